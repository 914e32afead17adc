package org.xmppradar.certificate;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * Looks for a path from a leaf over the certificates served with it to a trusted root (RFC 5280 6). Dates are judged elsewhere,
 * so the path is tried at a time at which all of it held, if there was one. Revocation is not asked: that would be a fetch.
 */
final class TrustPath {

    private static final int MAX_CHAIN = 10;

    private final Map<X500Principal, List<TrustAnchor>> roots;

    TrustPath(Set<TrustAnchor> roots) {
        this.roots = roots.stream()
                .collect(Collectors.groupingBy(root -> root.getTrustedCert().getSubjectX500Principal()));
    }

    /** The path from the leaf to its root, both included; empty when there is none. */
    Optional<List<X509Certificate>> find(List<X509Certificate> served, Instant now) {
        return findAt(served, now).or(() -> {
            Instant common = commonTime(served, now);
            return common.equals(now) ? Optional.empty() : findAt(served, common);
        });
    }

    /** Whether there is a path all of which holds at {@code time}. */
    boolean leadsAt(List<X509Certificate> served, Instant time) {
        return findAt(served, time).isPresent();
    }

    private Optional<List<X509Certificate>> findAt(List<X509Certificate> served, Instant time) {
        Set<TrustAnchor> nearby = nearby(served);
        if (nearby.isEmpty()) {
            return Optional.empty();
        }
        try {
            PKIXBuilderParameters parameters = parameters(served, nearby);
            parameters.setDate(Date.from(time));
            PKIXCertPathBuilderResult result = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            return Optional.of(whole(result));
        } catch (CertPathBuilderException untrusted) {
            return Optional.empty();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("every JDK has PKIX", unusable);
        }
    }

    private static PKIXBuilderParameters parameters(List<X509Certificate> served, Set<TrustAnchor> nearby)
            throws InvalidAlgorithmParameterException, GeneralSecurityException {
        X509CertSelector leaf = new X509CertSelector();
        leaf.setCertificate(served.getFirst());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(nearby, leaf);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(served)));
        parameters.setRevocationEnabled(false);
        parameters.setMaxPathLength(MAX_CHAIN);
        return parameters;
    }

    /**
     * The roots that a path of these certificates can end at: those that one names as its issuer, or that are one themselves. The
     * JDK copies and searches all that it is given, for each path anew.
     */
    private Set<TrustAnchor> nearby(List<X509Certificate> served) {
        return served.stream()
                .flatMap(certificate ->
                        Stream.of(certificate.getIssuerX500Principal(), certificate.getSubjectX500Principal()))
                .flatMap(name -> roots.getOrDefault(name, List.of()).stream())
                .collect(Collectors.toSet());
    }

    private static List<X509Certificate> whole(PKIXCertPathBuilderResult result) {
        List<X509Certificate> path = new ArrayList<>();
        result.getCertPath().getCertificates().forEach(certificate -> path.add((X509Certificate) certificate));
        path.add(result.getTrustAnchor().getTrustedCert());
        return path;
    }

    /** Now, when all of the issuers' dates include it; else the moment nearest to now at which they did; else the leaf's end. */
    private static Instant commonTime(List<X509Certificate> served, Instant now) {
        List<X509Certificate> line = Lineage.of(served);
        Instant from = line.stream()
                .map(certificate -> certificate.getNotBefore().toInstant())
                .max(Instant::compareTo)
                .orElse(now);
        Instant to = line.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElse(now);
        if (now.isBefore(from)) {
            return from;
        }
        return now.isAfter(to) && to.isAfter(from) ? to : now;
    }
}
