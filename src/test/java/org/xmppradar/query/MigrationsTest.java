package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppradar.query.MigrationDocument.Flow;
import org.xmppradar.query.MigrationDocument.Place;

class MigrationsTest {

    private static final String OLD = "s2s.starttls@old.example:5269";
    private static final String NEW = "s2s.starttls@new.example:5269";

    private static final Federation BEFORE = new FederationFixture()
            .domain("a.example", "E1", List.of(), OLD)
            .domain("b.example", "E1", List.of(), OLD)
            .domain("c.example", "E1", List.of(), OLD)
            .domain("d.example", "E1", List.of(), OLD)
            .federation();
    private static final Federation AFTER = new FederationFixture()
            .authority("E2", "Authority two")
            .domain("a.example", "E1", List.of(), NEW)
            .domain("b.example", "E2", List.of(), NEW)
            .domain("c.example", "E1", List.of(), OLD)
            .domain("e.example", "E1", List.of(), NEW)
            .federation();

    private static MigrationDocument compare(Footing kind, Visible visible) {
        return Migrations.compare(kind, BEFORE, AFTER, visible, AddressNetworks.NONE);
    }

    @Test
    void whoMovedIsCountedOnceAndWhoWasNotThereTwiceIsNot() {
        MigrationDocument hosts = compare(Footing.HOST, FederationFixture.hiding(List.of(), List.of()));
        assertThat(hosts.flows())
                .containsExactly(new Flow(
                        new Place("old.example", "old.example"),
                        new Place("new.example", "new.example"),
                        2,
                        List.of("a.example", "b.example")));
        assertThat(List.of(hosts.moved(), hosts.stayed(), hosts.left(), hosts.came()))
                .containsExactly(2L, 1L, 1L, 1L);
    }

    @Test
    void authoritiesHaveTheirTitles() {
        assertThat(compare(Footing.AUTHORITY, FederationFixture.hiding(List.of(), List.of()))
                        .flows())
                .extracting(Flow::to)
                .containsExactly(new Place("E2", "Authority two"));
    }

    @Test
    void theHiddenNeitherMoveNorAreMovedTo() {
        MigrationDocument hosts =
                compare(Footing.HOST, FederationFixture.hiding(List.of("b.example"), List.of("new.example")));
        assertThat(hosts.flows()).isEmpty();
        assertThat(hosts.moved()).isZero();
        assertThat(hosts.left()).isEqualTo(2);
    }
}
