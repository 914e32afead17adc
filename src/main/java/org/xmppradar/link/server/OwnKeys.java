package org.xmppradar.link.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.certificate.Identity;
import org.xmppradar.certificate.IdentityCheck;
import org.xmppradar.certificate.IdentityFiles;
import org.xmppradar.certificate.UnusableIdentity;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.Shown;

/**
 * Our certificate and key, always those of the files: when an ACME client has renewed them, the next handshake shows the new ones.
 * Files that cannot be used leave the old ones in place.
 */
final class OwnKeys implements Supplier<Shown> {

    private static final Logger LOG = LoggerFactory.getLogger(OwnKeys.class);

    private final DomainName domain;
    private final Path certificate;
    private final Path key;
    private final Duration lookEvery;
    private final Clock clock;
    private Kept kept;

    private record Kept(Shown shown, List<FileTime> files, long looked) {}

    /** @throws UnusableIdentity with a sentence for whoever runs the radar */
    OwnKeys(DomainName domain, Path certificate, Path key, Duration lookEvery, Clock clock) {
        this.domain = domain;
        this.certificate = certificate;
        this.key = key;
        this.lookEvery = lookEvery;
        this.clock = clock;
        List<FileTime> files = times();
        this.kept = new Kept(read(), files, System.nanoTime());
    }

    private Shown read() {
        Identity identity = IdentityFiles.read(certificate, key);
        IdentityCheck.check(identity, domain, clock.instant()).forEach(LOG::warn);
        return new Shown(identity.key(), identity.chain());
    }

    @Override
    public synchronized Shown get() {
        if (System.nanoTime() - kept.looked() >= lookEvery.toNanos()) {
            kept = look(times());
        }
        return kept.shown();
    }

    private Kept look(List<FileTime> files) {
        if (files.equals(kept.files())) {
            return new Kept(kept.shown(), files, System.nanoTime());
        }
        try {
            Shown renewed = read();
            LOG.info("our certificate was renewed");
            return new Kept(renewed, files, System.nanoTime());
        } catch (UnusableIdentity unusable) {
            LOG.warn("our certificate has changed but cannot be used, the old one stays: {}", unusable.getMessage());
            // The times are not remembered, so it is tried again: an ACME client may be between the two files.
            return new Kept(kept.shown(), kept.files(), System.nanoTime());
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
}
