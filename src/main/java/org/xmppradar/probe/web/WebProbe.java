package org.xmppradar.probe.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.net.WebClient;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.HostMetaFormat;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Observation.HostMeta;
import org.xmppradar.observation.Observation.Posh;
import org.xmppradar.observation.Outcome;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks a domain's web server, over https and nothing else, for what it says about XMPP: its host metadata in both forms and its
 * POSH documents. One after the other, as they come from one host; and when that cannot be spoken to, it is asked once. Never fails.
 */
@Component
public final class WebProbe {

    private static final Logger LOG = LoggerFactory.getLogger(WebProbe.class);

    /** A document to ask for. */
    private interface Question {

        Mono<? extends Observation> ask();

        /** The same question, answered by what became of another. */
        Observation failed(Failure failure);
    }

    private final Documents documents;
    private final PoshProbe posh;
    private final Clock clock;
    private final String port;

    @Autowired
    public WebProbe(WebClient client, Clock clock) {
        this(client, clock, "");
    }

    /** @param port such as {@code :8443}, where not everybody may listen at the usual one */
    WebProbe(WebClient client, Clock clock, String port) {
        this.documents = new Documents(client);
        this.posh = new PoshProbe(documents);
        this.clock = clock;
        this.port = port;
    }

    /** What a domain that does not exist says: nothing. Nobody is asked. */
    public List<Observation> ofNoSuchDomain(DomainName domain) {
        return questions(domain).stream()
                .map(each -> each.failed(new Failure(FailureKind.NO_SUCH_DOMAIN, domain.ascii())))
                .toList();
    }

    /** All that is asked for, in a fixed order. */
    public Mono<List<Observation>> look(DomainName domain) {
        List<Question> questions = questions(domain);
        return questions
                .getFirst()
                .ask()
                .flatMap(first -> unreachable(first)
                        .map(failure -> Mono.just(rest(questions)
                                .map(each -> each.failed(failure))
                                .toList()))
                        .orElseGet(() -> Flux.fromStream(rest(questions))
                                .concatMap(Question::ask)
                                .cast(Observation.class)
                                .collectList())
                        .map(others ->
                                Stream.concat(Stream.of(first), others.stream()).toList()));
    }

    private List<Question> questions(DomainName domain) {
        return Stream.concat(
                        Stream.of(HostMetaFormat.values()).map(format -> hostMeta(domain, format)),
                        Stream.of(Service.values()).map(service -> posh(domain, service)))
                .toList();
    }

    private static Stream<Question> rest(List<Question> questions) {
        return questions.stream().skip(1);
    }

    /** Why nobody can speak to the host at all, so that asking on would only be a burden to it. */
    private static Optional<Failure> unreachable(Observation first) {
        return first instanceof HostMeta meta && meta.answer() instanceof Outcome.Failed<?>(Failure failure)
                ? Optional.of(failure).filter(each -> isOfHost(each.kind()))
                : Optional.empty();
    }

    private static boolean isOfHost(FailureKind kind) {
        return switch (kind) {
            case HTTP_STATUS,
                    REDIRECT_FAILED,
                    WEB_PAGE_INSTEAD,
                    DOCUMENT_MALFORMED,
                    LIMIT_EXCEEDED,
                    PROTOCOL_VIOLATION,
                    INTERNAL -> false;
            default -> true;
        };
    }

    private Question hostMeta(DomainName domain, HostMetaFormat format) {
        URI address = at(domain, format.document());
        return new Question() {
            @Override
            public Mono<HostMeta> ask() {
                return documents
                        .get(address, format == HostMetaFormat.XML ? XrdReader::read : JrdReader::read)
                        .onErrorResume(broken -> internal(address, broken))
                        .map(answer -> new HostMeta(domain, format, answer, clock.instant()));
            }

            @Override
            public HostMeta failed(Failure failure) {
                return new HostMeta(domain, format, new Outcome.Failed<>(failure), clock.instant());
            }
        };
    }

    private Question posh(DomainName domain, Service service) {
        URI address = at(domain, "posh/xmpp-" + (service == Service.C2S ? "client" : "server") + ".json");
        return new Question() {
            @Override
            public Mono<Posh> ask() {
                return posh.look(address)
                        .onErrorResume(broken -> internal(address, broken))
                        .map(answer -> new Posh(domain, service, answer, clock.instant()));
            }

            @Override
            public Posh failed(Failure failure) {
                return new Posh(domain, service, new Outcome.Failed<>(failure), clock.instant());
            }
        };
    }

    /** A-labels, as HTTP has them (RFC 9110 4.2). */
    private URI at(DomainName domain, String document) {
        return URI.create("https://" + domain.ascii() + port + "/.well-known/" + document);
    }

    private static <T> Mono<Outcome<Optional<T>>> internal(URI address, Throwable broken) {
        LOG.error("asking for {} failed", address, broken);
        return Mono.just(Outcome.failed(FailureKind.INTERNAL, broken.toString()));
    }
}
