package org.xmppradar.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A specification by name, such as {@code RFC 6120 section 4.9}, and where to read it. */
public record Reference(String text, Optional<String> url) {

    private static final Pattern RFC = Pattern.compile("RFC (\\d+)(?: section ([\\d.]+))?");
    private static final Pattern XEP = Pattern.compile("XEP-(\\d{4})");

    /** The specifications that a sentence part such as {@code XEP-0368 and RFC 6066 section 3} names. */
    public static List<Reference> in(String text) {
        return Pattern.compile(" and ")
                .splitAsStream(text)
                .filter(part -> !part.isBlank())
                .map(part -> new Reference(part, address(part)))
                .toList();
    }

    private static Optional<String> address(String part) {
        Matcher rfc = RFC.matcher(part);
        if (rfc.matches()) {
            String section = rfc.group(2) == null ? "" : "#section-" + rfc.group(2);
            return Optional.of("https://www.rfc-editor.org/rfc/rfc" + rfc.group(1) + section);
        }
        Matcher xep = XEP.matcher(part);
        return xep.matches()
                ? Optional.of("https://xmpp.org/extensions/xep-" + xep.group(1) + ".html")
                : Optional.empty();
    }
}
