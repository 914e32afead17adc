package org.xmppradar.bench.federation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.xmppradar.bench.federation.Dice.Of;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;

/** What domains and hosts are called, all below {@code example} (RFC 2606), and where they are: in blocks that lead nowhere. */
record Names(Dice dice) {

    private static final int BITS = 20;
    private static final int MASK = (1 << BITS) - 1;
    private static final String CONSONANTS = "bdfklmnr";
    private static final String VOWELS = "aeio";
    private static final String[] FIRST = {"", "", "", "", "", "chat.", "xmpp.", "jabber.", "im.", ""};
    private static final String[] LAST = {".example", ".example", ".org.example", ".net.example", ".social.example"};

    DomainName domain(int number) {
        String first = FIRST[dice.below(FIRST.length, Of.NAME, number, 0)];
        String last = LAST[dice.below(LAST.length, Of.NAME, number, 1)];
        return new DomainName(first + syllables(number) + last);
    }

    /** Four syllables, different for each number below a million: an odd factor and a shift only change the order. */
    private static String syllables(int number) {
        int spread = (number * 0x9e375) & MASK;
        int mixed = ((spread ^ (spread >>> (BITS / 2))) * 0x5bd1d) & MASK;
        StringBuilder text = new StringBuilder(BITS / 5 * 2);
        for (int shift = BITS - 5; shift >= 0; shift -= 5) {
            int syllable = (mixed >>> shift) & 31;
            text.append(CONSONANTS.charAt(syllable >>> 2)).append(VOWELS.charAt(syllable & 3));
        }
        return text.toString();
    }

    /** Host {@code number} is the first that the domain of this number has. */
    HostName host(int number) {
        return new HostName("host." + domain(number).ascii());
    }

    /** In 198.18.0.0/15, where benchmarks are at home (RFC 2544); four hosts share three addresses. */
    InetAddress ipv4(int host, int edition) {
        int place = host * 3 / 4 + edition * 40_000;
        return address(new byte[] {(byte) 198, (byte) (18 + ((place >>> 16) & 1)), (byte) (place >>> 8), (byte) place});
    }

    /** In 2001:db8::/32 (RFC 3849). */
    InetAddress ipv6(int host) {
        byte[] bytes = {0x20, 0x01, 0x0d, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) (host >>> 16), 0, 0};
        bytes[14] = (byte) (host >>> 8);
        bytes[15] = (byte) host;
        return address(bytes);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four and sixteen bytes are addresses", impossible);
        }
    }
}
