package org.xmppradar.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.StanzaError;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class QuestionsTest {

    private static final String NAMESPACE = "jabber:component:accept";
    private static final Element QUERY = Element.of("jabber:iq:version", "query");
    private static final Element PAYLOAD =
            Element.of("jabber:iq:version", "query").withText("yes");
    private static final DomainName ASKED = DomainName.parse("b\u00fccher.example");

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final List<Element> sent = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();

    @Test
    void the_answer_comes_to_who_asked() {
        Questions questions = questions(LinkFixture.settings());

        ask(questions, ASKED);
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().attributes())
                .containsEntry("to", "b\u00fccher.example")
                .containsEntry("type", "get");

        assertThat(questions.answered(answer(sent.getFirst(), "b\u00fccher.example")))
                .isTrue();
        assertThat(replies).containsExactly(new Reply.Answered(Optional.of(PAYLOAD)));
        assertThat(questions.inFlight()).isZero();
    }

    @Test
    void an_error_is_told_with_its_condition_and_text() {
        Questions questions = questions(LinkFixture.settings());
        ask(questions, ASKED);

        questions.answered(answer(sent.getFirst(), ASKED.ascii())
                .withAttribute("type", "error")
                .withChild(Element.of(NAMESPACE, "error")
                        .withAttribute("type", "cancel")
                        .withChild(Element.of(Namespaces.STANZA_ERRORS, "remote-server-not-found"))
                        .withChild(Element.of(Namespaces.STANZA_ERRORS, "text").withText("connection refused"))));

        assertThat(replies)
                .containsExactly(
                        new Reply.Refused(new StanzaError("cancel", "remote-server-not-found", "connection refused")));
    }

    /** The id is right, so it was overheard or guessed: still nobody but the domain itself answers for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example",
                "other.example",
                "x@b\u00fccher.example",
                "b\u00fccher.example/x",
                "sub.b\u00fccher.example",
                "\u0000"
            })
    void nobody_answers_for_another(String from) {
        Questions questions = questions(LinkFixture.settings());
        ask(questions, ASKED);

        assertThat(questions.answered(answer(sent.getFirst(), from))).isFalse();
        assertThat(replies).isEmpty();
        assertThat(questions.inFlight()).isEqualTo(1);

        assertThat(questions.answered(answer(sent.getFirst(), ASKED.ascii()))).isTrue();
    }

    @Test
    void an_id_that_was_not_given_out_answers_nothing() {
        Questions questions = questions(LinkFixture.settings());
        ask(questions, ASKED);

        assertThat(questions.answered(answer(sent.getFirst(), ASKED.ascii()).withAttribute("id", "1")))
                .isFalse();
        assertThat(questions.answered(Element.of(NAMESPACE, "iq").withAttribute("from", ASKED.ascii())))
                .isFalse();
        assertThat(replies).isEmpty();
    }

    @Test
    void ids_are_long_and_never_the_same() {
        Questions questions = questions(LinkFixture.settings());
        IntStream.range(0, 200).forEach(i -> ask(questions, DomainName.parse("d" + i + ".d" + i + ".example")));

        List<String> ids = sent.stream().map(iq -> iq.attribute("id")).toList();
        assertThat(new HashSet<>(ids)).hasSize(sent.size()).isNotEmpty();
        assertThat(ids).allMatch(id -> id.length() == 32);
    }

    @Test
    void time_counts_from_the_sending_and_a_late_answer_is_dropped() {
        Questions questions = questions(LinkFixture.settings());
        Mono<Failure> slowly = Mono.delay(Duration.ofSeconds(14), time).then(Mono.empty());
        questions
                .ask(ASKED, QUERY, NAMESPACE, iq -> {
                    sent.add(iq);
                    return slowly;
                })
                .subscribe(replies::add);

        time.advanceTimeBy(Duration.ofSeconds(14).plus(Duration.ofMillis(14_999)));
        assertThat(replies).isEmpty();
        time.advanceTimeBy(Duration.ofMillis(1));
        assertThat(replies)
                .containsExactly(new Reply.Failed(new Failure(FailureKind.TIMED_OUT, "no answer within 15 s")));
        assertThat(questions.answered(answer(sent.getFirst(), ASKED.ascii()))).isFalse();
        assertThat(questions.inFlight()).isZero();
    }

    @Test
    void what_cannot_be_sent_has_failed() {
        Questions questions = questions(LinkFixture.settings());
        Failure down = new Failure(FailureKind.INTERNAL, "down");

        questions.ask(ASKED, QUERY, NAMESPACE, _ -> Mono.just(down)).subscribe(replies::add);
        questions
                .ask(ASKED, QUERY, NAMESPACE, _ -> Mono.error(new IllegalStateException("broken")))
                .subscribe(replies::add);

        assertThat(replies).first().isEqualTo(new Reply.Failed(down));
        assertThat(replies).last().isInstanceOf(Reply.Failed.class);
        assertThat(questions.inFlight()).isZero();
    }

    @Test
    void a_domain_is_asked_one_thing_at_a_time_and_others_do_not_wait_for_it() {
        Questions questions = questions(LinkFixture.settings());
        ask(questions, ASKED);
        ask(questions, ASKED);
        ask(questions, DomainName.parse("other.example"));

        assertThat(sent).extracting(iq -> iq.attribute("to")).containsExactly(ASKED.unicode(), "other.example");
        questions.answered(answer(sent.getFirst(), ASKED.ascii()));
        assertThat(sent)
                .extracting(iq -> iq.attribute("to"))
                .containsExactly(ASKED.unicode(), "other.example", ASKED.unicode());
    }

    @Test
    void no_more_are_in_flight_than_may_be() {
        Questions questions = questions(LinkFixture.settings(3, 1000));
        List<Disposable> asking = IntStream.range(0, 10)
                .mapToObj(i -> ask(questions, DomainName.parse("d" + i + ".example" + i)))
                .toList();

        assertThat(sent).hasSize(3);
        asking.get(0).dispose();
        asking.get(9).dispose();
        assertThat(sent).hasSize(4);
        assertThat(questions.inFlight()).isEqualTo(3);
    }

    @Test
    void a_destination_is_asked_at_its_pace_whatever_names_it_makes_up() {
        Questions questions = questions(LinkFixture.settings(1000, 2));
        IntStream.range(0, 20).forEach(i -> ask(questions, DomainName.parse("d" + i + ".many.example")));

        assertThat(sent).hasSize(8);
        time.advanceTimeBy(Duration.ofSeconds(3));
        assertThat(sent).hasSize(14);
        time.advanceTimeBy(Duration.ofSeconds(30));
        assertThat(sent).hasSize(20);
    }

    @Test
    void who_would_wait_too_long_is_told_so() {
        Questions questions = questions(LinkFixture.settings(1000, 1));
        IntStream.range(0, 700).forEach(i -> ask(questions, DomainName.parse("d" + i + ".many.example")));

        assertThat(replies)
                .isNotEmpty()
                .allMatch(reply ->
                        reply instanceof Reply.Failed(Failure failure) && failure.kind() == FailureKind.LIMIT_EXCEEDED);
        assertThat(replies.size()).isBetween(90, 100);
    }

    @Test
    void a_cancelled_question_gives_its_place_back() {
        Questions questions = questions(LinkFixture.settings());
        Disposable first = ask(questions, ASKED);
        Disposable waiting = ask(questions, ASKED);
        ask(questions, ASKED);
        waiting.dispose();
        first.dispose();

        assertThat(sent).hasSize(2);
        assertThat(questions.inFlight()).isEqualTo(1);
        assertThat(questions.answered(answer(sent.getFirst(), ASKED.ascii()))).isFalse();
    }

    @Test
    void those_whose_stream_has_ended_are_told_so() {
        Questions questions = questions(LinkFixture.settings());
        Failure ended = new Failure(FailureKind.INTERNAL, "ended");
        ask(questions, ASKED);
        ask(questions, DomainName.parse("other.example"));

        questions.abandon(ASKED::equals, ended);

        assertThat(replies).containsExactly(new Reply.Failed(ended));
        assertThat(questions.inFlight()).isEqualTo(1);
    }

    /** Whoever hears of the end may ask again at once: by the next stream, which nobody has given up. */
    @Test
    void who_asks_again_at_the_end_of_a_stream_is_not_given_up() {
        Questions questions = questions(LinkFixture.wide(Duration.ofSeconds(15)));
        Set<String> first = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            DomainName domain = DomainName.parse("a" + i + ".example" + i);
            questions
                    .ask(domain, QUERY, NAMESPACE, iq -> {
                        first.add(iq.attribute("id"));
                        return Mono.empty();
                    })
                    .subscribe(_ -> ask(questions, domain));
        }

        questions.abandon(_ -> true, new Failure(FailureKind.INTERNAL, "ended"));

        assertThat(first).hasSize(100);
        assertThat(questions.inFlight()).isEqualTo(100);
        assertThat(replies).isEmpty();
    }

    private Questions questions(LinkSettings settings) {
        return new Questions(settings, time);
    }

    private Disposable ask(Questions questions, DomainName domain) {
        return questions
                .ask(domain, QUERY, NAMESPACE, iq -> {
                    sent.add(iq);
                    return Mono.empty();
                })
                .subscribe(replies::add);
    }

    private static Element answer(Element asked, String from) {
        return Element.of(NAMESPACE, "iq")
                .withAttribute("type", "result")
                .withAttribute("id", asked.attribute("id"))
                .withAttribute("from", from)
                .withChild(PAYLOAD);
    }
}
