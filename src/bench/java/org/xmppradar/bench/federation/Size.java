package org.xmppradar.bench.federation;

import java.util.List;
import java.util.Optional;

/**
 * How large a federation is on its first day. A tenth as many domains join it later, and as many links.
 *
 * @param links how many {@code FEDERATES_WITH} there are
 */
public record Size(String name, int domains, int hosts, int authorities, int links) {

    /** 100k is the size of {@code neo4j.md} section 4; 61k that of the largest federation map published, the fediverse of 2022. */
    private static final List<Size> ALL = List.of(
            new Size("500", 500, 200, 20, 4_000),
            new Size("5k", 5_000, 2_000, 60, 30_000),
            new Size("20k", 20_000, 8_000, 120, 300_000),
            new Size("100k", 100_000, 40_000, 300, 1_500_000),
            new Size("61k", 61_000, 24_000, 300, 6_200_000));

    /** The size of this name. */
    public static Optional<Size> named(String name) {
        return ALL.stream().filter(size -> size.name().equals(name)).findFirst();
    }

    /** How many domains there will ever be. */
    int everyone() {
        return domains + domains / 10;
    }
}
