package org.xmppradar.policy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/**
 * The names that asked to be left out, as one reading of the list has them. A line is a domain, which covers everything below it
 * too, or {@code sha256:} and the digest of a domain's A-labels, for owners who do not want to be named even here.
 */
record Suppressed(Set<String> names, Set<String> digests) {

    static final Suppressed NOBODY = new Suppressed(Set.of(), Set.of());

    private static final String DIGEST = "sha256:";
    private static final Pattern COMMENT = Pattern.compile("#.*");

    Suppressed {
        names = Set.copyOf(names);
        digests = Set.copyOf(digests);
    }

    /** Reads the lines of a list; an unreadable line makes the whole list unreadable, as guessing might show what must not be. */
    static Suppressed parse(List<String> lines) throws MalformedSuppressionList {
        Set<String> names = new HashSet<>();
        Set<String> digests = new HashSet<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line =
                    COMMENT.matcher(lines.get(number - 1)).replaceFirst("").strip();
            if (line.startsWith(DIGEST)) {
                digests.add(digest(line, number));
            } else if (!line.isEmpty()) {
                names.add(name(line, number));
            }
        }
        return new Suppressed(names, digests);
    }

    private static String name(String line, int number) throws MalformedSuppressionList {
        try {
            return DomainName.parse(line).ascii();
        } catch (InvalidName invalid) {
            throw new MalformedSuppressionList("line " + number + ": " + invalid.getMessage(), invalid);
        }
    }

    private static String digest(String line, int number) throws MalformedSuppressionList {
        try {
            return new Fingerprint(line.substring(DIGEST.length())).hex();
        } catch (InvalidName invalid) {
            String shown = Text.clean(line, 80);
            throw new MalformedSuppressionList(
                    "line " + number + ": '" + shown + "' is not sha256: and 64 lower-case hexadecimal digits",
                    invalid);
        }
    }

    /** Whether the domain, or one above it, is on the list. */
    boolean covers(DomainName domain) {
        String name = domain.ascii();
        for (int dot = 0; dot >= 0; dot = name.indexOf('.')) {
            name = dot == 0 ? name : name.substring(dot + 1);
            if (names.contains(name) || (!digests.isEmpty() && digests.contains(digest(name)))) {
                return true;
            }
        }
        return false;
    }

    private static String digest(String name) {
        return Fingerprint.of(name.getBytes(StandardCharsets.US_ASCII)).hex();
    }
}
