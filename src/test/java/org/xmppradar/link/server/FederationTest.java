package org.xmppradar.link.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppradar.link.Reply;
import org.xmppradar.link.server.Federation.Kind;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.CertificateVerdict.Trust;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.observation.ObservedStream.Authentication;
import org.xmppradar.observation.StanzaError;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Flux;

/** Two servers of ours, each a stranger to the other. */
class FederationTest {

    private static final Reply PONG = new Reply.Answered(Optional.empty());
    private static final DomainName OAK = new DomainName("oak.example");
    private static final DomainName ELM = new DomainName("elm.example");

    @TempDir
    Path folder;

    private Federation federation;

    @BeforeEach
    void found() {
        federation = new Federation(folder);
    }

    @AfterEach
    void dissolve() throws IOException {
        federation.close();
    }

    @Test
    void certificatesProveBothAndTheAnswerComesOnTheSameStream() {
        ServerLink oak = federation.server("oak.example");
        ServerLink elm = federation.server("elm.example");

        assertThat(Federation.ask(oak, "elm.example")).isEqualTo(PONG);
        assertThat(oak.streamTo(ELM)).contains(stream(Transport.STARTTLS, Authentication.EXTERNAL, true));
        assertThat(elm.streamTo(OAK)).isEmpty();
        assertThat(Federation.ask(elm, "oak.example")).isEqualTo(PONG);
        assertThat(elm.streamTo(OAK)).as("the stream goes both ways already").isEmpty();
    }

    @Test
    void withoutBidiTheAnswerComesOnAStreamOfTheOther() {
        ServerLink oak = federation.server("oak.example", federation.trusted("oak.example"), Kind.USUAL.withoutBidi());
        ServerLink elm = federation.server("elm.example", federation.trusted("elm.example"), Kind.USUAL.withoutBidi());

        assertThat(Federation.ask(oak, "elm.example")).isEqualTo(PONG);
        assertThat(oak.streamTo(ELM)).contains(stream(Transport.STARTTLS, Authentication.EXTERNAL, false));
        assertThat(elm.streamTo(OAK)).contains(stream(Transport.STARTTLS, Authentication.EXTERNAL, false));
    }

    @Test
    void whoseCertificateProvesNothingIsProvedByDialbackBothWays() {
        ServerLink oak =
                federation.server("oak.example", federation.selfSigned("oak.example"), Kind.USUAL.withoutBidi());
        ServerLink elm =
                federation.server("elm.example", federation.selfSigned("elm.example"), Kind.USUAL.withoutBidi());

        assertThat(Federation.ask(oak, "elm.example")).isEqualTo(PONG);
        assertThat(oak.streamTo(ELM)).contains(stream(Transport.STARTTLS, Authentication.DIALBACK, false));
        assertThat(elm.streamTo(OAK)).contains(stream(Transport.STARTTLS, Authentication.DIALBACK, false));
    }

    @Test
    void dialbackAndBidiGoTogether() {
        ServerLink oak = federation.server("oak.example", federation.selfSigned("oak.example"), Kind.USUAL);
        federation.server("elm.example");

        assertThat(Federation.ask(oak, "elm.example")).isEqualTo(PONG);
        assertThat(oak.streamTo(ELM)).contains(stream(Transport.STARTTLS, Authentication.DIALBACK, true));
        assertThat(oak.verdictOn(ELM))
                .hasValueSatisfying(verdict -> assertThat(verdict.trust()).isEqualTo(Trust.TRUSTED));
    }

    @Test
    void whereTheDnsSaysSoTlsComesFirst() {
        ServerLink oak = federation.server("oak.example");
        federation.server("elm.example", federation.trusted("elm.example"), Kind.USUAL.direct());

        assertThat(Federation.ask(oak, "elm.example")).isEqualTo(PONG);
        assertThat(oak.streamTo(ELM)).contains(stream(Transport.DIRECT_TLS, Authentication.EXTERNAL, true));
    }

    @Test
    void aCertificateForServersOnlyIsAsGoodAsAnother() {
        ServerLink oak = federation.server(
                "oak.example",
                federation.issue(federation.order("oak.example").usage(KeyPurposeId.id_kp_serverAuth)),
                Kind.USUAL);
        federation.server("elm.example");

        assertThat(Federation.ask(oak, "elm.example")).isEqualTo(PONG);
        assertThat(oak.streamTo(ELM)).contains(stream(Transport.STARTTLS, Authentication.EXTERNAL, true));
    }

