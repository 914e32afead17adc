package org.xmppradar.web;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers every request that failed: programs by problem+json (RFC 9457), people by a page. Never a stack trace. */
@Component
@ConditionalOnWebApplication
@Order(-2)
final class ErrorAnswers implements ErrorWebExceptionHandler {

    private record Tools(List<HttpMessageWriter<?>> messageWriters, List<ViewResolver> viewResolvers)
            implements ServerResponse.Context {}

    private final Tools tools;

    ErrorAnswers(ObjectProvider<ViewResolver> views, ServerCodecConfigurer codecs) {
        this.tools = new Tools(codecs.getWriters(), views.orderedStream().toList());
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        Complaint complaint = Complaint.about(error);
        boolean program = exchange.getRequest().getPath().value().startsWith("/api/");
        return (program ? problem(complaint) : page(complaint)).flatMap(answer -> answer.writeTo(exchange, tools));
    }

    private static ServerResponse.BodyBuilder begin(Complaint complaint) {
        ServerResponse.BodyBuilder begun = ServerResponse.status(complaint.status());
        return complaint.rest().isZero()
                ? begun
                : begun.header(
                        HttpHeaders.RETRY_AFTER, Long.toString(complaint.rest().toSeconds() + 1));
    }

    private static Mono<ServerResponse> problem(Complaint complaint) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(complaint.status(), complaint.sentence());
        problem.setTitle(complaint.title());
        return begin(complaint).contentType(MediaType.APPLICATION_PROBLEM_JSON).bodyValue(problem);
    }

    private static Mono<ServerResponse> page(Complaint complaint) {
        return begin(complaint)
                .contentType(MediaType.TEXT_HTML)
                .render(
                        "error",
                        Map.of(
                                "code", complaint.status().value(),
                                "title", complaint.title(),
                                "sentence", complaint.sentence()));
    }
}
