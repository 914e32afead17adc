package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final InetAddress OWN = InetAddress.ofLiteral("9.9.9.10");

    private final AddressGuard guard = new AddressGuard(false, Set.of(OWN));

    static List<AddressBlock> registryRows() {
        return SpecialPurposeBlocks.all();
    }

    @Test
    void readsEveryRowOfBothRegistries() {
        assertThat(SpecialPurposeBlocks.all()).hasSize(25 + 25);
    }

    @ParameterizedTest
    @MethodSource("registryRows")
    void refusesEachBlockFromItsFirstToItsLastAddress(AddressBlock row) throws UnknownHostException {
        boolean nat64 = row.equals(AddressBlock.parse("64:ff9b::/96"));
        for (BigInteger inside : List.of(row.first(), last(row))) {
            // The last NAT64 address embeds 255.255.255.255, the first 0.0.0.0: refused for what they embed.
            assertThat(guard.allows(address(row, inside)))
                    .as("%s, NAT64 %s", row, nat64)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("registryRows")
    void judgesTheNeighboursOfEachBlockByWhatTheyAre(AddressBlock row) throws UnknownHostException {
        for (BigInteger outside :
                List.of(row.first().subtract(BigInteger.ONE), last(row).add(BigInteger.ONE))) {
            if (outside.signum() >= 0 && outside.bitLength() <= row.width()) {
                assertThat(guard.allows(address(row, outside)))
                        .as("beside %s: %s", row, address(row, outside))
                        .isEqualTo(expected(row.width(), outside));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "224.0.0.1",
                "239.255.255.255",
                "168.63.129.16",
                "9.9.9.10",
                "ff02::1",
                "::127.0.0.1",
                "fec0::1",
                "64:ff9b::7f00:1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::808:808",
                "2002:7f00:1::",
                "2001:0:1::1",
                "4000::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1"
            })
    void refusesDisguises(String literal) {
        InetAddress address = InetAddress.ofLiteral(literal);

        assertThat(guard.allows(address)).isFalse();
    }

    @Test
    void seesThroughAMappedAddressThatTheJdkKeptAsIpv6() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(guard.allows(Inet6Address.getByAddress("", mapped, -1))).isFalse();
        mapped[12] = 8;
        assertThat(guard.allows(Inet6Address.getByAddress("", mapped, -1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "223.255.255.255", "2a01:4f8::1", "64:ff9b::808:808"})
    void allowsPublicAddresses(String literal) {
        assertThat(guard.allows(InetAddress.ofLiteral(literal))).isTrue();
    }

    static List<Long> seeds() {
        return new Random(20_261_125).longs(200).boxed().toList();
    }

    /** Half of the addresses are from IANA's blocks. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anAddressInDisguiseIsJudgedAsWhatItIsOrRefused(long seed) throws UnknownHostException {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            byte[] v4 = random.nextBoolean() ? anywhere(random) : special(random);
            boolean plain = guard.allows(InetAddress.getByAddress(v4));
            assertThat(guard.allows(disguised("00000000000000000000ffff", v4, "")))
                    .as("v4-mapped")
                    .isEqualTo(plain);
            assertThat(guard.allows(disguised("0064ff9b0000000000000000", v4, "")))
                    .as("NAT64 (RFC 6052)")
                    .isEqualTo(plain);
            assertThat(List.of(
                            disguised("2002", v4, "00000000000000000001"), // 6to4 (RFC 3056)
                            disguised(
                                    "20010000",
                                    anywhere(random),
                                    "00000000" + HexFormat.of().formatHex(inverted(v4))), // Teredo
                            disguised("000000000000000000000000", v4, ""), // v4-compatible (RFC 4291 2.5.5.1)
                            disguised("0064ff9b0001000000000000", v4, ""), // local NAT64 (RFC 8215)
                            disguised("0000000000000000ffff0000", v4, ""))) // v4-translated (RFC 2765 2.1)
                    .noneMatch(guard::allows);
        }
    }

    /** Literals that C libraries read as IPv4: none gets to the guard, and what InetAddress reads is judged by its value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x7f000001",
                "0x7f.0.0.1",
                "0x7f.1",
                "0177.0.0.1",
                "017700000001",
                "127.1",
                "127.0.1",
                "2130706433",
                "127.0.0.1",
                "[::1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::7f00:1]"
            })
    void noFormOfALiteralIsAHostOnTheWeb(String literal) {
        try (TestNet net = TestNet.guarded(Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> net.web("127.0.0.1:1")
                            .get(URI.create("http://" + literal + "/"), 1)
                            .block())
                    .isInstanceOf(FetchFailed.class)
                    .hasMessage("its host is not a domain name");
        }
    }

    @Test
    void allowsLoopbackOnlyWhenToldTo() {
        AddressGuard lab = new AddressGuard(true);

        assertThat(Stream.of("127.0.0.1", "127.9.9.9", "::1").map(InetAddress::ofLiteral))
                .allMatch(lab::allows)
                .noneMatch(guard::allows);
        assertThat(lab.allows(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
    }

    @Test
    void refusesTheMachinesOwnAddresses() {
        assertThat(guard.allows(OWN)).isFalse();
        assertThat(guard.allows(InetAddress.ofLiteral("9.9.9.9"))).isTrue();
    }

    /** The rule said once more, in other words. */
    private static boolean expected(int width, BigInteger number) {
        boolean unicast = width == 32
                ? number.shiftRight(28).intValue() != 14
                : number.shiftRight(125).intValue() == 1;
        return unicast
                && registryRows().stream()
                        .filter(row -> row.width() == width)
                        .noneMatch(row -> row.first().compareTo(number) <= 0 && number.compareTo(last(row)) <= 0);
    }

    private static byte[] anywhere(Random random) {
        byte[] address = new byte[4];
        random.nextBytes(address);
        return address;
    }

    private static byte[] special(Random random) throws UnknownHostException {
        List<AddressBlock> blocks =
                registryRows().stream().filter(row -> row.width() == 32).toList();
        AddressBlock block = blocks.get(random.nextInt(blocks.size()));
        BigInteger inside = new BigInteger(32 - block.prefixLength(), random);
        return address(block, block.first().add(inside)).getAddress();
    }

    private static byte[] inverted(byte[] v4) {
        byte[] inverted = v4.clone();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) ~inverted[i];
        }
        return inverted;
    }

    /** An IPv6 address that stays one, as the JDK would make IPv4 of a mapped one. */
    private static InetAddress disguised(String before, byte[] v4, String after) throws UnknownHostException {
        byte[] whole = HexFormat.of().parseHex(before + HexFormat.of().formatHex(v4) + after);
        return Inet6Address.getByAddress("", whole, -1);
    }

    private static BigInteger last(AddressBlock row) {
        return row.first()
                .add(BigInteger.ONE.shiftLeft(row.width() - row.prefixLength()))
                .subtract(BigInteger.ONE);
    }

    private static InetAddress address(AddressBlock row, BigInteger number) throws UnknownHostException {
        byte[] bytes = new byte[row.width() / 8];
        byte[] digits = number.toByteArray();
        int length = Math.min(digits.length, bytes.length);
        System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
        return InetAddress.getByAddress(bytes);
    }
}
