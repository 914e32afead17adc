package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xmppradar.query.DomainDocument.AddressFact;
import org.xmppradar.query.DomainDocument.CertificateFact;
import org.xmppradar.query.DomainDocument.DoorFacts;

/** Finds what may become a trouble in what is known of a domain, and in how many others stand on the same: pure. */
final class RiskShape {

    private static final Duration URGENT = Duration.ofDays(14);
    private static final Duration NEAR = Duration.ofDays(30);

    /** From this part of all domains on, what one stands on is what many stand on. */
    private static final double CROWDED = 0.25;

    /** @param domains how many of {@code total} stand on it; {@code alone} whether the domain stands on nothing else of the kind */
    record Stand(Footing kind, String key, String title, long domains, long total, boolean alone) {

        double share() {
            return total == 0 ? 0 : (double) domains / total;
        }
    }

    private RiskShape() {}

    static List<Risk> of(DomainDocument domain, List<Stand> stands, Instant at) {
        List<Risk> risks = new ArrayList<>();
        ending(domain, at).ifPresent(risks::add);
        oneAddress(domain).ifPresent(risks::add);
        stands.stream().map(RiskShape::crowd).flatMap(Optional::stream).forEach(risks::add);
        risks.sort(Comparator.comparingInt(risk -> urgency(risk.level())));
        return List.copyOf(risks);
    }

    private static int urgency(Level level) {
        return switch (level) {
            case BAD -> 0;
            case FLAWED -> 1;
            case NEUTRAL, GOOD -> 2;
        };
    }

    /** The leaf that ends first; one that ended is among the problems where it is served. */
    private static Optional<Risk> ending(DomainDocument domain, Instant at) {
        return domain.certificates().stream()
                .filter(CertificateFact::leaf)
                .map(CertificateFact::notAfter)
                .min(Comparator.naturalOrder())
                .flatMap(end -> ending(end, at));
    }

    static Optional<Risk> ending(Instant end, Instant at) {
        return Optional.of(Duration.between(at, end))
                .filter(left -> left.compareTo(NEAR) < 0)
                .map(left -> ending(end, left));
    }

    private static Risk ending(Instant end, Duration left) {
        boolean ended = left.isNegative();
        long days = left.abs().toDays();
        String span = days == 1 ? "a day" : days + " days";
        String title = ended
                ? "A certificate ended " + (days == 0 ? "today" : span + " ago")
                : "A certificate ends " + (days == 0 ? "within a day" : "in " + span);
        return new Risk(
                "certificate-ends",
                ended ? Level.BAD : left.compareTo(URGENT) < 0 ? Level.FLAWED : Level.NEUTRAL,
                title,
                "On " + Dates.day(end) + (ended ? " it ended" : " it ends")
                        + "; from then on clients and servers turn away where it is served.",
                "Renew it and have the server read it again. An ACME client (RFC 8555) does both by itself when a third of the"
                        + " certificate's time is left.",
                Optional.empty());
    }

    private static Optional<Risk> oneAddress(DomainDocument domain) {
        Set<String> hosts = domain.endpoints().stream().map(DoorFacts::host).collect(Collectors.toSet());
        Set<String> addresses = domain.endpoints().stream()
                .flatMap(door -> door.addresses().stream())
                .map(AddressFact::ip)
                .collect(Collectors.toSet());
        boolean one = addresses.size() == 1;
        if (!one && !(hosts.size() == 1 && !addresses.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Risk(
                "one-address",
                Level.NEUTRAL,
                one ? "All of it is at one address" : "All of it is at one host",
                (one ? addresses : hosts).iterator().next()
                        + " is all there is: when it does not answer, neither clients nor servers reach the domain.",
                "If that matters, a second server behind an SRV record of a lower priority takes over (RFC 2782).",
                domain.endpoints().stream().findFirst().map(door -> "host:" + door.host())));
    }

    static Optional<Risk> crowd(Stand stand) {
        long others = stand.domains() - 1;
        boolean telling = stand.kind() == Footing.HOST ? others > 0 : stand.share() >= CROWDED && others > 0;
        return Optional.of(stand)
                .filter(each -> telling && each.alone())
                .map(each -> new Risk(
                        "crowded-" + each.kind().key(),
                        Level.NEUTRAL,
                        title(each, others),
                        String.format(
                                Locale.ENGLISH,
                                "%,d of the %,d domains that can be reached stand on it (%d%%): what happens to it happens to all"
                                        + " of them at once.",
                                each.domains(),
                                each.total(),
                                Math.round(100 * each.share())),
                        remedy(each.kind()),
                        Optional.of(each.kind().failing(each.key()))));
    }

    private static String title(Stand stand, long others) {
        String many = String.format(Locale.ENGLISH, "%,d other %s", others, others == 1 ? "domain" : "domains");
        return switch (stand.kind()) {
            case AUTHORITY -> "The same authority vouches for " + many + ": " + stand.title();
            case HOST -> "The same host serves " + many + ": " + stand.title();
            case NETWORK -> many + (others == 1 ? " is" : " are") + " in the same network: " + stand.title();
            case SOFTWARE -> many + (others == 1 ? " runs" : " run") + " the same software: " + stand.title();
            case DNS -> "The same DNS provider answers for " + many + ": " + stand.title();
        };
    }

    private static String remedy(Footing kind) {
        return switch (kind) {
            case AUTHORITY ->
                "Nothing must be done. An ACME client that knows a second authority, which CAA records allow too, can change"
                        + " over within minutes (RFC 8555, RFC 8659).";
            case HOST ->
                "Nothing must be done. Know whom to ask when it fails, and have a copy of your data elsewhere.";
            case NETWORK -> "Nothing must be done. A second server in another network keeps the domain there.";
            case SOFTWARE -> "Nothing must be done. Follow its security announcements, and update soon after them.";
            case DNS -> "Nothing must be done. A second provider as a secondary keeps the names there.";
        };
    }
}
