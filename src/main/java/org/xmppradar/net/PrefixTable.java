package org.xmppradar.net;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The prefixes of one address family in five parallel arrays, 25 bytes a prefix: sorted by first address and then by length, so
 * that a prefix stands after those that it lies in, each with the place of the next larger one around it. Announcements nest and
 * never overlap by halves; so the longest match of an address is the last prefix that begins at or before it, or one around that.
 */
final class PrefixTable {

    private static final int NOT_INSIDE = -1;

    private final int width;
    private final long[] high;
    private final long[] low;
    private final byte[] lengths;
    private final int[] systems;
    private final int[] around;

    private PrefixTable(int width, List<Entry> sorted) {
        int size = sorted.size();
        this.width = width;
        this.high = new long[size];
        this.low = new long[size];
        this.lengths = new byte[size];
        this.systems = new int[size];
        this.around = new int[size];
        for (int i = 0; i < size; i++) {
            put(i, sorted.get(i));
        }
    }

    private void put(int place, Entry entry) {
        high[place] = entry.high();
        low[place] = entry.low();
        lengths[place] = (byte) entry.length();
        systems[place] = entry.system();
        around[place] = covering(place - 1, entry.high(), entry.low());
    }

    int size() {
        return systems.length;
    }

    /** The smallest prefix that the address lies in. */
    Optional<Network> longestMatch(byte[] address) {
        long wantedHigh = high(address);
        long wantedLow = low(address);
        int found = covering(lastNotAfter(wantedHigh, wantedLow), wantedHigh, wantedLow);
        return found == NOT_INSIDE ? Optional.empty() : Optional.of(network(found));
    }

    private int covering(int from, long wantedHigh, long wantedLow) {
        int place = from;
        while (place != NOT_INSIDE && !covers(place, wantedHigh, wantedLow)) {
            place = around[place];
        }
        return place;
    }

    private boolean covers(int place, long wantedHigh, long wantedLow) {
        int length = lengths[place] & 0xFF;
        return ((high[place] ^ wantedHigh) & highMask(length)) == 0
                && ((low[place] ^ wantedLow) & lowMask(length)) == 0;
    }

    private int lastNotAfter(long wantedHigh, long wantedLow) {
        int from = 0;
        int to = size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (compare(high[middle], low[middle], wantedHigh, wantedLow) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    private Network network(int place) {
        byte[] first = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(high[place])
                .putLong(low[place])
                .array();
        InetAddress address = AddressBlock.plain(Arrays.copyOf(first, width / Byte.SIZE));
        return new Network(address, lengths[place] & 0xFF, Integer.toUnsignedLong(systems[place]));
    }

    private static int compare(long oneHigh, long oneLow, long otherHigh, long otherLow) {
        int byHigh = Long.compareUnsigned(oneHigh, otherHigh);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(oneLow, otherLow);
    }

    /** An IPv4 address takes the first 32 of the 128 bits. */
    private static long high(byte[] address) {
        return ByteBuffer.wrap(Arrays.copyOf(address, Long.BYTES)).getLong();
    }

    private static long low(byte[] address) {
        return address.length > Long.BYTES
                ? ByteBuffer.wrap(address, Long.BYTES, Long.BYTES).getLong()
                : 0;
    }

    /** Java shifts by 64 as by 0. */
    private static long highMask(int length) {
        return length == 0 ? 0 : -1L << Math.max(0, Long.SIZE - length);
    }

    private static long lowMask(int length) {
        return length <= Long.SIZE ? 0 : -1L << (2 * Long.SIZE - length);
    }

    private record Entry(long high, long low, int length, int system) {

        private static final Comparator<Entry> ORDER = (one, other) -> {
            int byAddress = compare(one.high, one.low, other.high, other.low);
            return byAddress != 0 ? byAddress : Integer.compare(one.length, other.length);
        };

        boolean isSamePrefix(Entry other) {
            return ORDER.compare(this, other) == 0;
        }
    }

    /** Takes in prefixes in any order; of one that is given twice the first counts. */
    static final class Builder {

        private final int width;
        private final List<Entry> entries = new ArrayList<>();

        /** @param width 32 or 128 */
        Builder(int width) {
            this.width = width;
        }

        /** Whether it was taken: not so when it is longer than an address, or its address has bits beyond the length. */
        boolean add(byte[] first, int length, long system) {
            Entry entry = new Entry(high(first), low(first), length, (int) system);
            boolean proper =
                    length <= width && (entry.high & ~highMask(length)) == 0 && (entry.low & ~lowMask(length)) == 0;
            return proper && entries.add(entry);
        }

        PrefixTable build() {
            entries.sort(Entry.ORDER);
            List<Entry> distinct = new ArrayList<>(entries.size());
            for (Entry entry : entries) {
                if (distinct.isEmpty() || !entry.isSamePrefix(distinct.getLast())) {
                    distinct.add(entry);
                }
            }
            return new PrefixTable(width, distinct);
        }
    }
}
