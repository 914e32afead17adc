package org.xmppradar.link.account;

import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.certificate.Reference;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.CertificateVerdict.Name;

/**
 * Whether a certificate names our account's domain, by the same check as strangers' (RFC 6120 13.7.1.2): Smack's own counts the
 * common name, and knows neither SRVName nor xmppAddr. Whether its chain is to be trusted is asked elsewhere.
 */
final class HomeCertificate implements HostnameVerifier {

    private static final DaneRecords NONE = new DaneRecords(List.of(), false);

    private final DomainName domain;
    private final CertificateJudge judge;
    private final Clock clock;

    HomeCertificate(DomainName domain, CertificateJudge judge, Clock clock) {
        this.domain = domain;
        this.judge = judge;
        this.clock = clock;
    }

    @Override
    public boolean verify(String name, SSLSession session) {
        try {
            List<byte[]> chain = new ArrayList<>();
            for (Certificate each : session.getPeerCertificates()) {
                chain.add(each.getEncoded());
            }
            Reference reference = new Reference(domain, Service.C2S, HostName.of(domain));
            return judge.judge(chain, reference, NONE, clock.instant())
                    .filter(judged -> judged.verdict().name() != Name.MISMATCH)
                    .isPresent();
        } catch (SSLPeerUnverifiedException | CertificateEncodingException nothingToRead) {
            return false;
        }
    }
}
