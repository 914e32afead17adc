package org.xmppradar.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xmppradar.observation.FailureKind;

/**
 * What the radar found, in words for an operator.
 *
 * @param kind {@code reachable} or the key of a {@link FailureKind}
 * @param reference the specifications that it rests on; empty where none applies
 */
public record Finding(String kind, Level level, String title, String meaning, String remedy, String reference) {

    static final String REACHABLE = "reachable";

    private static final Set<String> ACRONYMS = Set.of("dns", "tls", "xmpp", "starttls");

    private static final Finding GOOD = new Finding(
            REACHABLE, Level.GOOD, "Reachable", "It answered over TLS with a certificate for this domain.", "", "");

    private static final Finding ANSWERED = new Finding(REACHABLE, Level.GOOD, "Answered", "The DNS answered.", "", "");

    /** A domain that was gone once is back: what its doors say tells how it is. */
    static final String PRESENT = "present";

    static final String GONE = "gone";

    private static final Finding LOST = new Finding(
            GONE,
            Level.BAD,
            "Gone",
            "Nobody has answered for this domain for a long time; it is looked at only now and then.",
            "If it is to stay, check its DNS records and that its server runs.",
            "");

    /** The finding of a question to the DNS. */
    static Finding ofAnswer(String kind) {
        return kind.equals(REACHABLE) ? ANSWERED : of(kind);
    }

    /** The finding of a Status node; a kind that this version does not know explains itself by its name only. */
    static Finding of(String kind) {
        if (kind.equals(REACHABLE)) {
            return GOOD;
        }
        if (kind.equals(GONE)) {
            return LOST;
        }
        return failure(kind)
                .map(known -> new Finding(
                        kind, Level.of(known), titled(kind), known.meaning(), known.remedy(), known.reference()))
                .orElseGet(() -> new Finding(kind, Level.BAD, titled(kind), "", "", ""));
    }

    /** Whether a finding of this kind can be. */
    static boolean exists(String kind) {
        return kind.equals(REACHABLE) || failure(kind).isPresent();
    }

    /** The specifications, one by one, with where to read them. */
    public List<Reference> references() {
        return Reference.in(reference);
    }

    private static Optional<FailureKind> failure(String kind) {
        return Arrays.stream(FailureKind.values())
                .filter(known -> known.key().equals(kind))
                .findFirst();
    }

    /** {@code tls-handshake-failed} as people write it: TLS handshake failed. */
    private static String titled(String kind) {
        String words = Arrays.stream(kind.split("-", -1))
                .map(word -> ACRONYMS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
