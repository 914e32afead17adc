package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a domain answered when it was asked over XMPP itself.
 *
 * @param reached how stanzas go to it from us; empty when they do not, or were never sent
 * @param entities the domain itself first, then its services by name
 * @param claims other domains that it lists: its word, and no more
 * @param cards how it presents itself
 * @param contacts whom to turn to
 * @param links with whom it says that it federates; empty when it publishes nothing
 */
public record InBandPresence(
        Optional<Reached> reached,
        List<Entity> entities,
        List<Listing> claims,
        List<CardFact> cards,
        List<ContactFact> contacts,
        Optional<Links> links) {

    /**
     * That stanzas go there and come back.
     *
     * @param from who we were
     * @param method {@code external}, {@code dialback}, or {@code relayed} over a server that is not ours
     */
    public record Reached(
            String from,
            String method,
            String transport,
            boolean bidirectional,
            String tlsVersion,
            String cipher,
            Instant firstSeen,
            Instant lastSeen,
            Times times) {}

    /**
     * The domain or a service of it.
     *
     * @param label what the domain's list calls it
     * @param kinds what it is for, in words
     * @param status how asking what it is went last
     * @param software what it says it runs
     * @param sizes how much it holds
     * @param capabilities the hash over identities, features and forms (XEP-0115)
     */
    public record Entity(
            String name,
            String label,
            List<String> kinds,
            Optional<Status> status,
            List<IdentityFact> identities,
            List<FeatureLine> features,
            List<FormFact> forms,
            Optional<Release> software,
            List<Size> sizes,
            Optional<String> capabilities) {

        /** Whether it said what it is. */
        public boolean answered() {
            return !identities.isEmpty() || !features.isEmpty();
        }
    }

    /** What an entity says it is (XEP-0030). */
    public record IdentityFact(
            String category,
            String type,
            String name,
            String language,
            Instant firstSeen,
            Instant lastSeen,
            Times times) {}

    /**
     * A feature of an entity.
     *
     * @param title what it is called; empty when this radar does not know it
     */
    public record FeatureLine(
            String feature, String title, String reference, Instant firstSeen, Instant lastSeen, Times times) {}

    /** A form of further information (XEP-0128): lines of {@code field=value}. */
    public record FormFact(String type, List<String> fields, Instant firstSeen, Instant lastSeen, Times times) {}

    /** What an entity says it runs (XEP-0092). */
    public record Release(String name, String version, String os, Instant firstSeen, Instant lastSeen, Times times) {}

    /**
     * How much an entity holds.
     *
     * @param what such as {@code items}: the rooms of a MUC, the nodes of a pubsub service
     * @param text the number; {@code ≥ 500} when counting ended there
     */
    public record Size(String what, String text, Instant firstSeen, Instant lastSeen, Times times) {}

    /** A domain that another lists. */
    public record Listing(
            String name, String unicode, String label, Instant firstSeen, Instant lastSeen, Times times) {}

    /** A card, in one of its formats (XEP-0054, XEP-0292): lines of a title and a text. */
    public record CardFact(String format, List<Line> lines, Instant firstSeen, Instant lastSeen, Times times) {}

    /** A line of a card. */
    public record Line(String title, String text) {}

    /** Whom to turn to (XEP-0157). */
    public record ContactFact(String role, String address, Instant firstSeen, Instant lastSeen, Times times) {}

    /**
     * With whom a domain says that it federates (XEP-0485).
     *
     * @param named those where both ends opted in to be named, the first hundred by name
     * @param namedCount how many of those there are; {@link DomainLinks} has all of them
     * @param anonymous how many more there are
     * @param atLeast whether there may be even more
     */
    public record Links(List<Link> named, long namedCount, long anonymous, boolean atLeast) {}

    /**
     * A link by name.
     *
     * @param direction {@code incoming}, {@code outgoing}, {@code bidi}; empty when not said
     */
    public record Link(
            String name, String unicode, String direction, Instant firstSeen, Instant lastSeen, Times times) {}

    /** Whether the domain was ever asked. */
    public boolean isKnown() {
        return reached.isPresent()
                || entities.stream().anyMatch(entity -> entity.status().isPresent());
    }
}
