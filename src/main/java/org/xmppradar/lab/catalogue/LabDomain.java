package org.xmppradar.lab.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;

/**
 * One domain of the lab: what is put in, and what must be seen.
 *
 * @param component for a service: the module of Prosody that it is
 * @param seed whether a radar is told of it; one with a link must find the others
 * @param records other DNS records: labels before the name (or {@code @}), type and data, as a zone file writes them
 * @param facts what must be said of other places, by place ({@code SeenFacts} in org.xmppradar.lab.check)
 */
public record LabDomain(
        DomainName name,
        String about,
        Set<ServerProgram> programs,
        Optional<String> component,
        boolean seed,
        Optional<CertificateClass> certificate,
        Tls tls,
        List<LabService> services,
        List<String> addresses,
        Optional<Tlsa> tlsa,
        List<String> records,
        Zone zone,
        List<LabDocument> documents,
        List<Expected> expected,
        Map<String, String> facts) {

    /** TLSA records for the doors at one host: of the certificate served there, or of nothing. */
    public record Tlsa(HostName host, boolean right) {}

    /** Which versions of TLS its server speaks for it. */
    public enum Tls {
        /** Those that the program speaks of its own accord. */
        USUAL,
        /** 1.0 to 1.2, as a server that was forgotten does. */
        OLD,
        /** 1.3 only. */
        NEW
    }

    /** Where the domain's records live. */
    public enum Zone {
        /** In the signed zone {@code example}. */
        SIGNED,
        /** In a zone of its own, delegated without a DS record. */
        UNSIGNED,
        /** In a zone of its own, whose DS record fits no key. */
        BOGUS,
        /** Nowhere. */
        ABSENT
    }

    public LabDomain {
        programs = Set.copyOf(programs);
        services = List.copyOf(services);
        addresses = List.copyOf(addresses);
        records = List.copyOf(records);
        documents = List.copyOf(documents);
        expected = List.copyOf(expected);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
