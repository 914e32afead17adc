package org.xmppradar.bench.probe;

import java.util.List;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.Visitor;
import org.xmppradar.bench.peer.XmppServer;
import org.xmppradar.model.Service;
import org.xmppradar.observation.CertificateVerdict;
import org.xmppradar.observation.Observation.StreamVisit;
import reactor.core.publisher.Flux;

/** Our side: every domain once, at both of its doors. */
final class FullProbes {

    private static final int DOMAINS_AT_ONCE = 32;

    private final Visitor visitor;
    private final int names;

    FullProbes(Visitor visitor, int names) {
        this.visitor = visitor;
        this.names = names;
    }

    /** With nothing remembered of the certificates. */
    double handshakesPerSecond() {
        visitor.forget();
        long begun = System.nanoTime();
        List<StreamVisit> visits = Flux.range(0, names)
                .flatMap(this::probe, DOMAINS_AT_ONCE)
                .collectList()
                .blockOptional()
                .orElseThrow();
        double seconds = (System.nanoTime() - begun) / 1e9;
        long whole = visits.stream().filter(FullProbes::isWhole).count();
        if (whole < 2L * names) {
            throw new BenchFailure("only " + whole + " of " + 2 * names + " visits saw all, such as not "
                    + visits.stream()
                            .filter(visit -> !isWhole(visit))
                            .findFirst()
                            .orElseThrow());
        }
        return whole / seconds;
    }

    private Flux<StreamVisit> probe(int i) {
        return Flux.merge(visitor.visit(i, Service.C2S, XmppServer.C2S), visitor.visit(i, Service.S2S, XmppServer.S2S));
    }

    private static boolean isWhole(StreamVisit visit) {
        return visit.beforeTls().isPresent()
                && visit.afterTls().isPresent()
                && visit.tls()
                        .filter(tls -> tls.verdict().trust() == CertificateVerdict.Trust.TRUSTED)
                        .filter(tls -> tls.verdict().name() == CertificateVerdict.Name.MATCHES)
                        .isPresent();
    }
}
