package org.xmppradar.bench.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xmppradar.bench.federation.SyntheticFederation.Part;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Federation;
import org.xmppradar.observation.InBand.PublishedLinks;
import org.xmppradar.observation.Observation.HostAddresses;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.Visit;

/** The federation that benchmarks measure with is as large and as uneven as they say, and always the same. */
class SyntheticFederationTest {

    private static final Size SMALL = size("500");
    private static final Size LARGE = size("100k");

    private static Size size(String name) {
        return Size.named(name).orElseThrow();
    }

    @Test
    void theSameSeedGivesTheSameFederationByteForByte() {
        assertThat(digest(new SyntheticFederation(SMALL, 1)))
                .isEqualTo(digest(new SyntheticFederation(SMALL, 1)))
                .isEqualTo("bb34c010cb6a0f78cbe1b6d31519ce3021aeeb79a9b07525853d97e7bb43544c")
                .isNotEqualTo(digest(new SyntheticFederation(SMALL, 2)));
    }

    private static String digest(SyntheticFederation federation) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(federation.all(Part.ALL, 0, 0), federation.changes(0, 90))
                    .forEach(visit -> digest.update(visit.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void visitsComeInTheOrderOfTime() {
        SyntheticFederation federation = new SyntheticFederation(SMALL, 1);

        List<Instant> times = Stream.concat(federation.all(Part.ALL, 0, 0), federation.changes(0, 30))
                .map(Visit::startedAt)
                .toList();

        assertThat(times).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void degreesFollowThePowerLawThatWasMeasured() {
        SyntheticFederation federation = new SyntheticFederation(LARGE, 1);
        int[] degrees = new int[LARGE.domains()];
        Links links = new Links(LARGE, new Dice(1));
        Life life = new Life(LARGE, new Dice(1));
        for (int number = 0; number < LARGE.domains(); number++) {
            int from = number;
            links.on(number, 0, life, target -> {
                degrees[from]++;
                degrees[target]++;
            });
        }
        Arrays.sort(degrees);

        assertThat(federation.size()).isEqualTo(LARGE);
        assertThat(links.firstDay()).isEqualTo(1_500_000);
        assertThat(Arrays.stream(degrees).asLongStream().sum()).isEqualTo(2 * 1_500_000);
        assertThat(degrees[LARGE.domains() / 2]).isBetween(14, 18);
        assertThat(degrees[LARGE.domains() / 100 * 99]).isBetween(200, 260);
        assertThat(degrees[LARGE.domains() - 1]).isBetween(24_000, 30_000);
    }

    @Test
    void thereAreAsManyHostsCertificatesAndAuthoritiesAsItsSizeSays() {
        Set<String> hosts = new HashSet<>();
        Set<String> leaves = new HashSet<>();
        Set<String> authorities = new HashSet<>();
        new SyntheticFederation(LARGE, 1)
                .all(Part.WITHOUT_LINKS, 0, 0)
                .forEach(visit -> visit.observations().forEach(seen -> {
                    if (seen instanceof HostAddresses asked) {
                        hosts.add(asked.host().ascii());
                    } else if (seen instanceof StreamVisit stream) {
                        leaves.add(stream.tls().orElseThrow().leaf().sha256().hex());
                        stream.tls().orElseThrow().chain().forEach(each -> authorities.add(each.authorityKeyId()));
                    }
                }));

        assertThat(hosts).hasSize(40_000);
        assertThat(leaves).hasSize(120_000);
        assertThat(authorities).hasSize(300);
    }

    @Test
    void namesAreAllDifferent() {
        SyntheticFederation federation = new SyntheticFederation(LARGE, 1);
        Set<DomainName> names = new HashSet<>();
        for (int number = 0; number < LARGE.everyone(); number++) {
            names.add(federation.name(number));
        }

        assertThat(names).hasSize(LARGE.everyone());
    }

    @Test
    void linksComeAndGo() {
        SyntheticFederation federation = new SyntheticFederation(SMALL, 1);
        Set<String> before = links(federation, 0);
        Set<String> after = links(federation, 365);
        Set<String> both = new HashSet<>(before);
        both.retainAll(after);

        assertThat(both.size()).isBetween(before.size() * 6 / 10, before.size() * 95 / 100);
        assertThat(after.size()).isGreaterThan(both.size());
    }

    private static Set<String> links(SyntheticFederation federation, int day) {
        Set<String> links = new HashSet<>();
        federation
                .all(Part.ALL, day, day)
                .forEach(visit -> visit.observations().forEach(seen -> {
                    if (seen instanceof PublishedLinks said
                            && said.answer() instanceof Outcome.Seen<Optional<Federation>>(Optional<Federation> list)) {
                        list.orElseThrow().named().forEach(remote -> links.add(visit.domain() + " " + remote.name()));
                    }
                }));
        return links;
    }
}
