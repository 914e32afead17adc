package org.xmppradar.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before the XML parser and lets no byte through that could hurt it (threats.md X1-X4): only UTF-8, no tag of more than
 * 16 KiB (Aalto's time grows with the square of it), and nothing that begins with {@code <!} or {@code <?} but CDATA, the XML
 * declaration (RFC 6120 11.1) and, in documents, comments.
 */
public final class XmlGate {

    private static final int MAX_TAG = 16 * 1024;
    private static final String CDATA = "[CDATA[";
    private static final String DECLARATION = "xml";
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private enum State {
        TEXT,
        TAG_BEGINS,
        TAG,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        CDATA_BEGINS,
        CDATA,
        COMMENT_BEGINS,
        COMMENT,
        DECLARATION_BEGINS,
        DECLARATION
    }

    private final StringBuilder declaration = new StringBuilder(0);
    private final boolean comments;
    private byte[] unfinished = new byte[0];
    private State state = State.TEXT;
    private long position;
    private int tagLength;
    private int matched;

    private XmlGate(boolean comments) {
        this.comments = comments;
    }

    /** For a stream, where a comment is an offence (RFC 6120 11.1). */
    public static XmlGate ofStream() {
        return new XmlGate(false);
    }

    /** For a document that people write by hand. */
    public static XmlGate ofDocument() {
        return new XmlGate(true);
    }

    /** What is wrong with {@code bytes}, which follow those of the last call; empty when the parser may have them. */
    public Optional<XmlOffence> check(byte[] bytes) {
        for (byte next : bytes) {
            Optional<XmlOffence> wrong = step((char) (next & 0xFF));
            if (wrong.isPresent()) {
                return wrong;
            }
            position++;
        }
        return isUtf8(bytes) ? Optional.empty() : encoding("not UTF-8");
    }

    private Optional<XmlOffence> step(char next) {
        if (state == State.TEXT) {
            return text(next);
        }
        if (state != State.CDATA && ++tagLength > MAX_TAG) {
            return Optional.of(XmlOffence.limit("a tag of more than " + MAX_TAG + " bytes"));
        }
        return switch (state) {
            case TAG_BEGINS -> tagBegins(next);
            case TAG -> become(next == '>' ? State.TEXT : quoted(next));
            case SINGLE_QUOTED -> become(next == '\'' ? State.TAG : state);
            case DOUBLE_QUOTED -> become(next == '"' ? State.TAG : state);
            case CDATA_BEGINS -> exclaimed(next);
            case COMMENT_BEGINS -> next == '-' ? become(State.COMMENT) : restricted("a document type");
            case COMMENT -> comment(next);
            case DECLARATION_BEGINS -> begins(next, DECLARATION, State.DECLARATION);
            case DECLARATION -> declaration(next);
            case CDATA, TEXT -> cdata(next);
        };
    }

    private Optional<XmlOffence> text(char next) {
        if (next == '<') {
            tagLength = 1;
            return become(State.TAG_BEGINS);
        }
        if (next == '>' && matched >= 2) {
            // Aalto minds it only where the network does not split it.
            return Optional.of(XmlOffence.violation("]]> outside of CDATA", "not-well-formed"));
        }
        countBrackets(next);
        return Optional.empty();
    }

    private Optional<XmlOffence> tagBegins(char next) {
        if (next == '!') {
            return become(State.CDATA_BEGINS);
        }
        if (next == '?') {
            return position == 1 ? become(State.DECLARATION_BEGINS) : restricted("a processing instruction");
        }
        return become(next == '>' ? State.TEXT : State.TAG);
    }

    private Optional<XmlOffence> exclaimed(char next) {
        return comments && matched == 0 && next == '-'
                ? become(State.COMMENT_BEGINS)
                : begins(next, CDATA, State.CDATA);
    }

    private Optional<XmlOffence> begins(char next, String expected, State then) {
        if (next != expected.charAt(matched)) {
            return restricted(then == State.CDATA ? "a comment or document type" : "a processing instruction");
        }
        matched++;
        return matched == expected.length() ? become(then) : Optional.empty();
    }

    /**
     * Reads what encoding is declared, as soon as its last letter is there: the parser must not come to read these bytes in
     * another way than we do.
     */
    private Optional<XmlOffence> declaration(char next) {
        if (next == '>') {
            return become(State.TEXT);
        }
        declaration.append(next);
        Matcher declared = ENCODING.matcher(declaration);
        return isQuote(next) && declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")
                ? encoding("the encoding " + declared.group(1))
                : Optional.empty();
    }

    private static boolean isQuote(char letter) {
        return letter == '"' || letter == '\'';
    }

    /** Counts how much of {@code ]]>} was seen. */
    private Optional<XmlOffence> cdata(char next) {
        if (next == '>' && matched >= 2) {
            return become(State.TEXT);
        }
        countBrackets(next);
        return Optional.empty();
    }

    private void countBrackets(char next) {
        matched = next == ']' ? matched + 1 : 0;
    }

    /** Counts how much of {@code -->} was seen. */
    private Optional<XmlOffence> comment(char next) {
        if (next == '>' && matched >= 2) {
            return become(State.TEXT);
        }
        matched = next == '-' ? matched + 1 : 0;
        return Optional.empty();
    }

    private State quoted(char next) {
        return switch (next) {
            case '\'' -> State.SINGLE_QUOTED;
            case '"' -> State.DOUBLE_QUOTED;
            default -> State.TAG;
        };
    }

    private Optional<XmlOffence> become(State next) {
        matched = 0;
        state = next;
        return Optional.empty();
    }

    private boolean isUtf8(byte[] bytes) {
        return (unfinished.length == 0 && isAscii(bytes)) || decodes(bytes);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte next : bytes) {
            if (next < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean decodes(byte[] bytes) {
        ByteBuffer all = ByteBuffer.allocate(unfinished.length + bytes.length)
                .put(unfinished)
                .put(bytes)
                .flip();
        boolean malformed = StandardCharsets.UTF_8
                .newDecoder()
                .decode(all, CharBuffer.allocate(all.remaining() + 1), false)
                .isError();
        unfinished = new byte[malformed ? 0 : all.remaining()];
        all.get(unfinished);
        return !malformed;
    }

    private static Optional<XmlOffence> restricted(String what) {
        return Optional.of(XmlOffence.restricted(what));
    }

    private static Optional<XmlOffence> encoding(String what) {
        return Optional.of(XmlOffence.violation(what, "unsupported-encoding"));
    }
}
