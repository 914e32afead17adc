package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.ingest.Seen;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.InBand.DiscoItems;
import org.xmppradar.observation.ItemList;
import org.xmppradar.observation.ListedDomain;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.SubjectName;
import org.xmppradar.observation.Tally;
import org.xmppradar.observation.Visit;

class NamesFoundTest {

    @Test
    void onlyNamesThatAreAboutXmppAreFound() {
        Visit visit = visit(
                new SubjectName(SubjectName.Type.SRV, "_xmpp-server.b.example"),
                new SubjectName(SubjectName.Type.SRV, "_xmpps-client.b.example"),
                new SubjectName(SubjectName.Type.SRV, "_imap.mail.example"),
                new SubjectName(SubjectName.Type.XMPP, "b\u00fccher.example"),
                new SubjectName(SubjectName.Type.XMPP, "a.example"),
                new SubjectName(SubjectName.Type.XMPP, "*.c.example"),
                new SubjectName(SubjectName.Type.XMPP, "no name"),
                new SubjectName(SubjectName.Type.DNS, "www.example"),
                new SubjectName(SubjectName.Type.OTHER, "d.example"));

        assertThat(NamesFound.in(List.of(visit)))
                .extracting(found -> found.name().ascii())
                .containsExactly("b.example", "xn--bcher-kva.example");
    }

    @Test
    void theySayWhereTheyAreFrom() {
        assertThat(NamesFound.in(List.of(visit(new SubjectName(SubjectName.Type.XMPP, "b.example")))))
                .extracting(FoundName::provenance)
                .containsExactly("certificate of a.example");
    }

    @Test
    void aCertificateCannotSendUsEverywhere() {
        SubjectName[] many = IntStream.range(0, 500)
                .mapToObj(i -> new SubjectName(SubjectName.Type.XMPP, "victim" + i + ".example"))
                .toArray(SubjectName[]::new);

        assertThat(NamesFound.in(List.of(visit(many)))).hasSize(100);
    }

    @Test
    void whatADomainListsIsFoundUnlessItIsAServiceOfIt() {
        List<ListedDomain> many = IntStream.range(0, 200)
                .mapToObj(i -> new ListedDomain(DomainName.parse("victim" + i + ".example"), ""))
                .toList();
        List<FoundName> found = NamesFound.in(
                List.of(listing(List.of(new ListedDomain(DomainName.parse("rooms.a.example"), "")), many)));

        assertThat(found)
                .hasSize(100)
                .allMatch(each -> each.name().ascii().startsWith("victim"))
                .allMatch(each -> each.provenance().equals("disco items of a.example"));
    }

    private static Visit listing(List<ListedDomain> services, List<ListedDomain> claims) {
        DomainName domain = DomainName.parse("a.example");
        Instant at = Instant.parse("2026-11-01T00:00:00Z");
        ItemList list = new ItemList(services, claims, 7, 0, Tally.exactly(208));
        return new Visit(domain, at, at, List.of(new DiscoItems(domain, domain, Outcome.seen(Optional.of(list)), at)));
    }

    private static Visit visit(SubjectName... names) {
        return Seen.of("a.example", Instant.parse("2026-11-01T00:00:00Z")).stream(
                        "h.example", Seen.certificate("a", names), "bind")
                .visit();
    }
}
