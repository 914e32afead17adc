package org.xmppradar.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The IANA special-purpose address registries (RFC 6890), read from the registries' own CSV files as IANA publishes them, so
 * that an update is a file copied and nothing else.
 */
final class SpecialPurposeBlocks {

    private static final List<String> REGISTRIES =
            List.of("/net/iana-ipv4-special-registry.csv", "/net/iana-ipv6-special-registry.csv");

    /** A row begins with one or more blocks; the continuation lines of a quoted cell begin with white space. */
    private static final Pattern FIRST_CELL = Pattern.compile("^(?:\"([^\"]+)\"|([0-9a-fA-F][^,]*|:[^,]*)),");

    private static final Pattern BLOCK = Pattern.compile("[0-9a-fA-F:.]+/[0-9]{1,3}");

    private SpecialPurposeBlocks() {}

    /** Every block of both registries, in their order. */
    static List<AddressBlock> all() {
        return REGISTRIES.stream().flatMap(SpecialPurposeBlocks::read).toList();
    }

    private static Stream<AddressBlock> read(String resource) {
        try (InputStream stream = Objects.requireNonNull(SpecialPurposeBlocks.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).flatMap(SpecialPurposeBlocks::blocks).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }

    private static Stream<AddressBlock> blocks(String line) {
        return FIRST_CELL
                .matcher(line)
                .results()
                .flatMap(cell -> BLOCK.matcher(cell.group()).results())
                .map(MatchResult::group)
                .map(AddressBlock::parse);
    }
}
