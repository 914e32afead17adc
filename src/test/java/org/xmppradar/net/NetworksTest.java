package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D2: who announces an address, by the table of Route Views. */
class NetworksTest {

    private static final String TABLE = """
            # as CAIDA writes it, in any order
            198.51.100.128\t25\t64498
            198.51.100.0\t24\t64497
            198.51.0.0\t16\t64496_64999
            203.0.113.0\t24\t4200000000,64999_65000
            203.0.113.7\t32\t64500
            203.0.113.7\t32\t64999

            2001:db8::\t32\t64501
            2001:db8:1::\t48\t64502
            2001:DB8:1:0:8000::\t65\t64503
            2001:db8::1\t128\t64504
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "198.51.100.127, 198.51.100.0/24, 64497",
        "198.51.100.128, 198.51.100.128/25, 64498",
        "198.51.100.255, 198.51.100.128/25, 64498",
        "198.51.101.0, 198.51.0.0/16, 64496",
        "198.51.0.0, 198.51.0.0/16, 64496",
        "203.0.113.6, 203.0.113.0/24, 4200000000",
        "203.0.113.7, 203.0.113.7/32, 64500",
        "203.0.113.8, 203.0.113.0/24, 4200000000",
        "::ffff:203.0.113.8, 203.0.113.0/24, 4200000000",
        "2001:db8::2, 2001:db8:0:0:0:0:0:0/32, 64501",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1/128, 64504",
        "2001:db8:1::1, 2001:db8:1:0:0:0:0:0/48, 64502",
        "2001:db8:1:0:ffff::, 2001:db8:1:0:8000:0:0:0/65, 64503",
        "2001:db8:1:1::, 2001:db8:1:0:0:0:0:0/48, 64502",
    })
    void the_smallest_block_around_an_address_tells_its_system(String address, String prefix, long asn)
            throws IOException {
        Network network = table(TABLE).of(InetAddress.ofLiteral(address)).orElseThrow();

        assertThat(network.prefix()).isEqualTo(prefix);
        assertThat(network.asn()).isEqualTo(asn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"198.50.255.255", "198.52.0.0", "0.0.0.0", "255.255.255.255", "::", "2001:db9::", "::c633:6401"})
    void nobody_announces_what_lies_beside(String address) throws IOException {
        assertThat(table(TABLE).of(InetAddress.ofLiteral(address))).isEmpty();
        assertThat(Networks.none().of(InetAddress.ofLiteral(address))).isEmpty();
    }

    @Test
    void a_default_route_is_everybodys_of_its_own_family() throws IOException {
        Networks table = table("::\t0\t64496\n");

        assertThat(table.of(InetAddress.ofLiteral("ffff::"))).map(Network::asn).contains(64496L);
        assertThat(table.of(InetAddress.ofLiteral("192.0.2.1"))).isEmpty();
    }

    @Test
    void a_table_may_be_gzipped_and_empty() throws IOException {
        Path zipped = folder.resolve("routeviews.pfx2as.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Networks.in(zipped).size()).isEqualTo(9);
        assertThat(table("").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.0 24 64496",
                "192.0.2.0/24\t64496",
                "192.0.2.0\t24",
                "192.0.2.0\t33\t64496",
                "192.0.2.1\t24\t64496",
                "192.0.2\t24\t64496",
                "0xc0.0.2.0\t24\t64496",
                "192.0.2.256\t32\t64496",
                "192.0.2.0\t24\t0",
                "192.0.2.0\t24\t4294967296",
                "192.0.2.0\t24\tAS64496",
                "192.0.2.0\t24\t64496_",
                "2001:db8::1\t32\t64496",
                "2001:db8::\t129\t64496",
                "2001:db8:::\t32\t64496",
                "::ffff:192.0.2.0\t120\t64496",
                "example\t24\t64496"
            })
    void a_bad_line_is_named(String line) {
        assertThatThrownBy(() -> table("198.51.100.0\t24\t64497\n" + line + "\n"))
                .isInstanceOf(UnreadableNetworks.class)
                .hasMessageContaining(folder + "/table")
                .hasMessageContaining("line 2, '")
                .hasMessageEndingWith("is no prefix, length and AS number with tabs between");
    }

    @Test
    void a_file_that_is_not_there_or_is_cut_is_named() throws IOException {
        Path missing = folder.resolve("none");
        Path cut = Files.write(folder.resolve("cut"), new byte[] {0x1F, (byte) 0x8B, 8});

        assertThatThrownBy(() -> Networks.in(missing))
                .isInstanceOf(UnreadableNetworks.class)
                .hasMessage(
                        "the networks in " + missing + " (radar.net.prefixes) cannot be read: there is no such file");
        assertThatThrownBy(() -> Networks.in(cut))
                .isInstanceOf(UnreadableNetworks.class)
                .hasMessageEndingWith("it ends too early");
    }

    static List<Long> seeds() {
        return new Random(20_261_125).longs(100).boxed().toList();
    }

    /** Few leading bits, so that random blocks nest often. */
    @ParameterizedTest
    @MethodSource("seeds")
    void any_table_answers_like_a_search_from_block_to_block(long seed) throws IOException {
        Random random = new Random(seed);
        int bytes = random.nextBoolean() ? 4 : 16;
        Map<AddressBlock, Long> blocks = new LinkedHashMap<>();
        StringBuilder file = new StringBuilder();
        int prefixes = random.nextInt(1, 200);
        for (int i = 0; i < prefixes; i++) {
            AddressBlock block = AddressBlock.around(address(random, bytes), random.nextInt(bytes * 8 + 1));
            long asn = random.nextLong(1, 1L << 32);
            blocks.putIfAbsent(block, asn);
            byte[] first = new byte[bytes];
            byte[] digits = block.first().toByteArray();
            int length = Math.min(digits.length, bytes);
            System.arraycopy(digits, digits.length - length, first, bytes - length, length);
            file.append(AddressBlock.plain(first).getHostAddress() + "\t" + block.prefixLength() + "\t" + asn + "\n");
        }
        Networks table = table(file.toString());

        assertThat(table.size()).isEqualTo(blocks.size());
        for (int i = 0; i < 500; i++) {
            InetAddress address = address(random, bytes);
            assertThat(table.of(address).map(Network::asn)).as("%s", address).isEqualTo(search(blocks, address));
        }
    }

    private static Optional<Long> search(Map<AddressBlock, Long> blocks, InetAddress address) {
        return blocks.entrySet().stream()
                .filter(block -> block.getKey().contains(address))
                .max(Comparator.comparingInt(block -> block.getKey().prefixLength()))
                .map(Map.Entry::getValue);
    }

    private static InetAddress address(Random random, int bytes) {
        byte[] address = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            address[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 0x81 * random.nextInt(2));
        }
        address[0] = (byte) (address[0] | 0x20); // no v4-mapped one
        return AddressBlock.plain(address);
    }

    private Networks table(String text) throws IOException {
        return Networks.in(Files.writeString(folder.resolve("table"), text));
    }
}
