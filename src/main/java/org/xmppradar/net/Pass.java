package org.xmppradar.net;

import java.util.concurrent.atomic.AtomicBoolean;

/** The right to one connection; given back once, however often it is closed. */
public final class Pass implements AutoCloseable {

    private final Runnable giveBack;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /** @param giveBack what closing it does */
    public Pass(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            giveBack.run();
        }
    }
}
