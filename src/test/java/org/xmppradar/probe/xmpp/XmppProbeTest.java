package org.xmppradar.probe.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xmppradar.fake.FakeLink.INFO;
import static org.xmppradar.fake.FakeLink.ITEMS;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.fake.FakeLink;
import org.xmppradar.link.Link;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.Card;
import org.xmppradar.observation.CardFormat;
import org.xmppradar.observation.ContactAddress;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.InBand.ContactAddresses;
import org.xmppradar.observation.InBand.DiscoInfo;
import org.xmppradar.observation.InBand.DiscoItems;
import org.xmppradar.observation.InBand.LinkStream;
import org.xmppradar.observation.InBand.ServerCard;
import org.xmppradar.observation.InBand.ServiceSize;
import org.xmppradar.observation.InBand.SoftwareVersion;
import org.xmppradar.observation.ItemList;
import org.xmppradar.observation.ListedDomain;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.ServiceKind;
import org.xmppradar.observation.SoftwareRelease;
import org.xmppradar.observation.Tally;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What servers say of themselves, in the words of the servers that there are. */
class XmppProbeTest {

    @Test
    void aDomainSaysWhatItIs() {
        EntityInfo info = info(Look.at("prosody.example", ScriptedServers.prosody()), "prosody.example");

        assertThat(info.kinds()).containsExactly(ServiceKind.SERVER);
        assertThat(info.identities())
                .extracting(identity -> identity.category() + "/" + identity.type())
                .containsExactly("pubsub/pep", "server/im");
        assertThat(info.features()).hasSize(5).contains("urn:xmpp:ping");
        assertThat(info.isPublicServer()).isFalse();
        assertThat(info.ver()).hasSize(28);
        assertThat(info.complete()).isTrue();
    }

    @Test
    void addressesStayWhereTheyArePublishedAsContacts() {
        Look look = Look.at("prosody.example", ScriptedServers.prosody());

        assertThat(look.one(ContactAddresses.class).answer())
                .isEqualTo(Outcome.seen(List.of(
                        new ContactAddress("admin", "mailto:admin@prosody.example"),
                        new ContactAddress("admin", "xmpp:admin@prosody.example"),
                        new ContactAddress("external-status", "https://elsewhere.example/status.json"),
                        new ContactAddress("status", "https://status.prosody.example/"))));
        EntityInfo info = info(look, "prosody.example");
        assertThat(info.form("http://jabber.org/network/serverinfo")
                        .orElseThrow()
                        .fields())
                .containsOnlyKeys("x-owner")
                .containsEntry("x-owner", List.of("ask (address) about it"));
        assertThat(info.toString()).doesNotContain("@");
    }

    @Test
    void whatIsBelowADomainIsItsServiceAndWhatIsNotIsAClaim() {
        Look look = Look.at("prosody.example", ScriptedServers.prosody());

        assertThat(list(look))
                .isEqualTo(new ItemList(
                        List.of(
                                new ListedDomain(DomainName.parse("irc.prosody.example"), "IRC"),
                                new ListedDomain(DomainName.parse("rooms.prosody.example"), "Chatrooms"),
                                new ListedDomain(DomainName.parse("upload.prosody.example"), "")),
                        List.of(new ListedDomain(DomainName.parse("xn--bcher-kva.example"), "Friends")),
                        1,
                        1,
                        Tally.exactly(8)));
        assertThat(info(look, "upload.prosody.example").kinds()).containsExactly(ServiceKind.UPLOAD);
        assertThat(info(look, "upload.prosody.example")
                        .form("urn:xmpp:http:upload:0")
                        .orElseThrow()
                        .value("max-file-size"))
                .contains("10485760");
        assertThat(info(look, "irc.prosody.example").kinds()).containsExactly(ServiceKind.GATEWAY);
    }

    @Test
    void onlyTheDomainAndItsServicesAreAskedAndOneAfterTheOther() {
        FakeLink link = ScriptedServers.prosody();
        Look.at("prosody.example", link);

        assertThat(link.asked())
                .extracting(asked -> asked.to() + " " + asked.query().namespace())
                .containsExactly(
                        "prosody.example " + INFO,
                        "prosody.example jabber:iq:version",
                        "prosody.example vcard-temp",
                        "prosody.example urn:ietf:params:xml:ns:vcard-4.0",
                        "prosody.example " + ITEMS,
                        "rooms.prosody.example " + INFO,
                        "upload.prosody.example " + INFO,
                        "irc.prosody.example " + INFO,
                        "rooms.prosody.example " + ITEMS);
        assertThat(link.mostInFlight()).isEqualTo(1);
    }

    @Test
    void roomsAreCountedWithoutJoining() {
        ServiceSize size = Look.at("prosody.example", ScriptedServers.prosody()).one(ServiceSize.class);

        assertThat(size.service().ascii()).isEqualTo("rooms.prosody.example");
        assertThat(size.answer()).isEqualTo(Outcome.seen(Optional.of(Tally.exactly(2))));
    }

