package org.xmppradar.ingest;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * For how long facts are kept after they have ended, and changes after they happened, a rule for each kind. Where there is no rule,
 * nothing is ever forgotten; what still holds never is.
 *
 * @param servedBy which hosts serve a domain
 * @param resolvesTo the addresses of hosts
 * @param presents the certificates that domains present
 * @param advertises the features that they advertise
 * @param publishes their DNS records
 * @param accepts what their TLS can do
 * @param runs the software that they run
 * @param was how asking them went
 * @param fetched how asking for documents on the web went
 * @param serves the documents on the web that they serve
 * @param linksTo the ways to connect that they name there
 * @param pins the certificates and keys that they vouch for there
 * @param asked how questions over XMPP went
 * @param identifiesAs what they say that they are
 * @param offers the kinds of service that they offer
 * @param extendedBy the forms of further information that they give
 * @param hasCaps their sets of capabilities
 * @param lists the domains that they list
 * @param holds how much they hold
 * @param describedBy the cards that they present
 * @param contact whom they name to turn to
 * @param federatesWith the links that they publish
 * @param reachedBy how stanzas go to them
 */
@ConfigurationProperties("radar.retention")
record RetentionSettings(
        @Nullable Duration servedBy,
        @Nullable Duration resolvesTo,
        @Nullable Duration presents,
        @Nullable Duration advertises,
        @Nullable Duration publishes,
        @Nullable Duration accepts,
        @Nullable Duration runs,
        @Nullable Duration was,
        @Nullable Duration fetched,
        @Nullable Duration serves,
        @Nullable Duration linksTo,
        @Nullable Duration pins,
        @Nullable Duration asked,
        @Nullable Duration identifiesAs,
        @Nullable Duration offers,
        @Nullable Duration extendedBy,
        @Nullable Duration hasCaps,
        @Nullable Duration lists,
        @Nullable Duration holds,
        @Nullable Duration describedBy,
        @Nullable Duration contact,
        @Nullable Duration federatesWith,
        @Nullable Duration reachedBy) {

    private static final Duration SHORTEST = Duration.ofDays(1);

    RetentionSettings {
        check(FactType.SERVED_BY, servedBy);
        check(FactType.RESOLVES_TO, resolvesTo);
        check(FactType.PRESENTS, presents);
        check(FactType.ADVERTISES, advertises);
        check(FactType.PUBLISHES, publishes);
        check(FactType.ACCEPTS, accepts);
        check(FactType.RUNS, runs);
        check(FactType.WAS, was);
        check(FactType.FETCHED, fetched);
        check(FactType.SERVES, serves);
        check(FactType.LINKS_TO, linksTo);
        check(FactType.PINS, pins);
        check(FactType.ASKED, asked);
        check(FactType.IDENTIFIES_AS, identifiesAs);
        check(FactType.OFFERS, offers);
        check(FactType.EXTENDED_BY, extendedBy);
        check(FactType.HAS_CAPS, hasCaps);
        check(FactType.LISTS, lists);
        check(FactType.HOLDS, holds);
        check(FactType.DESCRIBED_BY, describedBy);
        check(FactType.CONTACT, contact);
        check(FactType.FEDERATES_WITH, federatesWith);
        check(FactType.REACHED_BY, reachedBy);
    }

    /** The kinds that have a rule. */
    Map<FactType, Duration> rules() {
        Map<FactType, Duration> rules = new EnumMap<>(FactType.class);
        put(rules, FactType.SERVED_BY, servedBy);
        put(rules, FactType.RESOLVES_TO, resolvesTo);
        put(rules, FactType.PRESENTS, presents);
        put(rules, FactType.ADVERTISES, advertises);
        put(rules, FactType.PUBLISHES, publishes);
        put(rules, FactType.ACCEPTS, accepts);
        put(rules, FactType.RUNS, runs);
        put(rules, FactType.WAS, was);
        put(rules, FactType.FETCHED, fetched);
        put(rules, FactType.SERVES, serves);
        put(rules, FactType.LINKS_TO, linksTo);
        put(rules, FactType.PINS, pins);
        put(rules, FactType.ASKED, asked);
        put(rules, FactType.IDENTIFIES_AS, identifiesAs);
        put(rules, FactType.OFFERS, offers);
        put(rules, FactType.EXTENDED_BY, extendedBy);
        put(rules, FactType.HAS_CAPS, hasCaps);
        put(rules, FactType.LISTS, lists);
        put(rules, FactType.HOLDS, holds);
        put(rules, FactType.DESCRIBED_BY, describedBy);
        put(rules, FactType.CONTACT, contact);
        put(rules, FactType.FEDERATES_WITH, federatesWith);
        put(rules, FactType.REACHED_BY, reachedBy);
        return rules;
    }

    private static void put(Map<FactType, Duration> rules, FactType type, @Nullable Duration kept) {
        if (kept != null) {
            rules.put(type, kept);
        }
    }

    private static void check(FactType type, @Nullable Duration kept) {
        if (kept != null && kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "radar.retention." + type.setting() + " is " + kept + " but must be at least " + SHORTEST);
        }
    }
}
