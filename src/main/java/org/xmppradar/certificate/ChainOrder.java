package org.xmppradar.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.xmppradar.observation.CertificateVerdict.Order;

/** Whether a chain is served in the order that TLS asks for (RFC 5246 7.4.2, RFC 8446 4.4.2). */
final class ChainOrder {

    private ChainOrder() {}

    /** @param trusted the path to a trusted root; empty when there is none */
    static Order check(List<X509Certificate> served, List<X509Certificate> trusted) {
        List<X509Certificate> lineage = Lineage.of(served);
        X509Certificate last = lineage.getLast();
        if (trusted.isEmpty() && !Lineage.signed(last, last)) {
            return Order.INCOMPLETE;
        }
        if (served.equals(lineage)) {
            return Order.IN_ORDER;
        }
        return Set.copyOf(lineage).containsAll(served) ? Order.OUT_OF_ORDER : Order.SUPERFLUOUS;
    }
}
