package org.xmppradar.link.account;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.RelayedStream;
import org.xmppradar.xml.StanzaCutter;
import org.xmppradar.xml.StreamEvent;
import org.xmppradar.xml.StreamLimits;

/**
 * Stands between our account's server and Smack's parser, which has no limits of its own: as soon as we are logged in, stanzas go
 * to us, within ours, and Smack gets what belongs to the stream only. So it never reads what a stranger wrote (threats.md X2).
 */
final class StanzaGate extends Reader {

    private static final Set<String> STANZAS = Set.of("iq", "message", "presence");
    private static final int BUFFER = 8192;

    private final char[] buffer = new char[BUFFER];
    private final Reader server;
    private final Supplier<Optional<Consumer<Element>>> taker;
    private StanzaCutter cutter = new StanzaCutter(StreamLimits.STANZAS.stanzaBytes());
    private RelayedStream stream = new RelayedStream();
    private StringBuilder passed = new StringBuilder();
    private String half = "";
    private int given;

    /** @param taker who takes the stanzas; nobody before the login */
    StanzaGate(Reader server, Supplier<Optional<Consumer<Element>>> taker) {
        this.server = server;
        this.taker = taker;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (given >= passed.length()) {
            int count = server.read(buffer);
            if (count < 0) {
                return -1;
            }
            passed = new StringBuilder();
            given = 0;
            sort(half + new String(buffer, 0, count));
        }
        int count = Math.min(length, passed.length() - given);
        passed.getChars(given, given + count, target, offset);
        given += count;
        return count;
    }

    private void sort(String text) throws IOException {
        boolean cut = Character.isHighSurrogate(text.charAt(text.length() - 1));
        int whole = cut ? text.length() - 1 : text.length();
        half = text.substring(whole);
        for (StanzaCutter.Piece piece : cutter.cut(text.substring(0, whole).getBytes(StandardCharsets.UTF_8))) {
            sort(piece);
        }
    }

    private void sort(StanzaCutter.Piece piece) throws IOException {
        switch (piece.kind()) {
            case HEADER -> {
                stream.read(piece);
                pass(piece);
            }
            case STANZA -> element(piece);
            case END -> pass(piece);
            case TOO_LONG -> {}
            case BROKEN -> throw new IOException("the server sent what no stream may carry");
        }
    }

    private void element(StanzaCutter.Piece piece) {
        Optional<Consumer<Element>> ours = taker.get();
        if (ours.isEmpty()) {
            pass(piece);
            return;
        }
        if (stream.read(piece).orElse(null) instanceof StreamEvent.Sent(Element element)) {
            if (STANZAS.contains(element.name())) {
                ours.get().accept(element);
            } else {
                pass(piece);
            }
        }
    }

    private void pass(StanzaCutter.Piece piece) {
        String text = new String(piece.bytes(), StandardCharsets.UTF_8);
        passed.append(text);
        if (text.startsWith("<success")) {
            // Now the stream begins anew, over the same connection (RFC 6120 6.4.6).
            cutter = new StanzaCutter(StreamLimits.STANZAS.stanzaBytes());
            stream = new RelayedStream();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
