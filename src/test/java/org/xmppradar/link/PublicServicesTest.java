package org.xmppradar.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import reactor.core.scheduler.Schedulers;

class PublicServicesTest {

    private static final String DISCO = "http://jabber.org/protocol/disco#info";
    private static final String FORM = "jabber:x:data";

    private final PublicServices services = new PublicServices(LinkFixture.settings());

    @Test
    void a_ping_is_answered_to_who_sent_it() {
        Element answer = answer("get", Element.of("urn:xmpp:ping", "ping"));

        assertThat(answer)
                .isEqualTo(Element.of("jabber:server", "iq")
                        .withAttribute("type", "result")
                        .withAttribute("id", "7")
                        .withAttribute("from", "radar.example")
                        .withAttribute("to", "juliet@capulet.example/balcony"));
    }

    @Test
    void the_version_names_the_program() {
        Element version = answer("get", Element.of("jabber:iq:version", "query"))
                .child("jabber:iq:version", "query")
                .orElseThrow();

        assertThat(version.child("jabber:iq:version", "name").map(Element::text))
                .contains("XMPP Radar");
        assertThat(version.child("jabber:iq:version", "version").map(Element::text))
                .isPresent();
    }

    @Test
    void disco_says_what_we_are_and_whom_to_tell() {
        Element info =
                answer("get", Element.of(DISCO, "query")).child(DISCO, "query").orElseThrow();

        assertThat(info.children(DISCO).filter(child -> child.name().equals("feature")))
                .extracting(feature -> feature.attribute("var"))
                .containsExactly(DISCO, "jabber:iq:version", "urn:xmpp:ping");
        Element form = info.child(FORM, "x").orElseThrow();
        assertThat(form.children())
                .extracting(
                        field -> field.attribute("var"),
                        field -> field.children().stream().map(Element::text).toList())
                .containsExactly(
                        tuple("FORM_TYPE", List.of("http://jabber.org/network/serverinfo")),
                        tuple("abuse-addresses", List.of("mailto:abuse@radar.example", "https://radar.example/about")));
    }

    @ParameterizedTest
    @CsvSource({
        "get, http://jabber.org/protocol/disco#items, query, service-unavailable",
        "get, jabber:iq:roster, query, service-unavailable",
        "set, urn:xmpp:ping, ping, service-unavailable",
        "set, jabber:iq:version, query, service-unavailable",
    })
    void everything_else_is_not_there(String type, String namespace, String name, String condition) {
        assertThat(condition(answer(type, Element.of(namespace, name)))).isEqualTo(condition);
    }

    @Test
    void a_node_of_ours_does_not_exist() {
        Element query = Element.of(DISCO, "query").withAttribute("node", "x");

        assertThat(condition(answer("get", query))).isEqualTo("item-not-found");
    }

    @Test
    void a_question_without_content_or_id_is_a_bad_one() {
        assertThat(services.answer(iq("get")).map(PublicServicesTest::condition))
                .contains("bad-request");
        assertThat(services.answer(iq("get").withAttribute("id", "").withChild(Element.of("urn:xmpp:ping", "ping")))
                        .map(PublicServicesTest::condition))
                .contains("bad-request");
    }

    /** Else two of our kind could answer each other for ever. */
    @ParameterizedTest
    @CsvSource({"result", "error", "''", "GET", "unheard-of"})
    void what_asks_nothing_gets_no_answer(String type) {
        assertThat(services.answer(iq(type).withChild(Element.of("urn:xmpp:ping", "ping"))))
                .isEmpty();
    }

    @Test
    void only_iq_is_spoken() {
        Incoming incoming = new Incoming(new Questions(LinkFixture.settings(), Schedulers.parallel()), services);

        assertThat(incoming.take(Element.of("jabber:server", "message").withAttribute("type", "get")))
                .isEmpty();
        assertThat(incoming.take(Element.of("jabber:server", "presence"))).isEmpty();
        assertThat(incoming.take(iq("get").withChild(Element.of("urn:xmpp:ping", "ping"))))
                .isPresent();
    }

    @Test
    void a_flood_of_questions_is_not_answered_to_the_end() {
        Incoming incoming = new Incoming(new Questions(LinkFixture.settings(), Schedulers.parallel()), services);
        Element ping = iq("get").withChild(Element.of("urn:xmpp:ping", "ping"));

        long answers = 0;
        for (int i = 0; i < 10_000; i++) {
            answers += incoming.take(ping).isPresent() ? 1 : 0;
        }
        assertThat(answers).isBetween(20L, 200L);
    }

    private Element answer(String type, Element question) {
        return services.answer(iq(type).withChild(question)).orElseThrow();
    }

    private static Element iq(String type) {
        return Element.of("jabber:server", "iq")
                .withAttribute("type", type)
                .withAttribute("id", "7")
                .withAttribute("to", "radar.example")
                .withAttribute("from", "juliet@capulet.example/balcony");
    }

    private static String condition(Element iq) {
        assertThat(iq.attribute("type")).isEqualTo("error");
        Optional<Element> error = iq.child("jabber:server", "error");
        return error.stream()
                .flatMap(each -> each.children(Namespaces.STANZA_ERRORS))
                .map(Element::name)
                .findFirst()
                .orElse("");
    }
}
