package org.xmppradar.net;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where our own home server may be, beside where anybody's may.
 *
 * @param homeAddressesAllowed addresses or blocks of them that are not public, such as 10.0.0.0/8, and that a name may lead to;
 *     an address that is written as the host itself needs no leave
 */
@ConfigurationProperties("radar.link")
public record HomeSettings(@DefaultValue List<String> homeAddressesAllowed) {

    public HomeSettings {
        homeAddressesAllowed = List.copyOf(homeAddressesAllowed);
        homeAddressesAllowed.forEach(HomeSettings::block);
    }

    boolean allows(InetAddress address) {
        return homeAddressesAllowed.stream().map(HomeSettings::block).anyMatch(block -> block.contains(address));
    }

    private static AddressBlock block(String written) {
        try {
            String text = written.strip();
            int bits = text.contains(":") ? 128 : 32;
            return AddressBlock.parse(text.contains("/") ? text : text + "/" + bits);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "radar.link.home-addresses-allowed: '" + written
                            + "' is neither an address nor a block like 10.0.0.0/8",
                    unreadable);
        }
    }
}
