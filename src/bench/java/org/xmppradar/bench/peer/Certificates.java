package org.xmppradar.bench.peer;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.Issued;

/** A certificate of its own for every name, as in the world: ECDSA on P-256, signed by an intermediate of one root. */
final class Certificates {

    private final Map<String, SslContext> contexts = new HashMap<>();

    private Certificates() {}

    static Certificates issue(int names, Path rootFile) throws IOException, GeneralSecurityException {
        OpenSsl.ensureAvailability();
        Instant now = Clock.systemUTC().instant();
        FakeAuthority root = FakeAuthority.root("Bench Root", now);
        FakeAuthority issuer = root.intermediate(new FakeAuthority.Order("CN=Bench Issuer", now));
        Certificates all = new Certificates();
        for (int i = 0; i < names; i++) {
            String name = Names.name(i);
            all.contexts.put(name, context(issuer.issue(new FakeAuthority.Order("CN=" + name, now).dns(name))));
        }
        Files.writeString(rootFile, pem(root.self().certificate()));
        return all;
    }

    /** That of {@code name}; the first for any other, as for a client that sends no SNI. */
    SslContext of(@Nullable String name) {
        return Objects.requireNonNull(contexts.getOrDefault(name, contexts.get(Names.name(0))));
    }

    private static SslContext context(Issued issued) throws IOException {
        return SslContextBuilder.forServer(
                        issued.keys().getPrivate(), issued.chain().toArray(X509Certificate[]::new))
                .sslProvider(SslProvider.OPENSSL)
                .protocols("TLSv1.3")
                .build();
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
