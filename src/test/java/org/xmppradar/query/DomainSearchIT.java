package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmppradar.web.Fixture;
import org.xmppradar.web.Site;

class DomainSearchIT {

    private static Instant now;

    @BeforeAll
    static void fill() {
        now = Site.filled();
    }

    private static DomainPage find(String text, String after, int limit) {
        return Site.bean(DomainSearch.class)
                .find(text, after, limit, now)
                .blockOptional()
                .orElseThrow();
    }

    private static List<String> names(String text) {
        return find(text, "", 50).domains().stream().map(DomainEntry::name).toList();
    }

    private static List<String> allByPagesOf(int size, String text) {
        List<String> names = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            DomainPage page = find(text, next.get(), size);
            page.domains().forEach(domain -> names.add(domain.name()));
            next = page.next();
        }
        return names;
    }

    @Test
    void namesThatBeginWithTheTextComeFirst() {
        assertThat(names("e")).startsWith("expired.example", "conference.good.example", "gone.example");
        assertThat(names("RED"))
                .containsExactly(
                        "expired.example",
                        "shared1.example",
                        "shared2.example",
                        "shared3.example",
                        "shared4.example",
                        "shared5.example",
                        "shared6.example");
        assertThat(names("shared6")).containsExactly("shared6.example");
        assertThat(names("nothing-like-it")).isEmpty();
    }

    @Test
    void aNameIsFoundAsItIsWrittenAndAsItIsEncoded() {
        assertThat(names("büch")).containsExactly("xn--bcher-kva.example");
        assertThat(names("xn--b")).containsExactly("xn--bcher-kva.example");
    }

    @Test
    void pagesTogetherAreTheWholeListWithEachNameOnce() {
        assertThat(allByPagesOf(4, ""))
                .hasSize(Fixture.DOMAINS)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(allByPagesOf(3, "e")).hasSize(Fixture.DOMAINS).doesNotHaveDuplicates();
        assertThat(allByPagesOf(1, "red")).isEqualTo(names("red"));
    }

    @Test
    void aHiddenNameIsNotFound() {
        assertThat(names("suppressed")).isEmpty();
        assertThat(names("")).doesNotContain("suppressed.example");
    }

    /** When it was visited last before is not kept; that it was, its states tell. */
    @Test
    void aListOfThePastKnowsNothingOfVisitsSince() {
        DomainEntry then = Site.bean(DomainSearch.class)
                .find("good", "", 1, now.minus(Duration.ofDays(25)))
                .blockOptional()
                .orElseThrow()
                .domains()
                .getFirst();
        assertThat(then.lastVisited()).isEmpty();
        assertThat(then.neverVisited()).isFalse();
        assertThat(then.status().title()).isEqualTo("Refused");
        assertThat(find("good", "", 1).domains().getFirst().lastVisited()).isPresent();
        assertThat(find("waiting", "", 1).domains().getFirst().neverVisited()).isTrue();
    }

    @Test
    void domainsAreFoundByTheirState() {
        DomainPage expired = Site.bean(DomainSearch.class)
                .standing("certificate-expired", "", 10, now)
                .blockOptional()
                .orElseThrow();
        assertThat(expired.domains()).extracting(DomainEntry::name).containsExactly("expired.example");
        assertThat(expired.domains())
                .extracting(domain -> domain.status().level())
                .containsExactly(Level.FLAWED);
    }
}
