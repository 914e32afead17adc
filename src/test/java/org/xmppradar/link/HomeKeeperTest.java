package org.xmppradar.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.xml.Element;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A home server that comes and goes, in virtual time. */
class HomeKeeperTest {

    private static final DomainName ASKED = DomainName.parse("asked.example");

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final FakeHome server = new FakeHome();
    private final Questions questions = new Questions(LinkFixture.settings(), time);
    private final HomeKeeper keeper = new HomeKeeper(
            server,
            new Incoming(questions, new PublicServices(LinkFixture.settings())),
            questions,
            Backoff.USUAL,
            Duration.ofSeconds(15),
            time);
    private final List<Reply> replies = new ArrayList<>();

    @Test
    void a_question_waits_for_the_stream() {
        server.next = new Home.Missed("down");
        Disposable _ = keeper.keep().subscribe();
        ask();
        assertThat(replies).isEmpty();

        server.up();
        time.advanceTimeBy(Duration.ofSeconds(1));

        assertThat(server.sent).hasSize(1);
    }

    @Test
    void a_question_that_waits_too_long_for_the_stream_has_failed() {
        server.next = new Home.Missed("connection refused");
        Disposable _ = keeper.keep().subscribe();
        ask();

        time.advanceTimeBy(Duration.ofSeconds(15));

        assertThat(replies).containsExactly(new Reply.Failed(new Failure(FailureKind.INTERNAL, "connection refused")));
        assertThat(questions.inFlight()).isZero();
    }

    @Test
    void tries_come_at_longer_and_longer_intervals() {
        server.next = new Home.Missed("down");
        Disposable _ = keeper.keep().subscribe();

        time.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(server.logins).isBetween(5, 9);
        time.advanceTimeBy(Duration.ofHours(1));
        assertThat(server.logins).isBetween(35, 75);
    }

    @Test
    void a_refused_login_is_not_tried_again_and_again_and_questions_fail_at_once() {
        server.next = new Home.Refused("not-authorized");
        Disposable _ = keeper.keep().subscribe();

        ask();
        assertThat(replies).containsExactly(new Reply.Failed(new Failure(FailureKind.INTERNAL, "not-authorized")));
        time.advanceTimeBy(Duration.ofMinutes(14));
        assertThat(server.logins).isEqualTo(1);
        server.up();
        time.advanceTimeBy(Duration.ofMinutes(2));
        assertThat(server.logins).isEqualTo(2);
        ask();
        assertThat(server.sent).hasSize(1);
    }

    @Test
    void questions_on_a_stream_that_ends_are_told_so_and_it_comes_back() {
        server.up();
        Disposable _ = keeper.keep().subscribe();
        ask();
        assertThat(server.sent).hasSize(1);

        time.advanceTimeBy(Duration.ofSeconds(11));
        server.end.tryEmitValue("system-shutdown");
        assertThat(replies)
                .singleElement()
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        failed -> assertThat(failed.failure().detail()).contains("system-shutdown"));

        server.up();
        time.advanceTimeBy(Duration.ofSeconds(1));
        ask();
        assertThat(server.logins).isEqualTo(2);
        assertThat(server.sent).hasSize(2);
    }

    @Test
    void who_is_thrown_out_at_once_waits_longer_each_time() {
        server.throwsOut = true;
        Disposable _ = keeper.keep().subscribe();

        time.advanceTimeBy(Duration.ofHours(1));
        assertThat(server.logins).isBetween(30, 75);
    }

    @Test
    void a_silent_stream_is_tried_with_a_ping_and_then_given_up() {
        server.up();
        Disposable _ = keeper.keep().subscribe();
        server.silent = Duration.ofSeconds(59);
        time.advanceTimeBy(Duration.ofSeconds(60));
        assertThat(server.sent).isEmpty();

        server.silent = Duration.ofSeconds(60);
        time.advanceTimeBy(Duration.ofSeconds(60));
        assertThat(server.sent)
                .singleElement()
                .satisfies(ping -> assertThat(ping.children().getFirst().name()).isEqualTo("ping"));

        server.silent = Duration.ofMinutes(2);
        server.sent.clear();
        time.advanceTimeBy(Duration.ofSeconds(60));
        assertThat(server.closed).isEqualTo(1);
        time.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(server.logins).isEqualTo(2);
    }

    @Test
    void when_the_radar_stops_the_stream_is_closed_and_nobody_waits_on() {
        server.up();
        Disposable keeping = keeper.keep().subscribe();
        ask();

        keeping.dispose();

        assertThat(server.closed).isEqualTo(1);
        assertThat(replies).hasSize(1);
        ask();
        assertThat(replies).hasSize(2).allMatch(Reply.Failed.class::isInstance);
    }

    private void ask() {
        Disposable _ = questions
                .ask(ASKED, Element.of("q", "query"), "ns", keeper::send)
                .subscribe(replies::add);
    }

    /** Lets us in or not, as it is told. */
    private static final class FakeHome implements Login, Home.Stream {

        private final List<Element> sent = new ArrayList<>();
        private Home next = new Home.Missed("");
        private Sinks.One<String> end = Sinks.one();
        private Duration silent = Duration.ZERO;
        private boolean throwsOut;
        private int logins;
        private int closed;

        void up() {
            next = new Home.In(this);
        }

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public String address() {
            return "radar.example";
        }

        @Override
        public DomainName echo() {
            return DomainName.parse("radar.example");
        }

        @Override
        public String namespace() {
            return "ns";
        }

        @Override
        public Mono<Home> open(Function<Element, Optional<Element>> incoming) {
            return Mono.fromSupplier(() -> {
                logins++;
                end = Sinks.one();
                if (throwsOut) {
                    up();
                    end.tryEmitValue("conflict");
                }
                return next;
            });
        }

        @Override
        public Mono<Void> send(Element stanza) {
            return Mono.fromRunnable(() -> sent.add(stanza));
        }

        @Override
        public Mono<String> ended() {
            return end.asMono();
        }

        @Override
        public Duration silent() {
            return silent;
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
