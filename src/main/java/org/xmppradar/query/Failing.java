package org.xmppradar.query;

import java.util.Locale;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** What might fail, and take domains with it; written as {@code host:xmpp.a.example}. */
public sealed interface Failing {

    /** Where domains rest on one and the same; the order of the page. */
    enum Kind {
        AUTHORITY("Certificate authority"),
        HOST("Host"),
        ADDRESS("Address"),
        PREFIX("Block of addresses"),
        AS("Autonomous system"),
        DNS("DNS provider"),
        SOFTWARE("Software");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }

        /** As it is written before the colon. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            for (Kind kind : values()) {
                if (kind.key().equals(key)) {
                    return kind;
                }
            }
            throw new InvalidName(
                    "'" + Text.clean(key, 40)
                            + "' is nothing that could fail here; there are authority, host, address, prefix, as, dns and software");
        }
    }

    /** Which kind it is. */
    Kind kind();

    /** What stands behind the colon. */
    String key();

    /** A certificate authority, by its key identifier. */
    record OfAuthority(String key) implements Failing {
        @Override
        public Kind kind() {
            return Kind.AUTHORITY;
        }
    }

    /** One machine. */
    record OfHost(String key) implements Failing {
        @Override
        public Kind kind() {
            return Kind.HOST;
        }
    }

    /** An address, or all of a block of them. */
    record OfAddresses(Kind kind, AddressRange range) implements Failing {
        @Override
        public String key() {
            return range.text();
        }
    }

    /** All that an autonomous system announces. */
    record OfSystem(long asn) implements Failing {
        @Override
        public Kind kind() {
            return Kind.AS;
        }

        @Override
        public String key() {
            return "AS" + asn;
        }
    }

    /** Whoever runs the name servers at and below a name: {@code dns.example} for {@code a.dns.example} and {@code b.dns.example}. */
    record OfDns(DomainName provider) implements Failing {
        @Override
        public Kind kind() {
            return Kind.DNS;
        }

        @Override
        public String key() {
            return provider.ascii();
        }
    }

    /** A program, in all its versions when {@code version} is empty: {@code Prosody}, {@code Prosody/13.0.1}. */
    record OfSoftware(String name, String version) implements Failing {
        @Override
        public Kind kind() {
            return Kind.SOFTWARE;
        }

        @Override
        public String key() {
            return version.isEmpty() ? name : name + "/" + version;
        }
    }

    /**
     * Reads {@code kind:key}.
     *
     * @throws InvalidName with a sentence that says what is wrong
     */
    static Failing parse(String written) {
        int colon = written.indexOf(':');
        String key = Text.clean(written.substring(colon + 1), 300);
        if (colon < 1 || key.isEmpty()) {
            throw new InvalidName(
                    "'" + Text.clean(written, 80) + "' says not what fails: write it as host:xmpp.a.example");
        }
        Kind kind = Kind.of(written.substring(0, colon).strip());
        return switch (kind) {
            case AUTHORITY -> new OfAuthority(key);
            case HOST -> new OfHost(HostName.parse(key).ascii());
            case ADDRESS, PREFIX -> addresses(AddressRange.parse(key));
            case AS -> new OfSystem(number(key));
            case DNS -> new OfDns(DomainName.parse(key));
            case SOFTWARE -> software(key);
        };
    }

    private static OfAddresses addresses(AddressRange range) {
        return new OfAddresses(range.isBlock() ? Kind.PREFIX : Kind.ADDRESS, range);
    }

    private static long number(String key) {
        String digits = key.toUpperCase(Locale.ROOT).startsWith("AS") ? key.substring(2) : key;
        try {
            return Integer.toUnsignedLong(Integer.parseUnsignedInt(digits));
        } catch (NumberFormatException unreadable) {
            throw new InvalidName("'" + Text.clean(key, 40) + "' is no number of an autonomous system such as AS64496");
        }
    }

    private static OfSoftware software(String key) {
        int slash = key.lastIndexOf('/');
        return slash < 1 ? new OfSoftware(key, "") : new OfSoftware(key.substring(0, slash), key.substring(slash + 1));
    }

    /** The form that {@link #parse} reads. */
    default String written() {
        return kind().key() + ":" + key();
    }
}
