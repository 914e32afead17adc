package org.xmppradar.probe.web;

import java.time.Clock;
import java.util.Optional;
import org.xmppradar.net.WebClient;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.HostMetaDocument;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.PoshDocument;

/** The probe of web servers as tests use it: at a port of their own, and its observations in words. */
public final class TestWeb {

    private TestWeb() {}

    public static WebProbe probe(WebClient client, int port) {
        return new WebProbe(client, Clock.systemUTC(), ":" + port);
    }

    /** Such as {@code host-meta-xml absent} or {@code posh.s2s timed-out: it did not come within 10 seconds}. */
    public static String words(Observation observation) {
        return switch (observation) {
            case Observation.HostMeta asked ->
                "host-meta-" + asked.format().key() + " " + words(asked.answer(), TestWeb::words);
            case Observation.Posh asked ->
                "posh." + asked.service().key() + " " + words(asked.answer(), TestWeb::words);
            default -> throw new AssertionError("not of the web: " + observation);
        };
    }

    private interface InWords<T> {
        String of(T document);
    }

    private static <T> String words(Outcome<Optional<T>> answer, InWords<T> inWords) {
        return switch (answer) {
            case Outcome.Seen<Optional<T>>(Optional<T> document) ->
                document.map(inWords::of).orElse("absent");
            case Outcome.Failed<Optional<T>>(Failure failure) ->
                failure.kind().key() + (failure.detail().isEmpty() ? "" : ": " + failure.detail());
        };
    }

    private static String words(HostMetaDocument document) {
        return "with " + document.links().size() + " links"
                + document.second().map(second -> " for " + second.ttl() + " s").orElse("");
    }

    private static String words(PoshDocument document) {
        return "with " + document.fingerprints().size() + " fingerprints for " + document.expires() + " s"
                + document.delegatedTo().map(url -> " at " + url).orElse("");
    }
}
