package org.xmppradar.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the stream of a home server that hands strangers' stanzas on to us. Unlike {@link StreamReader}, which ends with a
 * stranger's first offence, it only drops the stanza: else any stranger could cut us off from everybody. It may be as long as
 * it likes, as nothing of one stanza is kept for the next, not even in the parser's table of names.
 */
public final class RelayedStream {

    private static final StreamLimits LIMITS = StreamLimits.STANZAS;

    private final StanzaCutter cutter = new StanzaCutter(LIMITS.stanzaBytes());
    private byte[] header = new byte[0];

    /** What the server did with these bytes. */
    public List<StreamEvent> read(byte[] bytes) {
        List<StreamEvent> events = new ArrayList<>();
        for (StanzaCutter.Piece piece : cutter.cut(bytes)) {
            read(piece).ifPresent(events::add);
        }
        return events;
    }

    /** Reads a piece that somebody else has cut. */
    public Optional<StreamEvent> read(StanzaCutter.Piece piece) {
        return switch (piece.kind()) {
            case HEADER -> open(piece.bytes());
            case STANZA -> stanza(piece.bytes());
            case TOO_LONG -> Optional.empty();
            case END -> Optional.of(new StreamEvent.Ended());
            case BROKEN ->
                Optional.of(new StreamEvent.Violated(XmlOffence.restricted("what no stream of stanzas may carry")));
        };
    }

    private Optional<StreamEvent> open(byte[] bytes) {
        header = bytes;
        return new StreamReader(LIMITS).read(bytes).stream().findFirst();
    }

    private Optional<StreamEvent> stanza(byte[] bytes) {
        StreamReader reader = new StreamReader(LIMITS);
        reader.read(header);
        return reader.read(bytes).stream()
                .filter(StreamEvent.Sent.class::isInstance)
                .findFirst();
    }
}
