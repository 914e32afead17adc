package org.xmppradar.database;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.graph.NoRoom;
import org.xmppradar.graph.Room;

/**
 * Neo4j Community as a child process: started from its own jars, entered over Bolt on loopback only, started again on the same port when
 * it dies, and stopped with the app, however that ends.
 */
public final class EmbeddedNeo4j implements Database {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedNeo4j.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Neo4jCommand command;
    private final DatabaseSettings settings;
    private final Connection connection;
    private final CompletableFuture<Void> ready;
    private Neo4jProcess process;
    private boolean closed;
    private volatile CompletableFuture<Void> watching = new CompletableFuture<>();

    private EmbeddedNeo4j(Neo4jCommand command, DatabaseSettings settings) {
        URI uri = URI.create("bolt://" + LoopbackPort.ADDRESS + ":" + command.port());
        this.command = command;
        this.settings = settings;
        this.connection = new Connection(uri, "neo4j", command.store().password());
        this.process = launch(command);
        this.ready = CompletableFuture.runAsync(this::enter, onItsOwnThread());
    }

    /** Begins to start the database of this folder and returns at once, unless it is clear already that it cannot start. */
    public static EmbeddedNeo4j start(Path folder, DatabaseSettings settings) {
        Neo4jHome home = Neo4jHome.find(settings.home());
        Store store = new Store(folder);
        StoreCheck check = new StoreCheck(store);
        check.writable();
        check.free();
        check.notNewerThan(home.version());
        check.room(settings.keepFree());
        int port = LoopbackPort.choose(settings.port());
        Neo4jCommand command =
                new Neo4jCommand(home, store, port, settings.heap(), settings.pageCache(), settings.jvmOptions());
        return new EmbeddedNeo4j(command, settings);
    }

    private static Executor onItsOwnThread() {
        return task -> Thread.ofPlatform().daemon().name("neo4j-start").start(task);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Room room() {
        StoreCheck check = new StoreCheck(command.store());
        return () -> check.lacking(settings.keepFree()).ifPresent(sentence -> {
            throw new NoRoom(sentence + " Nothing is written until there is room again.");
        });
    }

    @Override
    public void awaitReady() {
        try {
            ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DatabaseUnavailable reason ? reason : e;
        }
    }

    /** The number of Neo4j's process. */
    public synchronized long pid() {
        return process.pid();
    }

    private static Neo4jProcess launch(Neo4jCommand command) {
        Neo4jProcess next = Neo4jProcess.start(command);
        command.store()
                .holder(new Store.Holder(
                        next.pid(), command.port(), ProcessHandle.current().pid()));
        return next;
    }

    /** The first start: what goes wrong now is for the user to put right. */
    private void enter() {
        if (!isUp(process)) {
            process.stop();
            throw StartFailure.ended(command.store(), command.port(), process.lastLines());
        }
        try (Driver driver = connection.open()) {
            Entry.intoEmbedded(driver, connection, command.store());
        } catch (DatabaseUnavailable e) {
            process.stop();
            throw e;
        }
        command.store().version(command.home().version());
        log.info("Neo4j {} is up at {}, process {}", command.home().version(), connection.uri(), process.pid());
        watch(process, FIRST_PAUSE);
    }

    private boolean isUp(Neo4jProcess begun) {
        return begun.started()
                .orTimeout(settings.startWithin().toMillis(), TimeUnit.MILLISECONDS)
                .handle((up, failure) -> failure == null)
                .join();
    }

    private void watch(Neo4jProcess running, Duration pause) {
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, onItsOwnThread());
        Duration longer = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        watching = running.ended()
                .thenRunAsync(() -> revive(running, longer), later)
                .exceptionally(e -> {
                    log.error("Neo4j cannot be started again yet: {}", e.getMessage());
                    watch(running, longer);
                    return null;
                });
    }

    /** Graph goes on asking meanwhile, so that nothing is lost; the port stays the same. */
    private void revive(Neo4jProcess dead, Duration nextPause) {
        relaunch(dead).ifPresent(begun -> {
            boolean up = isUp(begun);
            if (up) {
                log.info("Neo4j is back, process {}", begun.pid());
            } else {
                begun.stop();
            }
            watch(begun, up ? FIRST_PAUSE : nextPause);
        });
    }

    private synchronized Optional<Neo4jProcess> relaunch(Neo4jProcess dead) {
        if (closed) {
            return Optional.empty();
        }
        log.warn(
                "Neo4j ended with status {} and is started again; its log: {}",
                dead.status(),
                command.store().log());
        new StoreCheck(command.store()).room(settings.keepFree());
        process = launch(command);
        return Optional.of(process);
    }

    /** Stops the database and waits until it has closed its store. */
    @Override
    public void close() {
        Neo4jProcess last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        watching.cancel(false);
        last.stop();
    }
}