    @Test
    void pagesGiveTheNumberWithoutTheList() {
        FakeLink link = ScriptedServers.ejabberd();
        Look look = Look.at("ejabberd.example", link);

        assertThat(look.one(ServiceSize.class).answer()).isEqualTo(Outcome.seen(Optional.of(Tally.exactly(4711))));
        assertThat(link.asked().getLast().query())
                .isEqualTo(FakeLink.element("<query xmlns='" + ITEMS + "'>"
                        + "<set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></query>"));
    }

    @Test
    void theSoftwareAndItsSystemAreWhatTheDomainSays() {
        assertThat(Look.at("ejabberd.example", ScriptedServers.ejabberd())
                        .one(SoftwareVersion.class)
                        .answer())
                .isEqualTo(Outcome.seen(Optional.of(new SoftwareRelease("ejabberd", "25.07", "unix/linux 6.12.0"))));
    }

    @Test
    void aCardKeepsNoPictureAndNoAddresses() {
        Look look = Look.at("ejabberd.example", ScriptedServers.ejabberd());

        assertThat(card(look, CardFormat.VCARD_TEMP))
                .isEqualTo(Outcome.seen(Optional.of(new Card(
                        "ejabberd",
                        "",
                        "https://www.process-one.net/en/ejabberd/",
                        "Example Ltd",
                        "NL",
                        "Erlang XMPP Server, mail (address)",
                        Optional.of(new Card.Photo(
                                "image/png",
                                Optional.of(3),
                                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))))));
        assertThat(card(look, CardFormat.VCARD4)).isEqualTo(Outcome.seen(Optional.empty()));
    }

    @Test
    void metronomeMarksPublicServersAndHasTheNewerCard() {
        FakeLink link = new FakeLink()
                .on(
                        "metronome.example",
                        INFO,
                        "<query xmlns='" + INFO + "'>"
                                + "<identity category='server' type='im' name='Metronome'/>"
                                + "<feature var='urn:xmpp:public-server'/></query>")
                .on("metronome.example", "urn:ietf:params:xml:ns:vcard-4.0", """
                        <vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'>
                          <kind><text>application</text></kind><name><text>Metronome</text></name>
                          <fn><text>metronome.example</text></fn><note><text>A server for all</text></note>
                          <url><uri>http://metronome.example/</uri></url><adr><country>IT</country></adr>
                          <email><uri>mailto:marco@metronome.example</uri></email>
                          <photo><uri>data:image/png;base64,YWJj</uri></photo>
                        </vcard>
                        """);
        Look look = Look.at("metronome.example", link);

        assertThat(info(look, "metronome.example").isPublicServer()).isTrue();
        assertThat(card(look, CardFormat.VCARD4))
                .isEqualTo(Outcome.seen(Optional.of(new Card(
                        "metronome.example",
                        "",
                        "http://metronome.example/",
                        "",
                        "IT",
                        "A server for all",
                        Optional.of(new Card.Photo(
                                "image/png",
                                Optional.of(3),
                                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))))));
    }

    @Test
    void ourStreamIsSeenToWork() {
        ObservedStream stream = new ObservedStream(
                Transport.STARTTLS, ObservedStream.Authentication.DIALBACK, true, "TLSv1.3", "TLS_AES_256_GCM_SHA384");
        FakeLink link = ScriptedServers.prosody().streaming("prosody.example", stream);

        LinkStream seen = Look.at("prosody.example", link).one(LinkStream.class);
        assertThat(seen.answer()).isEqualTo(Outcome.seen(Optional.of(stream)));
        assertThat(seen.from()).isEqualTo("radar.example");
    }

    @ParameterizedTest
    @CsvSource({"remote-server-not-found, REMOTE_SERVER_NOT_FOUND", "remote-server-timeout, REMOTE_SERVER_TIMED_OUT"})
    void whoCannotBeReachedIsAskedNothingElse(String condition, FailureKind kind) {
        FakeLink link = new FakeLink()
                .on("down.example", INFO, FakeLink.refusal("cancel", condition, "Server-to-server connection failed"));
        Look look = Look.at("down.example", link);
        Failure failure = new Failure(kind, condition + ": Server-to-server connection failed");

        assertThat(link.asked()).hasSize(1);
        assertThat(look.seen()).hasSize(2);
        assertThat(look.one(DiscoInfo.class).answer()).isEqualTo(new Outcome.Failed<>(failure));
        assertThat(look.one(LinkStream.class).answer()).isEqualTo(new Outcome.Failed<>(failure));
    }

    @Test
    void aTimeOutIsAFailureOfTheAskingAlone() {
        Look look = Look.at(
                "slow.example", new FakeLink().on("slow.example", INFO, FakeLink.failure(FailureKind.TIMED_OUT)));

        assertThat(look.one(LinkStream.class).answer())
                .isEqualTo(new Outcome.Failed<>(Failure.of(FailureKind.TIMED_OUT)));
    }

