package org.xmppradar.lab.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.FailureKind;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void theLabHasThirtyDomainsOrMoreAndEachOnce() {
        assertThat(catalogue.names()).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
        assertThat(catalogue.names()).allMatch(name -> name.ascii().endsWith(".example"));
    }

    @Test
    void everyCertificateClassAndEveryProgramIsUsed() {
        Set<CertificateClass> classes = EnumSet.noneOf(CertificateClass.class);
        catalogue.domains().forEach(domain -> domain.certificate().ifPresent(classes::add));
        assertThat(classes).isEqualTo(EnumSet.allOf(CertificateClass.class));
        for (ServerProgram program : ServerProgram.values()) {
            assertThat(catalogue.servedBy(program)).hasSizeGreaterThan(1);
            assertThat(catalogue.addressesOf(program)).isNotEmpty();
        }
    }

    @Test
    void everyExpectedStatusIsReachableOrAFailureKind() {
        Set<String> statuses = catalogue.domains().stream()
                .flatMap(domain -> domain.expected().stream())
                .map(Expected::status)
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(statuses).contains("reachable");
        statuses.remove("reachable");
        assertThat(statuses)
                .allSatisfy(
                        status -> assertThat(FailureKind.ofKey(status).key()).isEqualTo(status));
    }

    @Test
    void everyDomainIsExpectedSomewhereAndSaysWhatIsSpecial() {
        assertThat(catalogue.domains()).allSatisfy(domain -> {
            assertThat(domain.expected()).isNotEmpty();
            assertThat(domain.about()).isNotBlank();
        });
    }

    @Test
    void theFindingsComeFromTheCertificateAndTheTlsaRecords() {
        LabDomain own = catalogue.domain(new DomainName("dane-own.example")).orElseThrow();
        assertThat(own.expected())
                .allSatisfy(expected -> assertThat(expected.findings())
                        .contains(new Findings("self-signed", "matches", "valid", "matches")));
    }

    @Test
    void aMistakeIsToldWithItsLine() {
        assertThatThrownBy(() -> CatalogueReader.read("good.example\n  certificate  splendid\n"))
                .hasMessageStartingWith("line 2 of the lab's catalogue: certificate  splendid");
    }
}
