package org.xmppradar.link.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.certificate.Identity;
import org.xmppradar.certificate.IdentityCheck;
import org.xmppradar.certificate.IdentityFiles;
import org.xmppradar.certificate.UnusableIdentity;
import org.xmppradar.model.DomainName;

/**
 * Our certificate and key as TLS asks for them, always those of the files: when an ACME client has renewed them, the next handshake
 * shows the new ones. Files that cannot be used leave the old ones in place.
 */
final class OwnKeys extends X509ExtendedKeyManager {

    private static final Logger LOG = LoggerFactory.getLogger(OwnKeys.class);

    private final DomainName domain;
    private final Path certificate;
    private final Path key;
    private final Duration lookEvery;
    private final Clock clock;
    private volatile Kept kept;

    /** Two generations, as a handshake may have begun with the one before. */
    private record Kept(Identity now, Identity before, List<FileTime> files, long looked) {}

    /** @throws UnusableIdentity with a sentence for whoever runs the radar */
    OwnKeys(DomainName domain, Path certificate, Path key, Duration lookEvery, Clock clock) {
        this.domain = domain;
        this.certificate = certificate;
        this.key = key;
        this.lookEvery = lookEvery;
        this.clock = clock;
        List<FileTime> files = times();
        Identity first = read();
        this.kept = new Kept(first, first, files, System.nanoTime());
    }

    private Identity read() {
        Identity identity = IdentityFiles.read(certificate, key);
        IdentityCheck.check(identity, domain, clock.instant()).forEach(LOG::warn);
        return identity;
    }

    private synchronized void look() {
        if (System.nanoTime() - kept.looked() < lookEvery.toNanos()) {
            return;
        }
        List<FileTime> files = times();
        if (files.equals(kept.files())) {
            kept = new Kept(kept.now(), kept.before(), files, System.nanoTime());
            return;
        }
        try {
            kept = new Kept(read(), kept.now(), files, System.nanoTime());
            LOG.info("our certificate was renewed");
        } catch (UnusableIdentity unusable) {
            // Not remembered: an ACME client may be between the two files.
            kept = new Kept(kept.now(), kept.before(), kept.files(), System.nanoTime());
            LOG.warn("our certificate has changed but cannot be used, the old one stays: {}", unusable.getMessage());
        }
    }

    private List<FileTime> times() {
        return Stream.of(certificate, key).map(OwnKeys::time).toList();
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException absent) {
            return FileTime.fromMillis(0);
        }
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return Stream.of(keyTypes).anyMatch(this::has) ? alias() : null;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return has(keyType) ? alias() : null;
    }

    private boolean has(String keyType) {
        look();
        return keyType.equals(kept.now().key().getAlgorithm());
    }

    private String alias() {
        return kept.now().leaf().getSerialNumber().toString();
    }

    private Identity identity(String alias) {
        Kept both = kept;
        return both.now().leaf().getSerialNumber().toString().equals(alias) ? both.now() : both.before();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return identity(alias).chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return identity(alias).key();
    }

    @Override
    public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return has(keyType) ? new String[] {alias()} : new String[0];
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return getClientAliases(keyType, issuers);
    }

    /** For blocking sockets, which we have none of. */
    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
