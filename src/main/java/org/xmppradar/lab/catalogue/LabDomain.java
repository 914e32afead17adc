package org.xmppradar.lab.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;

/**
 * One domain of the lab: what is put in, and what must be seen.
 *
 * @param records other DNS records: labels before the name (or {@code @}), type and data, as a zone file writes them
 */
public record LabDomain(
        DomainName name,
        String about,
        Set<ServerProgram> programs,
        Optional<CertificateClass> certificate,
        List<LabService> services,
        List<String> addresses,
        Optional<Tlsa> tlsa,
        List<String> records,
        Zone zone,
        List<Expected> expected) {

    /** TLSA records for the doors at one host: of the certificate served there, or of nothing. */
    public record Tlsa(HostName host, boolean right) {}

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
        expected = List.copyOf(expected);
    }
}
