package org.xmppradar.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The roots that paths may end at: the JDK's own and those of the settings. */
final class TrustedRoots {

    private TrustedRoots() {}

    static Set<TrustAnchor> load(TrustSettings settings) {
        Set<TrustAnchor> roots = new HashSet<>();
        ofJdk().forEach(root -> roots.add(new TrustAnchor(root, null)));
        for (Path file : settings.files()) {
            ofFile(file).forEach(root -> roots.add(new TrustAnchor((X509Certificate) root, null)));
        }
        return Set.copyOf(roots);
    }

    /** Accepts the chains that end at one of these roots and, by the JDK's own checks, name the peer. */
    static X509TrustManager trustManager(TrustSettings settings) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (TrustAnchor root : load(settings)) {
                store.setCertificateEntry("root " + number, root.getTrustedCert());
                number++;
            }
            return managers(store).findFirst().orElseThrow();
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException("the JDK takes no trusted certificates", unusable);
        }
    }

    private static Stream<X509Certificate> ofJdk() {
        try {
            return managers(null).flatMap(manager -> Stream.of(manager.getAcceptedIssuers()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the JDK's trusted certificates cannot be read", unusable);
        }
    }

    private static Stream<X509TrustManager> managers(@Nullable KeyStore roots) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(roots);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast);
    }

    private static Collection<? extends Certificate> ofFile(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> roots =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (roots.isEmpty()) {
                throw new IllegalArgumentException("radar.trust.files: " + file + " holds no certificate");
            }
            return roots;
        } catch (IOException | CertificateException unreadable) {
            throw new IllegalArgumentException("radar.trust.files: cannot read certificates from " + file, unreadable);
        }
    }
}
