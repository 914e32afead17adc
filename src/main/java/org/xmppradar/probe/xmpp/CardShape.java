package org.xmppradar.probe.xmpp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.xmppradar.observation.Card;
import org.xmppradar.observation.Card.Photo;
import org.xmppradar.observation.CardFormat;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.StreamLimits;

/** Reads a server's card (XEP-0054; XEP-0292 with RFC 6351). Pure; e-mail and other addresses of people are left where they are. */
final class CardShape {

    /** A text of this length was cut when it was read, so that its size and digest mean nothing. */
    private static final int CUT = StreamLimits.STANZAS.text();

    private CardShape() {}

    static Optional<Card> of(CardFormat format, Element card) {
        return Optional.of(
                        switch (format) {
                            case VCARD_TEMP -> temp(card);
                            case VCARD4 -> four(card);
                        })
                .filter(read -> !read.isEmpty());
    }

    private static Card temp(Element card) {
        return new Card(
                Words.of(text(card, "FN")),
                Words.of(text(card, "NICKNAME")),
                Words.webAddress(text(card, "URL")),
                Words.of(text(card, "ORG", "ORGNAME")),
                Words.of(text(card, "ADR", "CTRY")),
                Words.of(text(card, "DESC")),
                card.child(Queries.VCARD_TEMP, "PHOTO").map(CardShape::photo));
    }

    private static Card four(Element card) {
        return new Card(
                Words.of(text(card, "fn", "text")),
                Words.of(text(card, "nickname", "text")),
                Words.webAddress(text(card, "url", "uri")),
                Words.of(text(card, "org", "text")),
                Words.of(text(card, "adr", "country")),
                Words.of(text(card, "note", "text")),
                card.child(Queries.VCARD4, "photo").map(photo -> data(text(photo, "uri"))));
    }

    /** The text at the end of a path of elements; empty when there is none. */
    private static String text(Element from, String... path) {
        Optional<Element> at = Optional.of(from);
        for (String name : path) {
            at = at.flatMap(element -> element.child(from.namespace(), name));
        }
        return at.map(Element::text).orElse("");
    }

    private static Photo photo(Element photo) {
        return photo(Words.of(text(photo, "TYPE")), text(photo, "BINVAL"));
    }

    /** A picture as a data URI (RFC 2397): {@code data:image/png;base64,...}. */
    private static Photo data(String uri) {
        int comma = uri.indexOf(',');
        boolean embedded =
                uri.startsWith("data:") && comma > 0 && uri.substring(0, comma).endsWith(";base64");
        return embedded && uri.length() < CUT
                ? photo(uri.substring(5, uri.indexOf(';')), uri.substring(comma + 1))
                : new Photo(embedded ? uri.substring(5, uri.indexOf(';')) : "", Optional.empty(), "");
    }

    private static Photo photo(String type, String base64) {
        if (base64.isBlank() || base64.length() >= CUT) {
            return new Photo(type, Optional.empty(), "");
        }
        byte[] picture = decoded(base64);
        return picture.length == 0
                ? new Photo(type, Optional.empty(), "")
                : new Photo(type, Optional.of(picture.length), sha256(picture));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static String sha256(byte[] picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
