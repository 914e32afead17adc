package org.xmppradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xmppradar.query.DomainFilter;

class ListAddressTest {

    private static final ListAddress SOME = new ListAddress(
            DomainFilter.parse("a b", "", Map.of("f.software", List.of("<b>&{x}"))), "newest", "2026-11-01");

    @Test
    void itIsWrittenSoThatNothingInItIsMistaken() {
        assertThat(SOME).hasToString("/domains?q=a%20b&f.software=%3Cb%3E%26%7Bx%7D&at=2026-11-01&sort=newest");
        assertThat(SOME.page("t1:a.example")).endsWith("&after=t1%3Aa.example");
        assertThat(SOME.map()).isEqualTo("/map?f.software=%3Cb%3E%26%7Bx%7D&at=2026-11-01");
    }

    @Test
    void aValueIsAddedAndTakenBack() {
        ListAddress more = SOME.toggled("tls", "TLSv1.3");
        assertThat(more.toString()).contains("f.software=", "f.tls=TLSv1.3");
        assertThat(more.toggled("tls", "TLSv1.3")).isEqualTo(SOME);
        assertThat(SOME.toggled("software", "<b>&{x}").filter().isPlain()).isTrue();
    }

    @Test
    void theUsualOrderIsNotWritten() {
        assertThat(SOME.all().ordered("name")).hasToString("/domains?at=2026-11-01");
    }
}
