package org.xmppradar.lab.space;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process in the namespace. What we started is {@code nsenter}, which waits for its only child and ends as that does; a
 * signal is meant for the child.
 */
final class EnteredProcess extends Process {

    private final Process nsenter;

    EnteredProcess(Process nsenter) {
        this.nsenter = nsenter;
    }

    @Override
    public void destroy() {
        child().ifPresentOrElse(ProcessHandle::destroy, nsenter::destroy);
    }

    @Override
    public Process destroyForcibly() {
        child().ifPresentOrElse(ProcessHandle::destroyForcibly, nsenter::destroyForcibly);
        return this;
    }

    private Optional<ProcessHandle> child() {
        return nsenter.children().findFirst();
    }

    @Override
    public ProcessHandle toHandle() {
        return child().orElseGet(nsenter::toHandle);
    }

    @Override
    public long pid() {
        return toHandle().pid();
    }

    @Override
    public OutputStream getOutputStream() {
        return nsenter.getOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return nsenter.getInputStream();
    }

    @Override
    public InputStream getErrorStream() {
        return nsenter.getErrorStream();
    }

    @Override
    public int waitFor() throws InterruptedException {
        return nsenter.waitFor();
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        return nsenter.waitFor(timeout, unit);
    }

    @Override
    public int exitValue() {
        return nsenter.exitValue();
    }

    @Override
    public boolean isAlive() {
        return nsenter.isAlive();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return nsenter.onExit().thenApply(ended -> this);
    }
}
