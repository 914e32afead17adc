package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.ingest.Seen;
import org.xmppradar.observation.SubjectName;
import org.xmppradar.observation.Visit;

class NamesFoundTest {

    @Test
    void onlyNamesThatAreAboutXmppAreFound() {
        Visit visit = visit(
                new SubjectName(SubjectName.Type.SRV, "_xmpp-server.b.example"),
                new SubjectName(SubjectName.Type.SRV, "_xmpps-client.b.example"),
                new SubjectName(SubjectName.Type.SRV, "_imap.mail.example"),
                new SubjectName(SubjectName.Type.XMPP, "b\u00fccher.example"),
                new SubjectName(SubjectName.Type.XMPP, "a.example"),
                new SubjectName(SubjectName.Type.XMPP, "*.c.example"),
                new SubjectName(SubjectName.Type.XMPP, "no name"),
                new SubjectName(SubjectName.Type.DNS, "www.example"),
                new SubjectName(SubjectName.Type.OTHER, "d.example"));

        assertThat(NamesFound.in(List.of(visit)))
                .extracting(found -> found.name().ascii())
                .containsExactly("b.example", "xn--bcher-kva.example");
    }

    @Test
    void theySayWhereTheyAreFrom() {
        assertThat(NamesFound.in(List.of(visit(new SubjectName(SubjectName.Type.XMPP, "b.example")))))
                .extracting(FoundName::provenance)
                .containsExactly("certificate of a.example");
    }

    @Test
    void aCertificateCannotSendUsEverywhere() {
        SubjectName[] many = IntStream.range(0, 500)
                .mapToObj(i -> new SubjectName(SubjectName.Type.XMPP, "victim" + i + ".example"))
                .toArray(SubjectName[]::new);

        assertThat(NamesFound.in(List.of(visit(many)))).hasSize(100);
    }

    private static Visit visit(SubjectName... names) {
        return Seen.of("a.example", Instant.parse("2026-11-01T00:00:00Z")).stream(
                        "h.example", Seen.certificate("a", names), "bind")
                .visit();
    }
}
