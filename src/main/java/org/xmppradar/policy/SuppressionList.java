package org.xmppradar.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.model.DomainName;

/**
 * The policy so far: no for those who asked to be left out, yes otherwise. The list is a file apart from the graph, so that it
 * outlives it (E2), and is read again when it changes. A list that has become unreadable never lets more through than the last
 * good one did.
 */
final class SuppressionList implements Policy {

    private static final Logger LOG = LoggerFactory.getLogger(SuppressionList.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Path file;
    private final Clock clock;
    private final AtomicLong nextLook;
    private volatile State state;

    /** What the file was like when it was read, and what it said. */
    private record State(Stamp stamp, Suppressed suppressed, long version) {}

    /** Tells one content from another without reading it. */
    private record Stamp(FileTime modified, long size) {
        static final Stamp MISSING = new Stamp(FileTime.fromMillis(0), -1);
        static final Stamp UNREADABLE = new Stamp(FileTime.fromMillis(0), -2);
    }

    /** Reads the list. A missing file is an empty list; an unreadable one is an error with a sentence for its keeper. */
    SuppressionList(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.nextLook = new AtomicLong(clock.millis() + LOOK_EVERY_MILLIS);
        this.state = start();
    }

    @Override
    public boolean may(DomainName domain, Use use) {
        return !current().suppressed().covers(domain);
    }

    @Override
    public boolean mayAll(Use use) {
        return current().suppressed().equals(Suppressed.NOBODY);
    }

    @Override
    public long version() {
        return current().version();
    }

    private State start() {
        try {
            Stamp stamp = stamp();
            return new State(stamp, stamp.equals(Stamp.MISSING) ? Suppressed.NOBODY : read(), 1);
        } catch (IOException | MalformedSuppressionList e) {
            throw new UnreadableSuppressionList("the suppression list " + file + " cannot be read: " + reason(e), e);
        }
    }

    private State current() {
        long now = clock.millis();
        long due = nextLook.get();
        if (now >= due && nextLook.compareAndSet(due, now + LOOK_EVERY_MILLIS)) {
            look();
        }
        return state;
    }

    private synchronized void look() {
        State before = state;
        try {
            Stamp stamp = stamp();
            if (!stamp.equals(before.stamp())) {
                state = new State(stamp, before.suppressed(), before.version());
                state = changed(stamp, before);
            }
        } catch (IOException | MalformedSuppressionList e) {
            LOG.error(
                    "The suppression list {} cannot be read, its last good state stays in force: {}", file, reason(e));
        }
    }

    private State changed(Stamp stamp, State before) throws IOException, MalformedSuppressionList {
        Suppressed now = read();
        boolean same = now.equals(before.suppressed());
        return new State(stamp, now, same ? before.version() : before.version() + 1);
    }

    private Suppressed read() throws IOException, MalformedSuppressionList {
        return Suppressed.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    private Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size());
        } catch (NoSuchFileException missing) {
            return Stamp.MISSING;
        } catch (IOException unreadable) {
            return Stamp.UNREADABLE;
        }
    }

    /** An I/O exception's message is often only the file's name again. */
    private static String reason(Exception e) {
        return e instanceof MalformedSuppressionList
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }
}
