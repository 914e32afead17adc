package org.xmppradar.bench.time;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notes what the app asks its graph, so that the same can be asked without the app. Not to be found by a scan. */
class Recording {

    /** A statement by its name, and its parameters. */
    record Question(String statement, Map<String, Object> parameters) {}

    @Bean
    static Notes notes() {
        return new Notes();
    }

    @Bean
    static BeanPostProcessor recorder(Notes notes) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Graph graph ? new Recorded(graph, notes) : bean;
            }
        };
    }

    /** What was asked since it was last looked at; nothing is noted before {@link #begin}. */
    static final class Notes {

        private volatile @Nullable List<Question> questions;

        void begin() {
            questions = new CopyOnWriteArrayList<>();
        }

        List<Question> end() {
            List<Question> asked = questions;
            questions = null;
            return asked == null ? List.of() : List.copyOf(asked);
        }

        private void note(String statement, Map<String, Object> parameters) {
            List<Question> open = questions;
            if (open != null) {
                open.add(new Question(statement, parameters));
            }
        }
    }

    private record Recorded(Graph graph, Notes notes) implements Graph {

        @Override
        public Flux<Row> read(String statement, Map<String, Object> parameters) {
            notes.note(statement, parameters);
            return graph.read(statement, parameters);
        }

        @Override
        public <T> Mono<T> write(Function<Transaction, ? extends Publisher<T>> work) {
            return graph.write(work);
        }
    }
}
