package org.xmppradar.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.HostMetaDocument;
import org.xmppradar.observation.HostMetaFormat;
import org.xmppradar.observation.HostMetaLink;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.PoshDocument;
import org.xmppradar.observation.Visit;

/** Says in a test what a domain's web server said: {@code SeenOnWeb.of("a.example", T1).xrd("wss://…").absent().visit()}. */
final class SeenOnWeb {

    static final String WEBSOCKET = "urn:xmpp:alt-connections:websocket";

    private final DomainName domain;
    private final Instant start;
    private final List<Observation> observations = new ArrayList<>();

    private SeenOnWeb(DomainName domain, Instant start) {
        this.domain = domain;
        this.start = start;
    }

    static SeenOnWeb of(String domain, Instant start) {
        return new SeenOnWeb(DomainName.parse(domain), start);
    }

    Visit visit() {
        return new Visit(domain, start, now(), observations);
    }

    private Instant now() {
        return start.plusMillis(observations.size());
    }

    /** Host metadata in XML that names WebSocket at these addresses. */
    SeenOnWeb xrd(String... addresses) {
        List<HostMetaLink> links = Arrays.stream(addresses)
                .map(address -> HostMetaLink.of(WEBSOCKET, address))
                .toList();
        return hostMeta(HostMetaFormat.XML, found(new HostMetaDocument(links, Optional.empty())));
    }

    SeenOnWeb json(HostMetaDocument document) {
        return hostMeta(HostMetaFormat.JSON, found(document));
    }

    SeenOnWeb posh(long expires, List<Map<String, String>> fingerprints) {
        return posh(found(new PoshDocument(Optional.empty(), fingerprints, expires)));
    }

    SeenOnWeb delegated(String url, long expires, List<Map<String, String>> fingerprints) {
        return posh(found(new PoshDocument(Optional.of(url), fingerprints, expires)));
    }

    /** Neither the XML form nor the POSH document for servers is there. */
    SeenOnWeb absent() {
        return hostMeta(HostMetaFormat.XML, Outcome.seen(Optional.empty())).posh(Outcome.seen(Optional.empty()));
    }

    /** Asking for both of them failed. */
    SeenOnWeb failed(FailureKind kind) {
        return hostMeta(HostMetaFormat.XML, Outcome.failed(kind, "said so")).posh(Outcome.failed(kind, "said so"));
    }

    private static <T> Outcome<Optional<T>> found(T document) {
        return Outcome.seen(Optional.of(document));
    }

    private SeenOnWeb hostMeta(HostMetaFormat format, Outcome<Optional<HostMetaDocument>> answer) {
        observations.add(new Observation.HostMeta(domain, format, answer, now()));
        return this;
    }

    private SeenOnWeb posh(Outcome<Optional<PoshDocument>> answer) {
        observations.add(new Observation.Posh(domain, Service.S2S, answer, now()));
        return this;
    }
}
