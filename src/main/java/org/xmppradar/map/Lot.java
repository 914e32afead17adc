package org.xmppradar.map;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Numbers that look like chance and are the same for the same name, on every machine and in every year. */
final class Lot {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double TWO_TO_53 = 1L << 53;

    private Lot() {}

    /** The {@code nth} number of a name: its FNV-1a hash and its checksum, mixed as SplitMix64 does (Steele, Lea, Flood, 2014). */
    static long of(String name, int nth) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        long hash = 0xcbf29ce484222325L ^ checksum.getValue();
        for (byte each : bytes) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        long mixed = hash + GOLDEN * (nth + 1);
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** The same as a fraction of one. */
    static double fraction(String name, int nth) {
        return (of(name, nth) >>> 11) / TWO_TO_53;
    }
}
