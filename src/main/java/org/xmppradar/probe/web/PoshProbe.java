package org.xmppradar.probe.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.PoshDocument;
import reactor.core.publisher.Mono;

/** Asks for a POSH document and, where that names another, for that one: no further, so that nobody goes in circles. */
final class PoshProbe {

    private static final Set<FailureKind> NOTHING_THERE =
            Set.of(FailureKind.NO_SUCH_DOMAIN, FailureKind.NO_ADDRESS, FailureKind.WEB_PAGE_INSTEAD);

    private final Documents documents;

    PoshProbe(Documents documents) {
        this.documents = documents;
    }

    Mono<Outcome<Optional<PoshDocument>>> look(URI address) {
        return documents.get(address, PoshReader::read).flatMap(this::follow);
    }

    private Mono<Outcome<Optional<PoshDocument>>> follow(Outcome<Optional<PoshDocument>> own) {
        if (!(own instanceof Outcome.Seen<Optional<PoshDocument>>(Optional<PoshDocument> document))) {
            return Mono.just(own);
        }
        return document.filter(posh -> posh.delegatedTo().isPresent())
                .map(posh -> delegated(posh, posh.delegatedTo().get()))
                .orElse(Mono.just(own));
    }

    private Mono<Outcome<Optional<PoshDocument>>> delegated(PoshDocument own, String url) {
        try {
            URI address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme())
                    ? documents.get(address, PoshReader::read).map(there -> joined(own, there, url))
                    : Mono.just(wrong(FailureKind.DOCUMENT_MALFORMED, "\"url\" is no https address", url));
        } catch (URISyntaxException notAnAddress) {
            return Mono.just(wrong(FailureKind.DOCUMENT_MALFORMED, "\"url\" is no address", url));
        }
    }

    /** Stale as soon as either is. */
    private static Outcome<Optional<PoshDocument>> joined(
            PoshDocument own, Outcome<Optional<PoshDocument>> there, String url) {
        return switch (there) {
            case Outcome.Failed<Optional<PoshDocument>>(Failure failure) ->
                NOTHING_THERE.contains(failure.kind())
                        ? leadsNowhere(url)
                        : wrong(failure.kind(), failure.detail(), url);
            case Outcome.Seen<Optional<PoshDocument>>(Optional<PoshDocument> found) ->
                found.map(document -> document.delegatedTo().isPresent()
                                ? PoshProbe.wrong(FailureKind.DOCUMENT_MALFORMED, "delegated once more", url)
                                : Outcome.seen(Optional.of(new PoshDocument(
                                        Optional.of(url),
                                        document.fingerprints(),
                                        Math.min(own.expires(), document.expires())))))
                        .orElseGet(() -> leadsNowhere(url));
        };
    }

    /** The domain's own document is there, and of no use. */
    private static Outcome<Optional<PoshDocument>> leadsNowhere(String url) {
        return wrong(FailureKind.DOCUMENT_MALFORMED, "\"url\" leads to no document", url);
    }

    private static Outcome<Optional<PoshDocument>> wrong(FailureKind kind, String why, String url) {
        return Outcome.failed(kind, why + " (delegated to " + url + ")");
    }
}