    @Test
    void internationalizedNamesTravelAsPeopleWriteThem() {
        ServerLink books = federation.server("bücher.example");
        ServerLink cheese =
                federation.server("käse.example", federation.selfSigned("käse.example"), Kind.USUAL.withoutBidi());

        assertThat(Federation.ask(books, "käse.example")).isEqualTo(PONG);
        assertThat(Federation.ask(cheese, "bücher.example")).isEqualTo(PONG);
        assertThat(cheese.streamTo(DomainName.parse("bücher.example")))
                .contains(stream(Transport.STARTTLS, Authentication.DIALBACK, false));
    }

    @Test
    void manyQuestionsShareOneStream() {
        ServerLink oak = federation.server("oak.example");
        ServerLink elm = federation.server("elm.example", federation.trusted("elm.example"), Kind.USUAL.guests(1));

        List<Reply> replies = Flux.range(0, 15)
                .flatMap(_ -> oak.ask(ELM, Federation.PING), 15)
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(replies).hasSize(15).containsOnly(PONG);
        assertThat(oak.openStreams()).isOne();
        assertThat(elm.openStreams()).isOne();
    }

    @Test
    void aSilentStreamIsClosedAndOpenedAgainWhenItIsNeeded() {
        ServerLink oak = federation.server(
                "oak.example", federation.trusted("oak.example"), Kind.USUAL.idle(Duration.ofMillis(300)));
        federation.server("elm.example");

        assertThat(Federation.ask(oak, "elm.example")).isEqualTo(PONG);
        Waiting.until(() -> oak.openStreams() == 0);
        assertThat(Federation.ask(oak, "elm.example")).isEqualTo(PONG);
        assertThat(oak.openStreams()).isOne();
    }

    @Test
    void weTellWhoWeAreAndWhereToComplain() {
        ServerLink oak = federation.server("oak.example");
        federation.server("elm.example");

        Reply info = Federation.ask(oak, "elm.example", Element.of("http://jabber.org/protocol/disco#info", "query"));
        assertThat(info.toString())
                .contains("mailto:abuse@radar.example", "https://radar.example/about", "abuse-addresses");
        Reply version = Federation.ask(oak, "elm.example", Element.of("jabber:iq:version", "query"));
        assertThat(version.toString()).contains("XMPP Radar");
        assertThat(Federation.ask(oak, "elm.example", Element.of("urn:example:other", "query")))
                .isEqualTo(new Reply.Refused(new StanzaError("cancel", "service-unavailable", "")));
    }

    @Test
    void whereNobodyListensTheReasonIsTold() {
        ServerLink oak = federation.server("oak.example");
        federation.publish(ELM, Transport.STARTTLS, 1025);
        federation.zone().record("_xmpp-server._tcp.ash.example", org.xbill.DNS.Type.SRV, "0 0 0 .");

        assertThat(failure(Federation.ask(oak, "elm.example"))).isEqualTo(FailureKind.REFUSED);
        assertThat(failure(Federation.ask(oak, "ash.example"))).isEqualTo(FailureKind.SERVICE_NOT_OFFERED);
        assertThat(failure(Federation.ask(oak, "nobody.example"))).isEqualTo(FailureKind.NO_ADDRESS);
        assertThat(oak.openStreams()).isZero();
    }

    @Test
    void whoDoesNotWantToBeContactedIsNotEvenLookedUp() {
        ServerLink oak = federation.server("oak.example");
        federation.server("elm.example");
        federation.doNotContact(ELM);

        assertThat(failure(Federation.ask(oak, "elm.example"))).isEqualTo(FailureKind.INTERNAL);
        assertThat(federation.dns().queries()).isEmpty();
    }

    private static FailureKind failure(Reply reply) {
        return ((Reply.Failed) reply).failure().kind();
    }

    private static ObservedStream stream(Transport transport, Authentication authentication, boolean bidi) {
        return new ObservedStream(transport, authentication, bidi, "TLSv1.3", "TLS_AES_256_GCM_SHA384");
    }
}
