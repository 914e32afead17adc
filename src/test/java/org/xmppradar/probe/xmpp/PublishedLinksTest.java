package org.xmppradar.probe.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xmppradar.fake.FakeLink.INFO;
import static org.xmppradar.fake.FakeLink.ITEMS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppradar.fake.FakeLink;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Federation;
import org.xmppradar.observation.Federation.Direction;
import org.xmppradar.observation.Federation.RemoteDomain;
import org.xmppradar.observation.InBand.PublishedLinks;
import org.xmppradar.observation.Outcome;

/** With whom a domain says that it federates, and whom of these one may name (XEP-0485). */
class PublishedLinksTest {

    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final String OPTED_IN = "<feature var='urn:xmpp:serverinfo:0'/>";
    private static final RemoteDomain DENMARK =
            new RemoteDomain(DomainName.parse("denmark.example"), Set.of(Direction.INCOMING, Direction.OUTGOING));
    private static final RemoteDomain MONTAGUE =
            new RemoteDomain(DomainName.parse("montague.example"), Set.of(Direction.BIDI));

    /** As mod_pubsub_serverinfo of Prosody, ejabberd and Openfire publish it. */
    private static final String PUBLISHED = """
            <pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='serverinfo'><item id='current'>
              <serverinfo xmlns='urn:xmpp:serverinfo:0'><domain name='a.example'><federation>
                <remote-domain name='montague.example'><connection type='bidi'/></remote-domain>
                <remote-domain name='denmark.example'><connection type='incoming'/></remote-domain>
                <remote-domain name='denmark.example'><connection type='outgoing'/><connection/></remote-domain>
                <remote-domain/><remote-domain name='romeo@montague.example'/>
              </federation></domain>
              <domain name='b.example'><federation><remote-domain name='c.example'/></federation></domain></serverinfo>
            </item></items></pubsub>
            """;

    @Test
    void theLinksAreReadWhereTheDomainSaysThatTheyAre() {
        FakeLink link = domain(OPTED_IN + form("xmpp:pubsub.a.example?;node=server%20info"))
                .on("pubsub.a.example", PUBSUB, PUBLISHED);

        assertThat(links(link))
                .isEqualTo(Outcome.seen(Optional.of(new Federation(List.of(DENMARK, MONTAGUE), 2, true))));
        assertThat(link.asked().getLast().query())
                .isEqualTo(FakeLink.element(
                        "<pubsub xmlns='" + PUBSUB + "'><items node='server info' max_items='1'/></pubsub>"));
    }

    @Test
    void elseAtTheFirstPubsubService() {
        FakeLink link = domain(OPTED_IN)
                .on(
                        "a.example",
                        ITEMS,
                        "<query xmlns='" + ITEMS + "'>"
                                + "<item jid='z.a.example'/><item jid='y.a.example'/><item jid='x.a.example'/></query>")
                .on("z.a.example", INFO, "<query xmlns='" + INFO + "'><feature var='urn:xmpp:ping'/></query>")
                .on("y.a.example", INFO, service())
                .on("x.a.example", INFO, service())
                .on("y.a.example", PUBSUB, PUBLISHED);

        assertThat(links(link))
                .isEqualTo(Outcome.seen(Optional.of(new Federation(List.of(DENMARK, MONTAGUE), 2, true))));
    }

    @Test
    void aNodeAloneIsNoConsent() {
        FakeLink link =
                domain(form("xmpp:pubsub.a.example?;node=serverinfo")).on("pubsub.a.example", PUBSUB, PUBLISHED);

        assertThat(links(link)).isEqualTo(Outcome.seen(Optional.empty()));
        assertThat(link.asked()).noneMatch(asked -> asked.query().namespace().equals(PUBSUB));
    }

    @Test
    void aServiceOfSomebodyElseIsNotAsked() {
        FakeLink link = domain(OPTED_IN + form("xmpp:pubsub.victim.example?;node=serverinfo"));

        assertThat(links(link)).isEqualTo(Outcome.failed(FailureKind.FOREIGN_SERVICE, "pubsub.victim.example"));
        assertThat(link.asked()).allMatch(asked -> asked.to().ascii().equals("a.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pubsub.a.example", "xmpp:?;node=serverinfo", "xmpp:a.example?;node=%zz", "http://a.example"
            })
    void anAddressThatIsNoneIsNotFollowed(String address) {
        assertThat(links(domain(OPTED_IN + form(address)))).isEqualTo(Outcome.seen(Optional.empty()));
    }

    @Test
    void aNodeThatIsNotOpenIsAFailure() {
        FakeLink link = domain(OPTED_IN + form("xmpp:a.example?;node=serverinfo"))
                .on("a.example", PUBSUB, FakeLink.refusal("auth", "forbidden", ""));

        assertThat(links(link)).isEqualTo(Outcome.failed(FailureKind.QUESTION_REFUSED, "forbidden"));
    }

    @Test
    void onlyWhoOptedInIsNamed() {
        Federation all = new Federation(List.of(DENMARK, MONTAGUE), 2, true);

        assertThat(all.namingOnly(DENMARK.name()::equals)).isEqualTo(new Federation(List.of(DENMARK), 3, true));
        assertThat(all.namingOnly(name -> false)).isEqualTo(new Federation(List.of(), 4, true));
    }

    private static FakeLink domain(String inner) {
        return new FakeLink().on("a.example", INFO, "<query xmlns='" + INFO + "'>" + inner + "</query>");
    }

    private static String form(String address) {
        return "<x xmlns='jabber:x:data' type='result'><field type='hidden' var='FORM_TYPE'>"
                + "<value>http://jabber.org/network/serverinfo</value></field>"
                + "<field var='serverinfo-pubsub-node'><value>" + address + "</value></field></x>";
    }

    private static String service() {
        return "<query xmlns='" + INFO + "'><identity category='pubsub' type='service'/></query>";
    }

    private static Outcome<Optional<Federation>> links(FakeLink link) {
        return Look.at("a.example", link).one(PublishedLinks.class).answer();
    }
}
