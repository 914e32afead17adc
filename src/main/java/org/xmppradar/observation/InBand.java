package org.xmppradar.observation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xmppradar.model.DomainName;

/**
 * What a domain answered, or did not, when it was asked over XMPP itself. That it has no such thing is an answer, an empty one;
 * {@link Outcome.Failed} says only that the asking failed.
 */
public sealed interface InBand extends Observation {

    /** The domain that was visited; all that is said here is said by it, or by a service below it. */
    DomainName domain();

    /**
     * What a domain or a service of it says that it is and can do (XEP-0030 3.1).
     *
     * @param entity who was asked: the domain itself, or a service below it
     */
    record DiscoInfo(DomainName domain, DomainName entity, Outcome<Optional<EntityInfo>> answer, Instant at)
            implements InBand {

        /** Whether this is about the domain itself. */
        public boolean isOfDomain() {
            return entity.equals(domain);
        }
    }

    /**
     * What a domain or a server below it lists (XEP-0030 4.1).
     *
     * @param entity who was asked: the domain itself, or a server below it
     */
    record DiscoItems(DomainName domain, DomainName entity, Outcome<Optional<ItemList>> answer, Instant at)
            implements InBand {}

    /**
     * How much a service holds, in a number only: the rooms of a MUC, the nodes of a pubsub service. Which ones is nobody's
     * business (threats.md E5).
     */
    record ServiceSize(DomainName domain, DomainName service, Outcome<Optional<Tally>> answer, Instant at)
            implements InBand {}

    /**
     * What a domain or a service of it says that it runs (XEP-0092).
     *
     * @param entity who was asked: the domain itself, or a service below it
     */
    record SoftwareVersion(DomainName domain, DomainName entity, Outcome<Optional<SoftwareRelease>> answer, Instant at)
            implements InBand {}

    /** The card of the domain itself, in one of its formats. */
    record ServerCard(DomainName domain, CardFormat format, Outcome<Optional<Card>> answer, Instant at)
            implements InBand {}

    /** Whom to turn to (XEP-0157), and where the domain tells of outages (XEP-0455); sorted. The one place where addresses of people stay. */
    record ContactAddresses(DomainName domain, Outcome<List<ContactAddress>> answer, Instant at) implements InBand {}

    /**
     * With whom the domain says that it federates (XEP-0485).
     *
     * @param answer an empty one when the domain did not opt in to publishing, or published nothing yet
     */
    record PublishedLinks(DomainName domain, Outcome<Optional<Federation>> answer, Instant at) implements InBand {}

    /**
     * Whether stanzas go from us to the domain and back.
     *
     * @param from who we were: the address of our link
     * @param answer our own stream to the domain; empty when they go over one that we did not open
     */
    record LinkStream(DomainName domain, String from, Outcome<Optional<ObservedStream>> answer, Instant at)
            implements InBand {}
}
