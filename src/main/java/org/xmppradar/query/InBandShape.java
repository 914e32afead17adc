package org.xmppradar.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;
import org.xmppradar.query.InBandPresence.CardFact;
import org.xmppradar.query.InBandPresence.ContactFact;
import org.xmppradar.query.InBandPresence.Entity;
import org.xmppradar.query.InBandPresence.Line;
import org.xmppradar.query.InBandPresence.Link;
import org.xmppradar.query.InBandPresence.Links;
import org.xmppradar.query.InBandPresence.Listing;
import org.xmppradar.query.InBandPresence.Reached;

/** Shapes what a domain answered in-band into its presence: pure. */
record InBandShape(String domain, List<InBandRow> rows, Row links, Seen seen, Visible visible) {

    private static final List<String> CARD =
            List.of("fullName", "nickname", "organisation", "country", "description", "url", "photoType");

    static InBandShape of(String domain, List<Row> rows, Row links, Seen seen, Visible visible) {
        return new InBandShape(domain, rows.stream().map(InBandRow::new).toList(), links, seen, visible);
    }

    InBandPresence presence() {
        return new InBandPresence(
                of("REACHED_BY").map(this::reached).findFirst(),
                entities(),
                listed(false).map(this::listing).toList(),
                of("DESCRIBED_BY").map(this::card).toList(),
                of("CONTACT").map(this::contact).toList(),
                published());
    }

    private Stream<InBandRow> of(String type) {
        return rows.stream().filter(row -> row.is(type));
    }

    private Stream<InBandRow> listed(boolean own) {
        return of("LISTS").filter(row -> row.flag("own") == own);
    }

    private List<Entity> entities() {
        Set<String> names = new LinkedHashSet<>(List.of(domain));
        listed(true).map(row -> row.target("name")).sorted().forEach(names::add);
        return names.stream()
                .map(name -> new EntityShape(name, rows, label(name), seen, visible).entity())
                .filter(entity -> entity.name().equals(domain) ? isAsked() : true)
                .toList();
    }

    private boolean isAsked() {
        return of("ASKED").findAny().isPresent();
    }

    private String label(String name) {
        return listed(true)
                .filter(row -> row.target("name").equals(name))
                .map(row -> row.said("label"))
                .findFirst()
                .orElse("");
    }

    private Reached reached(InBandRow row) {
        return new Reached(
                row.said("from"),
                row.target("key"),
                row.said("transport"),
                row.flag("bidirectional"),
                row.said("tlsVersion"),
                row.said("cipher"),
                row.firstSeen(),
                row.lastSeen(seen),
                row.times(seen));
    }

    private Listing listing(InBandRow row) {
        return new Listing(
                row.target("name"),
                row.target("unicode"),
                visible.text(row.said("label")),
                row.firstSeen(),
                row.lastSeen(seen),
                row.times(seen));
    }

    private CardFact card(InBandRow row) {
        List<Line> lines = CARD.stream()
                .filter(property -> !row.target(property).isEmpty())
                .map(property -> new Line(EntityShape.titled(property), visible.text(row.target(property))))
                .toList();
        return new CardFact(row.said("format"), lines, row.firstSeen(), row.lastSeen(seen), row.times(seen));
    }

    private ContactFact contact(InBandRow row) {
        return new ContactFact(
                visible.text(row.said("role")),
                visible.text(row.target("address")),
                row.firstSeen(),
                row.lastSeen(seen),
                row.times(seen));
    }

    private Optional<Links> published() {
        Optional<Row> unnamed = of("HOLDS")
                .filter(row -> row.said("what").equals("anonymous links"))
                .map(InBandRow::target)
                .findFirst();
        List<Link> named = DomainLinks.shown(links.rows("first"), seen, visible);
        long all = links.number("all");
        long namedCount = links.number("named");
        return unnamed.isEmpty() && all == 0
                ? Optional.empty()
                : Optional.of(new Links(
                        named,
                        namedCount,
                        unnamed.map(count -> count.number("number")).orElse(0L) + all - namedCount,
                        unnamed.filter(count -> !count.flag("exact")).isPresent()));
    }
}
