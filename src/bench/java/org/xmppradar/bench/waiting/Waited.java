package org.xmppradar.bench.waiting;

/**
 * What waiting came to.
 *
 * @param processes how many processes of ours it took: one, unless this machine lets none open as many files
 * @param perSecond targets given up in a second, once the first had been
 * @param connections how many were open at one moment in the middle, as the silent servers count them
 * @param heap the most that was in the heap at any time, in MiB
 * @param live the most that was left in it by a collection, in MiB
 */
record Waited(int processes, double perSecond, int connections, double heap, double live) {

    Waited plus(Waited other) {
        return new Waited(
                processes + other.processes,
                perSecond + other.perSecond,
                connections + other.connections,
                heap + other.heap,
                live + other.live);
    }
}
