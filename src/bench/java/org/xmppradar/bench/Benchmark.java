package org.xmppradar.bench;

import java.io.IOException;
import java.util.List;

/** One comparison. */
public interface Benchmark {

    String name();

    /** One sentence: what is compared with what. */
    String about();

    /** Measures, shows progress on standard error, and returns the figures. */
    List<Figure> run(List<String> arguments) throws IOException, InterruptedException;

    /** Whether it is to run in a network of its own, where it may listen on all addresses and meets nobody. */
    default boolean wantsOwnNetwork() {
        return true;
    }
}
