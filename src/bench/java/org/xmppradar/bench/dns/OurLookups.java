package org.xmppradar.bench.dns;

import java.time.Duration;
import java.util.List;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.net.DnsSettings;
import org.xmppradar.net.Lookups;
import org.xmppradar.net.Reply;
import org.xmppradar.net.Resolver;
import org.xmppradar.net.TestNet;
import reactor.core.publisher.Flux;

/** Our side: the resolver with its settings as they ship. */
final class OurLookups implements AutoCloseable {

    /** As many as a few hundred visits have on their way. */
    private static final int AT_ONCE = 200;

    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(10));
    private final DnsSettings settings;
    private final List<Question> questions;

    OurLookups(String server, List<Question> questions) {
        this.settings = new DnsSettings(List.of(server), Duration.ofSeconds(4), 3, 60, Duration.ofSeconds(30));
        this.questions = questions;
    }

    /** With nothing remembered of what is not there: every question is asked. */
    double questionsPerSecond() {
        Resolver resolver = net.resolver(settings);
        long begun = System.nanoTime();
        List<Reply> replies = Flux.fromIterable(questions)
                .buffer(Question.A_NAME)
                .flatMap(questionsOfName -> ask(resolver, questionsOfName), AT_ONCE / Question.A_NAME)
                .collectList()
                .blockOptional()
                .orElseThrow();
        double seconds = (System.nanoTime() - begun) / 1e9;
        replies.stream().filter(reply -> !reply.answers()).findFirst().ifPresent(reply -> {
            throw new BenchFailure("a question has no answer: " + reply);
        });
        return replies.size() / seconds;
    }

    /** All about one name. */
    private static Flux<Reply> ask(Resolver resolver, List<Question> questionsOfName) {
        Lookups lookups = resolver.forOneDomain();
        return Flux.fromIterable(questionsOfName)
                .flatMap(question -> lookups.ask(question.name(), question.type()), Question.A_NAME);
    }

    @Override
    public void close() {
        net.close();
    }
}
