package org.xmppradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.xmppradar.query.TooSoon;

/** What a program is told when it cannot be answered. */
class ErrorAnswersTest {

    private final ErrorAnswers answers = new ErrorAnswers(
            new DefaultListableBeanFactory().getBeanProvider(ViewResolver.class), ServerCodecConfigurer.create());

    @Test
    void whoAsksTooSoonIsToldWhenToComeAgain() {
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/blast-radius?of=host:h.example"));

        answers.handle(exchange, new TooSoon(Duration.ofMillis(1500))).block();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("2");
        assertThat(exchange.getResponse().getBodyAsString().block()).contains("ask again in 2 s");
    }
}