    @ParameterizedTest
    @CsvSource({"cancel, forbidden", "wait, service-unavailable", "modify, not-acceptable"})
    void whoDoesNotWantToTellIsReachedAllTheSame(String type, String condition) {
        FakeLink link = new FakeLink().on("shy.example", INFO, FakeLink.refusal(type, condition, ""));
        Look look = Look.at("shy.example", link);

        assertThat(link.asked()).hasSize(1);
        assertThat(look.one(DiscoInfo.class).answer())
                .isEqualTo(Outcome.failed(FailureKind.QUESTION_REFUSED, condition));
        assertThat(look.one(LinkStream.class).answer()).isEqualTo(Outcome.seen(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"item-not-found", "service-unavailable", "feature-not-implemented"})
    void thatThereIsNothingIsAnAnswer(String condition) {
        FakeLink link = new FakeLink().onAll((to, query) -> FakeLink.refusal("cancel", condition, ""));
        Look look = Look.at("old.example", link);

        assertThat(look.one(DiscoInfo.class).answer()).isEqualTo(Outcome.seen(Optional.empty()));
        assertThat(look.one(DiscoItems.class).answer()).isEqualTo(Outcome.seen(Optional.empty()));
        assertThat(look.one(SoftwareVersion.class).answer()).isEqualTo(Outcome.seen(Optional.empty()));
        assertThat(look.one(ContactAddresses.class).answer()).isEqualTo(Outcome.seen(List.of()));
        assertThat(card(look, CardFormat.VCARD_TEMP)).isEqualTo(Outcome.seen(Optional.empty()));
    }

    @Test
    void anAnswerToAnotherQuestionIsMalformed() {
        Look look = Look.at("odd.example", new FakeLink().on("odd.example", INFO, "<query xmlns='jabber:iq:roster'/>"));

        assertThat(look.one(DiscoInfo.class).answer())
                .isEqualTo(Outcome.failed(FailureKind.ANSWER_MALFORMED, "<query xmlns='jabber:iq:roster'>"));
    }

    @Test
    void aLinkThatBreaksIsOurFailure() {
        FakeLink link = new FakeLink().on("a.example", INFO, query -> {
            throw new IllegalStateException("broken");
        });

        assertThat(Look.at("a.example", link).one(DiscoInfo.class).answer())
                .isEqualTo(Outcome.failed(FailureKind.INTERNAL, "java.lang.IllegalStateException: broken"));
    }

    @Test
    void aVisitEndsAfterTwoMinutesWithWhatItHas() {
        Link slow = new Link() {
            @Override
            public String address() {
                return "radar.example";
            }

            @Override
            public Mono<Reply> ask(DomainName to, Element query) {
                return query.namespace().equals(INFO)
                        ? Mono.just(FakeLink.answer(FakeLink.element(ScriptedServers.PROSODY)))
                        : Mono.just(FakeLink.NOTHING).delayElement(Duration.ofSeconds(50));
            }

            @Override
            public Optional<ObservedStream> streamTo(DomainName domain) {
                return Optional.empty();
            }
        };
        XmppProbe probe = new XmppProbe(slow, Optional.empty(), Clock.systemUTC());

        StepVerifier.withVirtualTime(() -> probe.look(DomainName.parse("slow.example")))
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(119))
                .thenAwait(Duration.ofSeconds(1))
                .assertNext(seen -> assertThat(seen)
                        .extracting(each -> each.getClass().getSimpleName())
                        .containsExactly(
                                "LinkStream", "DiscoInfo", "ContactAddresses", "SoftwareVersion", "ServerCard"))
                .verifyComplete();
    }

    private static EntityInfo info(Look look, String entity) {
        return look.all(DiscoInfo.class).stream()
                .filter(each -> each.entity().ascii().equals(entity))
                .flatMap(each -> Walk.found(each.answer()).stream())
                .findFirst()
                .orElseThrow();
    }

    private static ItemList list(Look look) {
        return look.one(DiscoItems.class).answer() instanceof Outcome.Seen<Optional<ItemList>>(Optional<ItemList> list)
                ? list.orElseThrow()
                : new ItemList(List.of(), List.of(), 0, 0, Tally.atLeast(0));
    }

    private static Outcome<Optional<Card>> card(Look look, CardFormat format) {
        return look.all(ServerCard.class).stream()
                .filter(each -> each.format() == format)
                .map(ServerCard::answer)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMirrorIsRecognised() {
        Element ourselves = FakeLink.element("<query xmlns='" + INFO + "'>"
                + "<identity category='automation' type='bot' name='Radar'/><feature var='urn:xmpp:ping'/></query>");
        Reply mirrored = FakeLink.answer(ourselves);
        FakeLink link = new FakeLink().onAll((to, query) -> mirrored);
        Look look = Look.at("mirror.example", link, Optional.of(ourselves));

        assertThat(link.asked()).hasSize(1);
        assertThat(look.one(DiscoInfo.class).answer()).isEqualTo(Outcome.failed(FailureKind.ECHO, ""));
    }
}
