package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.InvalidName;
import org.xmppradar.web.Site;

/** What the graph tells of time past, over the fixture ({@code test/web/time}). */
class TimeIT {

    private static final DomainName GOOD = new DomainName("good.example");
    private static Instant now;

    @BeforeAll
    static void fill() {
        now = Site.filled().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant daysAgo(double days) {
        return now.minusSeconds((long) (days * 86_400));
    }

    private static UptimeDocument uptime(String name, String service) {
        return Site.bean(Uptimes.class)
                .find(new DomainName(name), service, 30, now)
                .blockOptional()
                .orElseThrow();
    }

    private static DomainDocument domain(Instant at) {
        return Site.bean(Domains.class).find(GOOD, at).blockOptional().orElseThrow();
    }

    private static DomainDiff diff(double from, double to) {
        return Site.bean(DomainDiffs.class)
                .find(GOOD, new Between(daysAgo(from), daysAgo(to)))
                .blockOptional()
                .orElseThrow();
    }

    private static FederationDiff federation(double from) {
        return Site.bean(FederationDiffs.class)
                .find(new Between(daysAgo(from), now))
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void theStripTellsOutageFlapAndGapApart() {
        ServiceUptime clients = uptime("good.example", "c2s").services().getFirst();
        assertThat(clients.segments())
                .filteredOn(segment -> segment.to().isAfter(daysAgo(13)))
                .extracting(UptimeSegment::state, UptimeSegment::unstable)
                .containsExactly(
                        tuple(Reach.UP, false),
                        tuple(Reach.GAP, false),
                        tuple(Reach.DOWN, false),
                        tuple(Reach.UP, false),
                        tuple(Reach.UP, true),
                        tuple(Reach.UP, false));
        assertThat(clients.days()).hasSize(30);
        assertThat(clients.summary()).contains("2 outages", "one failure seen once only", "not visited");
    }

    @Test
    void aServiceIsAskedForByName() {
        assertThat(uptime("good.example", "S2S").services())
                .extracting(ServiceUptime::service)
                .containsExactly("s2s");
        assertThatThrownBy(() -> uptime("good.example", "http"))
                .isInstanceOf(InvalidName.class)
                .hasMessage("'http' is no service; there are c2s and s2s");
    }

    @Test
    void factsSayHowOftenTheyWereSeen() {
        DomainDocument good = domain(now);
        assertThat(good.endpoints().getFirst().times()).isEqualTo(Times.counted(41));
        assertThat(good.endpoints().getFirst().status().orElseThrow().times()).isEqualTo(Times.counted(3));
        assertThat(good.certificates().getFirst().times().words()).isEqualTo("at least twice");
        assertThat(domain(daysAgo(5.5))
                        .endpoints()
                        .getFirst()
                        .status()
                        .orElseThrow()
                        .times())
                .isEqualTo(Times.counted(2));
    }

    @Test
    void inAGapThePictureSaysSo() {
        Completeness then = domain(daysAgo(9)).completeness();
        assertThat(then.complete()).isFalse();
        assertThat(then.regular()).contains(false);
        assertThat(then.visitedBefore()).contains(daysAgo(12));
        assertThat(then.gap().orElseThrow().from()).isEqualTo(daysAgo(12));
        assertThat(then.gap().orElseThrow().until()).contains(daysAgo(6));
        assertThat(then.words().getFirst()).startsWith("Nobody looked then (not visited");
        assertThat(domain(daysAgo(7)).gaps()).hasSize(1);
        assertThat(domain(daysAgo(13)).gaps()).isEmpty();
    }

    @Test
    void thePictureSaysWhatTheCrawlDid() {
        assertThat(domain(daysAgo(15)).completeness().crawl().probesOff()).containsExactly("inband");
        assertThat(domain(daysAgo(8)).completeness().crawl().running()).contains(false);
        assertThat(domain(daysAgo(2).plusSeconds(60)).completeness().words())
                .anyMatch(sentence -> sentence.startsWith("The crawl was paused from"));
        assertThat(domain(daysAgo(3).plusSeconds(60)).completeness().words().toString())
                .contains("(not shown)");
        assertThat(domain(daysAgo(5.5)).completeness().unanswered())
                .extracting(Unanswered::question, Unanswered::why)
                .contains(tuple("Endpoint for clients, STARTTLS at xmpp.good.example:5222", "Refused"));
        assertThat(domain(now).completeness().crawl().words()).isEmpty();
    }

    @Test
    void theWholeSaysHowManyHadBeenVisited() {
        OverviewCompleteness whole =
                Site.bean(Overviews.class).at(now).blockOptional().orElseThrow().completeness();
        assertThat(whole.visitedInTime()).isEqualTo(11);
        assertThat(whole.gone()).isZero();
        assertThat(whole.unreachable()).isEqualTo(3);
        assertThat(whole.words().getFirst())
                .isEqualTo(
                        "11 of 14 known domains had been visited within 24 hours; 3 could not be reached, 0 were gone.");
    }

    @Test
    void twoDatesOfADomainAreHeldSideBySide() {
        DomainDiff diff = diff(25, 0);
        assertThat(diff.summary()).startsWith("Between ").contains("one certificate more", "not visited");
        assertThat(diff.gaps()).hasSize(1);
        assertThat(diff.scopes())
                .filteredOn(scope -> scope.scope().equals("srv.c2s.starttls"))
                .extracting(ScopeDiff::kind, scope -> scope.before().getFirst().text())
                .contains(tuple("vanished", "old.good.example:5222 (priority 0, weight 0)"));
    }

    @Test
    void whatOnlyPassedIsToldToo() {
        DomainDiff diff = diff(13, 0);
        ScopeDiff status = diff.scopes().stream()
                .filter(scope -> scope.scope().equals("status.c2s.starttls@xmpp.good.example:5222"))
                .findFirst()
                .orElseThrow();
        assertThat(status.kind()).isEqualTo("passing");
        assertThat(status.between()).extracting(FactLine::text).contains("Refused", "Connect timed out", "Reachable");
    }

    @Test
    void aFactOfAKindOfTomorrowIsShown() {
        ScopeDiff glow = diff(13, 0).scopes().stream()
                .filter(scope -> scope.type().equals("GLOWS"))
                .findFirst()
                .orElseThrow();
        assertThat(glow.title()).isEqualTo("Glows");
        assertThat(glow.after())
                .extracting(FactLine::text)
                .containsExactlyInAnyOrder("wattage 40 (colour green)", "(not shown)");
        assertThat(diff(13, 0).summary()).contains("2 facts \"glows\" more");
    }

    @Test
    void theFederationIsHeldSideBySideToo() {
        FederationDiff diff = federation(35);
        assertThat(diff.appeared().names())
                .containsExactlyInAnyOrder("waiting.example", "gone.example", "conference.good.example");
        assertThat(diff.appeared().domains()).isEqualTo(3);
        assertThat(diff.kinds())
                .filteredOn(kind -> kind.type().equals("WAS"))
                .singleElement()
                .satisfies(kind -> {
                    assertThat(kind.subjects()).isEqualTo(1);
                    assertThat(kind.changed()).isEqualTo(3);
                    assertThat(kind.latest()).hasSize(4);
                });
        assertThat(diff.lost()).isEqualTo(1);
        assertThat(diff.gaps()).hasSize(1);
        assertThat(diff.pauses()).hasSize(2);
        assertThat(diff.summary()).contains("3 domains new", "endpoints lost at 1 domain", "it paused 2 times");
    }

    @Test
    void whatItsOwnerHidesIsInNoneOfIt() {
        DomainName hidden = new DomainName("suppressed.example");
        assertThat(Site.bean(Uptimes.class).find(hidden, "", 30, now).blockOptional())
                .isEmpty();
        assertThat(Site.bean(DomainDiffs.class)
                        .find(hidden, new Between(daysAgo(30), now))
                        .blockOptional())
                .isEmpty();
        Optional<UptimeDocument> hostile = Site.bean(Uptimes.class)
                .find(new DomainName("hostile.example"), "", 30, now)
                .blockOptional();
        assertThat(List.of(
                                uptime("good.example", ""),
                                hostile,
                                domain(now),
                                domain(daysAgo(3).plus(Duration.ofMinutes(1))),
                                diff(39, 0),
                                diff(13, 0),
                                federation(39),
                                federation(3))
                        .toString())
                .doesNotContain("suppressed")
                .doesNotContain("of tomorrow");
    }
}
