package org.xmppradar.probe.xmpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.fake.FakeLink;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Observation;
import org.xmppradar.xml.Element;

/** What a probe saw over a link, for tests to ask about. */
record Look(List<Observation> seen) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Duration FOR_EVER = Duration.ofSeconds(30);

    static Look at(String domain, FakeLink link) {
        return at(domain, link, Optional.empty());
    }

    static Look at(String domain, FakeLink link, Optional<Element> ourselves) {
        return new Look(new XmppProbe(link, ourselves, CLOCK)
                .look(DomainName.parse(domain))
                .blockOptional(FOR_EVER)
                .orElseThrow());
    }

    <T extends Observation> List<T> all(Class<T> type) {
        return seen.stream()
                .flatMap(each -> type.isInstance(each) ? Stream.of(type.cast(each)) : Stream.empty())
                .toList();
    }

    <T extends Observation> T one(Class<T> type) {
        List<T> all = all(type);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " of " + type.getSimpleName() + ": " + all);
        }
        return all.getFirst();
    }
}
