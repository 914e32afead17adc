package org.xmppradar.bench.federation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Cuts a stream that is too long to be held. */
public final class Batches {

    private Batches() {}

    /** Gives {@code all} in lists of {@code size}, the last of which may be shorter. */
    public static <T> void of(int size, Stream<T> all, Consumer<List<T>> each) {
        Iterator<T> left = all.iterator();
        while (left.hasNext()) {
            List<T> batch = new ArrayList<>(size);
            while (left.hasNext() && batch.size() < size) {
                batch.add(left.next());
            }
            each.accept(batch);
        }
    }
}
