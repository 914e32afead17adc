package org.xmppradar.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xmppradar.certificate.CertificateReader.Read;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.CertificateFacts;
import org.xmppradar.observation.CertificateVerdict;
import org.xmppradar.observation.CertificateVerdict.Name;
import org.xmppradar.observation.CertificateVerdict.Trust;
import org.xmppradar.observation.CertificateVerdict.Usage;
import org.xmppradar.observation.CertificateVerdict.Validity;

/** Reads a served chain and says what it is worth to the domain. Computes for a while: keep it off event loops. */
public final class CertificateJudge {

    private static final int MAX_CHAIN = 10;

    private final CertificateReader reader = new CertificateReader();
    private final TrustPath paths;

    CertificateJudge(TrustPath paths) {
        this.paths = paths;
    }

    /** A judge who trusts the JDK's roots and those of the settings. */
    public static CertificateJudge trusting(TrustSettings settings) {
        return new CertificateJudge(new TrustPath(TrustedRoots.load(settings)));
    }

    /**
     * Reads and judges.
     *
     * @param chain DER, the leaf first
     * @return empty when the leaf cannot be read
     */
    public Optional<Judged> judge(List<byte[]> chain, Reference reference, DaneRecords tlsa, Instant now) {
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        Optional<Read> leaf = reader.read(chain.getFirst());
        return leaf.map(first -> judge(readable(chain), first, reference, tlsa, now));
    }

    /**
     * Whether the chain proves, at this moment, that whoever holds its key is the domain: what a server shows that calls us
     * (XEP-0178). A certificate for servers is enough, as public authorities issue hardly any other.
     */
    public boolean vouches(List<byte[]> chain, DomainName domain, Instant now) {
        // The first must be the one whose key the handshake proved, so an unreadable one must not be passed over.
        if (chain.isEmpty() || reader.read(chain.getFirst()).isEmpty()) {
            return false;
        }
        List<Read> read = readable(chain);
        CertificateFacts leaf = read.getFirst().facts();
        return NameCheck.check(leaf.names(), domain, Service.S2S) != Name.MISMATCH
                && usage(leaf.usages()) != Usage.NEITHER
                && paths.leadsAt(read.stream().map(Read::certificate).toList(), now);
    }

    private List<Read> readable(List<byte[]> chain) {
        return chain.stream()
                .limit(MAX_CHAIN)
                .flatMap(der -> reader.read(der).stream())
                .toList();
    }

    private Judged judge(List<Read> read, Read leaf, Reference reference, DaneRecords tlsa, Instant now) {
        List<X509Certificate> served = read.stream().map(Read::certificate).toList();
        List<X509Certificate> path = paths.find(served, now).orElse(List.of());
        CertificateFacts facts = leaf.facts();
        Name name = NameCheck.check(facts.names(), reference.domain(), reference.service());
        boolean named = name != Name.MISMATCH
                || NameCheck.checkHost(facts.names(), reference.host().ascii()) != Name.MISMATCH;
        CertificateVerdict verdict = new CertificateVerdict(
                trust(path, facts),
                name,
                validity(facts, now),
                DaneCheck.check(tlsa, served, path, named),
                ChainOrder.check(served, path),
                KeyStrength.check(served),
                usage(facts.usages()));
        return new Judged(read.stream().map(Read::facts).toList(), verdict);
    }

    private static Trust trust(List<X509Certificate> path, CertificateFacts leaf) {
        if (!path.isEmpty()) {
            return Trust.TRUSTED;
        }
        return leaf.selfSigned() ? Trust.SELF_SIGNED : Trust.UNTRUSTED;
    }

    private static Usage usage(List<String> usages) {
        boolean all = usages.isEmpty() || usages.contains("any");
        boolean server = all || usages.contains("serverAuth");
        boolean client = all || usages.contains("clientAuth");
        if (server) {
            return client ? Usage.SERVER_AND_CLIENT : Usage.SERVER_ONLY;
        }
        return client ? Usage.CLIENT_ONLY : Usage.NEITHER;
    }

    private static Validity validity(CertificateFacts leaf, Instant now) {
        if (now.isBefore(leaf.notBefore())) {
            return Validity.NOT_YET_VALID;
        }
        return now.isAfter(leaf.notAfter()) ? Validity.EXPIRED : Validity.VALID;
    }
}
