package org.xmppradar.graph;

import java.util.function.Supplier;

/** What was to be made of many rows does not fit into the heap. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int MEGABYTE = 1 << 20;

    /** @param remedy another than more memory, behind a comma; or nothing */
    public TooLarge(OutOfMemoryError cause, String remedy) {
        super(
                "it does not fit into the heap of " + Runtime.getRuntime().maxMemory() / MEGABYTE
                        + " MB; give the radar more by RADAR_JAVA_OPTS=-Xmx…" + remedy,
                cause);
    }

    /**
     * Does what may be too large for the memory, which is then an error like any other: all that was made for it is garbage, and whoever
     * waits is told. Reactor lets an {@link OutOfMemoryError} through instead, and who waits for the end of that stream waits for ever.
     */
    public static <T> T unless(Supplier<T> fits) {
        try {
            return fits.get();
        } catch (OutOfMemoryError large) {
            throw new TooLarge(large, "");
        }
    }
}
