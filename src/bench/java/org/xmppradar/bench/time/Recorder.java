package org.xmppradar.bench.time;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notes what the app asks its graph, so that the same can be asked without the app, and how long its writing takes. */
final class Recorder implements BeanPostProcessor {

    /** A statement by its name, and its parameters. */
    record Question(String statement, Map<String, Object> parameters) {}

    private final Stopwatch stopwatch = new Stopwatch();

    Stopwatch stopwatch() {
        return stopwatch;
    }

    /** The same work, that notes what it asks; what others ask meanwhile, such as the counting of the day, is not noted. */
    static <T> Mono<T> noting(Mono<T> work, List<Question> into) {
        return work.contextWrite(context -> context.put(Recorder.class, into));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Graph graph ? new Recorded(graph) : bean;
    }

    private final class Recorded implements Graph {

        private final Graph graph;

        Recorded(Graph graph) {
            this.graph = graph;
        }

        @Override
        public Flux<Row> read(String statement, Map<String, Object> parameters) {
            return Flux.deferContextual(context -> {
                context.<List<Question>>getOrEmpty(Recorder.class)
                        .ifPresent(asked -> asked.add(new Question(statement, parameters)));
                return graph.read(statement, parameters);
            });
        }

        @Override
        public <T> Mono<T> write(Function<Transaction, ? extends Publisher<T>> work) {
            return graph.write(transaction -> work.apply(stopwatch.around(transaction)));
        }
    }
}
