package org.xmppradar.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.CertificateVerdict.Name;
import org.xmppradar.observation.SubjectName;

class NameCheckTest {

    @ParameterizedTest
    @CsvSource({
        "DNS,  a.example,                 a.example,      MATCHES",
        "DNS,  A.Example,                 a.example,      MATCHES",
        "DNS,  *.many.example,            x.many.example, MATCHES_WILDCARD",
        "DNS,  *.many.example,            many.example,   MISMATCH",
        "DNS,  *.many.example,            y.x.many.example, MISMATCH",
        "DNS,  x*.many.example,           xy.many.example, MISMATCH",
        "DNS,  *.example,                 a.example,      MISMATCH",
        "DNS,  a.example.evil.example,    a.example,      MISMATCH",
        "DNS,  xn--bcher-kva.example,     bücher.example, MATCHES",
        "SRV,  _xmpp-server.a.example,    a.example,      MATCHES",
        "SRV,  _xmpp-client.a.example,    a.example,      MISMATCH",
        "SRV,  _imap.a.example,           a.example,      MISMATCH",
        "SRV,  _xmpp-server.*.many.example, x.many.example, MATCHES_WILDCARD",
        "XMPP, a.example,                 a.example,      MATCHES",
        "XMPP, Bücher.example,            bücher.example, MATCHES",
        "XMPP, xn--bcher-kva.example,     bücher.example, MISMATCH",
        "XMPP, *.many.example,            x.many.example, MISMATCH",
        "OTHER, uri a.example,            a.example,      MISMATCH",
    })
    void comparesEachTypeByItsOwnRule(SubjectName.Type type, String value, String domain, Name expected) {
        List<SubjectName> names = List.of(new SubjectName(type, value));

        assertThat(NameCheck.check(names, DomainName.parse(domain), Service.S2S))
                .isEqualTo(expected);
    }

    @Test
    void takesTheBestOfSeveralNames() {
        List<SubjectName> names = List.of(
                new SubjectName(SubjectName.Type.DNS, "*.many.example"),
                new SubjectName(SubjectName.Type.DNS, "x.many.example"),
                new SubjectName(SubjectName.Type.DNS, "other.example"));

        assertThat(NameCheck.check(names, DomainName.parse("x.many.example"), Service.C2S))
                .isEqualTo(Name.MATCHES);
        assertThat(NameCheck.check(List.of(), DomainName.parse("x.many.example"), Service.C2S))
                .isEqualTo(Name.MISMATCH);
    }
}
