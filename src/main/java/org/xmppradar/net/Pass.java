package org.xmppradar.net;

import java.util.concurrent.atomic.AtomicBoolean;

/** The right to one connection; given back once, however often it is closed. */
final class Pass implements AutoCloseable {

    private final Runnable giveBack;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Pass(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            giveBack.run();
        }
    }
}
