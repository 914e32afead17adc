package org.xmppradar.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;

/**
 * One check of a served certificate and its outcome, with the rule that it follows; nothing is summed up into a grade.
 *
 * @param name such as {@code trust}
 * @param outcome such as {@code self-signed}
 * @param words the outcome for people
 * @param rule what is checked, in a sentence
 */
public record Check(String name, String outcome, Level level, String words, String rule, String reference) {

    /** A check with what its outcomes mean. */
    private record Kind(String name, String column, String rule, String reference, Map<String, Outcome> outcomes) {

        Stream<Check> in(Row leaf) {
            return leaf.optionalText(column).filter(key -> !key.isEmpty()).stream()
                    .map(this::came);
        }

        Check came(String key) {
            Outcome known = outcomes.getOrDefault(key, new Outcome(Level.NEUTRAL, key));
            return new Check(name, key, known.level(), known.words(), rule, reference);
        }
    }

    private record Outcome(Level level, String words) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "trust",
                    "trust",
                    "A path over the certificates served must lead to an authority of the JDK's list or of our own.",
                    "RFC 5280 section 6",
                    Map.of(
                            "trusted", good("Leads to a trusted authority"),
                            "self-signed", flawed("Signed by itself"),
                            "untrusted", flawed("Leads to no trusted authority"))),
            new Kind(
                    "name",
                    "nameCheck",
                    "A dNSName, SRVName or XmppAddr must name the XMPP domain; the common name and the SRV target do not count.",
                    "RFC 6120 section 13.7.1.2 and RFC 9525",
                    Map.of(
                            "matches", good("Names the domain"),
                            "matches-wildcard", good("Names the domain by a wildcard"),
                            "mismatch", flawed("Does not name the domain"))),
            new Kind(
                    "time",
                    "validity",
                    "The time of the visit must lie within the leaf's dates.",
                    "RFC 5280 section 4.1.2.5",
                    Map.of(
                            "valid", good("Within its dates"),
                            "expired", flawed("Expired"),
                            "not-yet-valid", flawed("Not valid yet"))),
            new Kind(
                    "order",
                    "chainOrder",
                    "Each certificate served must certify the one before it.",
                    "RFC 8446 section 4.4.2",
                    Map.of(
                            "in-order", good("Chain in order"),
                            "out-of-order", flawed("Chain out of order"),
                            "superfluous", new Outcome(Level.NEUTRAL, "Chain with certificates that it does not need"),
                            "incomplete", flawed("Chain incomplete"))),
            new Kind(
                    "strength",
                    "keyStrength",
                    "RSA keys need 2048 bits, EC keys 224, and signatures SHA-2 or better, from the leaf upwards.",
                    "RFC 9325",
                    Map.of(
                            "strong", good("Strong keys"),
                            "weak-key", flawed("Weak key"),
                            "weak-signature", flawed("Weak signature"))),
            new Kind(
                    "usage",
                    "usage",
                    "A server needs a certificate for servers; where it calls others and authenticates by certificate, some want"
                            + " one for clients too.",
                    "RFC 5280 section 4.2.1.12 and XEP-0178",
                    Map.of(
                            "server-and-client", good("For servers and clients"),
                            "server-only", new Outcome(Level.NEUTRAL, "For servers only"),
                            "client-only", flawed("For clients only"),
                            "neither", flawed("For neither servers nor clients"))),
            new Kind(
                    "DANE",
                    "dane",
                    "Where DNSSEC secures TLSA records, one of them must match the chain.",
                    "RFC 7673",
                    Map.of(
                            "absent",
                            new Outcome(Level.NEUTRAL, "No TLSA records"),
                            "insecure",
                            new Outcome(Level.NEUTRAL, "TLSA records without DNSSEC"),
                            "matches",
                            good("A TLSA record matches"),
                            "mismatch",
                            flawed("No TLSA record matches"))));

    /** Not judged when the leaf is served, but when both are known: see {@link PinShape}. */
    private static final Kind POSH = new Kind(
            "POSH",
            "",
            "Where the domain publishes fingerprints by POSH, one of them must be the SHA-512, or else the SHA-256, of the leaf;"
                    + " neither its name nor who signed it then matters to a peer that asks for them.",
            "RFC 7711 section 3",
            Map.of(
                    PinShape.ABSENT,
                    new Outcome(Level.NEUTRAL, "No POSH document"),
                    PinShape.EXPIRED,
                    new Outcome(Level.NEUTRAL, "POSH document that must not be used"),
                    PinShape.MATCHES,
                    good("A POSH fingerprint matches"),
                    PinShape.MISMATCH,
                    flawed("No POSH fingerprint matches")));

    /** The checks of a leaf as it was served; {@code posh} is what POSH says of it, empty where that is not known. */
    static List<Check> of(Row leaf, Optional<String> posh) {
        return Stream.concat(KINDS.stream().flatMap(kind -> kind.in(leaf)), posh.map(POSH::came).stream())
                .toList();
    }

    /** The specifications, one by one, with where to read them. */
    public List<Reference> references() {
        return Reference.in(reference);
    }

    private static Outcome good(String words) {
        return new Outcome(Level.GOOD, words);
    }

    private static Outcome flawed(String words) {
        return new Outcome(Level.FLAWED, words);
    }
}
