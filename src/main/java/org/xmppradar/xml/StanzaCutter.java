package org.xmppradar.xml;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the stream of a home server, which carries many strangers' stanzas for months, into its pieces without reading them: so
 * each stanza can be read on its own, and one that goes too far is lost alone (threats.md X2, X3). That the server writes
 * well-formed XML is taken for granted; what it must not write even so ends the stream. A restarted stream needs a new one.
 */
public final class StanzaCutter {

    private static final String CDATA_BEGINS = "[CDATA[";
    private static final int MAX_HEADER = 16 * 1024;

    /** What a piece is. */
    public enum Kind {
        /** The stream's opening tag with all before it. */
        HEADER,
        /** One whole element of the stream. */
        STANZA,
        /** An element that was longer than allowed; its bytes are gone. */
        TOO_LONG,
        /** The stream's closing tag. */
        END,
        /** What no stream may carry (RFC 6120 11.1), or a header without end; nothing after this is cut. */
        BROKEN
    }

    /** A piece of the stream. */
    public static final class Piece {

        private final Kind kind;
        private final byte[] bytes;

        private Piece(Kind kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes;
        }

        public Kind kind() {
            return kind;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    private enum State {
        TEXT,
        TAG_BEGINS,
        TAG,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        EXCLAIMED,
        CDATA,
        DECLARATION,
        BROKEN
    }

    private final int longest;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private List<Piece> pieces = new ArrayList<>();
    private State state = State.TEXT;
    private long length;
    private int depth;
    private int matched;
    private boolean closing;
    private byte last;

    /** @param longest how many bytes a stanza may have */
    public StanzaCutter(int longest) {
        this.longest = longest;
    }

    /** The pieces that end within these bytes, which follow those of the last call. */
    public List<Piece> cut(byte[] bytes) {
        pieces = new ArrayList<>();
        for (byte next : bytes) {
            keep(next);
            state = state == State.BROKEN ? state : step(next);
            last = next;
        }
        return pieces;
    }

    /** Text between stanzas keeps a stream alive and says nothing else (RFC 6120 4.6.1). */
    private void keep(byte next) {
        if (depth == 1 && state == State.TEXT && next != '<') {
            return;
        }
        length++;
        if (length <= longest) {
            kept.write(next);
        }
        if (depth == 0 && length > MAX_HEADER && state != State.BROKEN) {
            state = broken();
        }
    }

    private State step(byte next) {
        return switch (state) {
            case TEXT -> next == '<' ? State.TAG_BEGINS : state;
            case TAG_BEGINS -> tagBegins(next);
            case TAG -> tag(next);
            case SINGLE_QUOTED -> next == '\'' ? State.TAG : state;
            case DOUBLE_QUOTED -> next == '"' ? State.TAG : state;
            case EXCLAIMED -> exclaimed(next);
            case CDATA -> cdata(next);
            case DECLARATION -> next == '>' ? State.TEXT : state;
            case BROKEN -> state;
        };
    }

    private State tagBegins(byte next) {
        closing = next == '/';
        matched = 0;
        return switch (next) {
            case '!' -> State.EXCLAIMED;
            case '?' -> depth == 0 ? State.DECLARATION : broken();
            case '>' -> broken();
            default -> State.TAG;
        };
    }

    private State tag(byte next) {
        return switch (next) {
            case '\'' -> State.SINGLE_QUOTED;
            case '"' -> State.DOUBLE_QUOTED;
            case '>' -> tagEnds();
            default -> State.TAG;
        };
    }

    private State tagEnds() {
        boolean empty = last == '/' && !closing;
        int before = depth;
        depth += closing ? -1 : empty ? 0 : 1;
        if (depth <= 0) {
            finish(Kind.END);
        } else if (before == 0) {
            finish(Kind.HEADER);
        } else if (depth == 1) {
            finish(length > longest ? Kind.TOO_LONG : Kind.STANZA);
        }
        return State.TEXT;
    }

    private State exclaimed(byte next) {
        if (next != CDATA_BEGINS.charAt(matched)) {
            return broken();
        }
        matched++;
        boolean whole = matched == CDATA_BEGINS.length();
        matched = whole ? 0 : matched;
        return whole ? State.CDATA : state;
    }

    /** Counts how much of {@code ]]>} was seen. */
    private State cdata(byte next) {
        if (next == '>' && matched >= 2) {
            return State.TEXT;
        }
        matched = next == ']' ? matched + 1 : 0;
        return state;
    }

    private State broken() {
        finish(Kind.BROKEN);
        return State.BROKEN;
    }

    private void finish(Kind kind) {
        boolean whole = length <= longest && kind != Kind.BROKEN;
        pieces.add(new Piece(kind, whole ? kept.toByteArray() : new byte[0]));
        kept.reset();
        length = 0;
    }
}
