package org.xmppradar.link.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.Reference;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.CertificateVerdict;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the certificates of those whom we called are worth. We call on whatever it is, as we only ask; but we remember. */
final class Verdicts {

    private static final int REMEMBERED = 100_000;
    private static final DaneRecords NO_TLSA = new DaneRecords(List.of(), false);

    private final CertificateJudge judge;
    private final Clock clock;
    private final Cache<DomainName, CertificateVerdict> verdicts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Verdicts(CertificateJudge judge, Clock clock) {
        this.judge = judge;
        this.clock = clock;
    }

    /** Judges elsewhere, and in its own time. */
    void judge(Ready ready) {
        Reference reference = new Reference(ready.peer(), Service.S2S, HostName.of(ready.peer()));
        Mono.fromRunnable(() -> judge.judge(ready.session().chain(), reference, NO_TLSA, clock.instant())
                        .ifPresent(judged -> verdicts.put(ready.peer(), judged.verdict())))
                .subscribeOn(Schedulers.parallel())
                .subscribe();
    }

    Optional<CertificateVerdict> of(DomainName domain) {
        return Optional.ofNullable(verdicts.getIfPresent(domain));
    }
}
