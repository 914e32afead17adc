package org.xmppradar.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Card;
import org.xmppradar.observation.CardFormat;
import org.xmppradar.observation.ContactAddress;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Federation;
import org.xmppradar.observation.Federation.Direction;
import org.xmppradar.observation.Federation.RemoteDomain;
import org.xmppradar.observation.Identity;
import org.xmppradar.observation.InBand;
import org.xmppradar.observation.ItemList;
import org.xmppradar.observation.ListedDomain;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.SoftwareRelease;
import org.xmppradar.observation.Tally;
import org.xmppradar.observation.Visit;

/** Says in a test what a domain answered in-band: {@code SeenInBand.of("a.example", T1).info("a.example", "urn:x").visit()}. */
final class SeenInBand {

    private final DomainName domain;
    private final Instant start;
    private final List<Observation> observations = new ArrayList<>();

    private SeenInBand(DomainName domain, Instant start) {
        this.domain = domain;
        this.start = start;
    }

    static SeenInBand of(String domain, Instant start) {
        return new SeenInBand(new DomainName(domain), start);
    }

    Visit visit() {
        return new Visit(domain, start, now(), observations);
    }

    /** Each observation is a millisecond later than the one before. */
    private Instant now() {
        return start.plusMillis(observations.size());
    }

    SeenInBand and(Observation seen) {
        observations.add(seen);
        return this;
    }

    /** All of what an entity is: a server, with these features. */
    SeenInBand info(String entity, String... features) {
        return info(entity, true, features);
    }

    /** It said more than is kept. */
    SeenInBand cutInfo(String entity, String... features) {
        return info(entity, false, features);
    }

    private SeenInBand info(String entity, boolean complete, String... features) {
        EntityInfo info = new EntityInfo(
                List.of(new Identity("server", "im", "", "A")),
                List.of(features),
                List.of(),
                complete ? "ver of " + features.length : "",
                complete);
        return and(new InBand.DiscoInfo(domain, new DomainName(entity), there(info), now()));
    }

    SeenInBand infoFailed(String entity, FailureKind kind, String detail) {
        return and(new InBand.DiscoInfo(domain, new DomainName(entity), Outcome.failed(kind, detail), now()));
    }

    /** All that the domain lists: services are what lies below it. */
    SeenInBand items(String... listed) {
        return items(Tally.exactly(listed.length), listed);
    }

    SeenInBand cutItems(long atLeast, String... listed) {
        return items(Tally.atLeast(atLeast), listed);
    }

    private SeenInBand items(Tally total, String... listed) {
        List<ListedDomain> all = Stream.of(listed)
                .map(name -> new ListedDomain(new DomainName(name), "label of " + name))
                .toList();
        ItemList items = new ItemList(
                all.stream().filter(each -> each.name().isWithin(domain)).toList(),
                all.stream().filter(each -> !each.name().isWithin(domain)).toList(),
                0,
                0,
                total);
        return and(new InBand.DiscoItems(domain, domain, there(items), now()));
    }

    /** It answered that it lists nothing to strangers. */
    SeenInBand noItems() {
        return and(new InBand.DiscoItems(domain, domain, Outcome.seen(Optional.empty()), now()));
    }

    SeenInBand itemsFailed(FailureKind kind) {
        return and(new InBand.DiscoItems(domain, domain, Outcome.failed(kind, ""), now()));
    }

    SeenInBand size(String service, Tally tally) {
        return and(new InBand.ServiceSize(domain, new DomainName(service), there(tally), now()));
    }

    SeenInBand version(String entity, String name, String version) {
        SoftwareRelease release = new SoftwareRelease(name, version, "");
        return and(new InBand.SoftwareVersion(domain, new DomainName(entity), there(release), now()));
    }

    SeenInBand card(String fullName) {
        Card card = new Card(fullName, "", "", "", "", "", Optional.empty());
        return and(new InBand.ServerCard(domain, CardFormat.VCARD_TEMP, there(card), now()));
    }

    SeenInBand contacts(ContactAddress... contacts) {
        return and(new InBand.ContactAddresses(domain, Outcome.seen(List.of(contacts)), now()));
    }

    /** Published links, all of them, in both directions. */
    SeenInBand links(int anonymous, String... named) {
        return links(anonymous, true, named);
    }

    SeenInBand cutLinks(int anonymous, String... named) {
        return links(anonymous, false, named);
    }

    private SeenInBand links(int anonymous, boolean complete, String... named) {
        List<RemoteDomain> remote = Arrays.stream(named)
                .map(name -> new RemoteDomain(new DomainName(name), EnumSet.of(Direction.BIDI)))
                .toList();
        return and(new InBand.PublishedLinks(domain, there(new Federation(remote, anonymous, complete)), now()));
    }

    SeenInBand link() {
        return and(new InBand.LinkStream(domain, "radar.example", Outcome.seen(Optional.empty()), now()));
    }

    private static <T> Outcome<Optional<T>> there(T said) {
        return Outcome.seen(Optional.of(said));
    }
}
