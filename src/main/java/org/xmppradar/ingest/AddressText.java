package org.xmppradar.ingest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** An address as a key: one text for each (RFC 5952 for IPv6), never with a zone. */
final class AddressText {

    private AddressText() {}

    static String of(InetAddress address) {
        return address instanceof Inet6Address six ? compressed(groups(six.getAddress())) : address.getHostAddress();
    }

    private static List<String> groups(byte[] bytes) {
        List<String> groups = new ArrayList<>(8);
        for (int i = 0; i < bytes.length; i += 2) {
            groups.add(Integer.toHexString((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff)));
        }
        return groups;
    }

    /** RFC 5952 4.2: the first of the longest runs of two or more zero groups becomes a double colon. */
    private static String compressed(List<String> groups) {
        int start = 0;
        int longest = 1;
        for (int i = 0; i < groups.size(); i++) {
            int length = zeros(groups, i);
            if (length > longest) {
                start = i;
                longest = length;
            }
        }
        if (longest < 2) {
            return String.join(":", groups);
        }
        List<String> rest = groups.subList(start + longest, groups.size());
        return String.join(":", groups.subList(0, start)) + "::" + String.join(":", rest);
    }

    private static int zeros(List<String> groups, int from) {
        int end = from;
        while (end < groups.size() && groups.get(end).equals("0")) {
            end++;
        }
        return end - from;
    }
}
