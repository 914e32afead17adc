package org.xmppradar.probe.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;

/** Turns what came from the web into text, and whatever a reader makes of that into an outcome. */
final class Reading {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int ENOUGH = 1024;

    private Reading() {}

    /** The document that {@code read} makes of these bytes; never throws. */
    static <T> Outcome<T> of(byte[] content, Function<String, T> read) {
        try {
            String text = text(content);
            if (text.isBlank()) {
                return Outcome.failed(FailureKind.DOCUMENT_MALFORMED, "an empty document");
            }
            if (isPage(text)) {
                return Outcome.failed(FailureKind.WEB_PAGE_INSTEAD, "");
            }
            return Outcome.seen(read.apply(text));
        } catch (Malformed wrong) {
            return wrong.outcome();
        }
    }

    private static String text(byte[] content) {
        try {
            // A fresh decoder reports what is wrong; both formats are UTF-8 (RFC 8259 8.1, XEP-0156).
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
        } catch (CharacterCodingException other) {
            throw new Malformed("not UTF-8");
        }
    }

    /** Many servers answer every path with their front page; a stranger's page is not a broken document. */
    private static boolean isPage(String text) {
        String start = text.substring(0, Math.min(text.length(), ENOUGH))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        // Not at its very beginning only: XHTML has an XML declaration before it, templates have comments.
        return start.startsWith("<") && (start.contains("<!doctype html") || start.contains("<html"));
    }
}
