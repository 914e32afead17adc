package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xmppradar.graph.Row;
import org.xmppradar.query.Federation.Issuer;
import org.xmppradar.query.Federation.Member;
import org.xmppradar.query.Federation.Software;
import org.xmppradar.query.Federation.Way;

/** Gathers the rows of the statements {@code query/federation-…} as they stream in: pure. Equal texts and values are kept once. */
final class FederationShape {

    private final List<Member> members = new ArrayList<>();
    private final Map<String, List<String>> hosts = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, List<String>> above = new HashMap<>();
    private final Set<String> willing = new HashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Optional<String>> values = new HashMap<>();
    private final Map<Software, Optional<Software>> programs = new HashMap<>();
    private final FederationLinks.Builder links = new FederationLinks.Builder(this::once);

    void domain(Row row) {
        Map<String, String> authorities = byDoor(row.texts("authorities"));
        List<Row> software = row.rows("software");
        Map<String, String> guesses = guesses(software);
        List<Way> ways = row.texts("ways").stream()
                .map(FederationShape::door)
                .map(door -> new Way(once(Door.at(door)), value(authorities.get(door)), value(guesses.get(door))))
                .toList();
        String name = once(row.text("name"));
        String unicode = row.optionalText("unicode").map(this::once).orElse(name);
        List<String> nameServers = row.texts("nameServers").stream()
                .map(server -> once(server.endsWith(".") ? server.substring(0, server.length() - 1) : server))
                .toList();
        members.add(new Member(name, unicode, ways, says(software), nameServers));
    }

    void host(Row row) {
        hosts.put(
                once(row.text("name")),
                row.texts("addresses").stream().map(this::once).toList());
    }

    void authority(Row row) {
        titles.put(row.text("key"), row.text("title"));
    }

    void chain(Row row) {
        above.put(row.text("key"), row.texts("above"));
    }

    void link(Row row) {
        links.add(row.text("name"), row.texts("others"));
    }

    void willing(Row row) {
        willing.addAll(row.texts("names"));
    }

    Federation federation(DataVersion version, Instant at) {
        Map<String, Issuer> authorities = new HashMap<>();
        titles.forEach((key, title) -> authorities.put(key, new Issuer(title, above.getOrDefault(key, List.of()))));
        return new Federation(
                version, at, List.copyOf(members), Map.copyOf(hosts), Map.copyOf(authorities), links.build(willing));
    }

    /** The likeliest at each door, which comes first. */
    private Map<String, String> guesses(List<Row> software) {
        Map<String, String> guesses = new HashMap<>();
        software.stream()
                .filter(row -> row.flag("way"))
                .forEach(row -> guesses.putIfAbsent(door(row.text("scope")), once(row.text("name"))));
        return guesses;
    }

    private Optional<Software> says(List<Row> software) {
        return software.stream()
                .filter(row -> !row.flag("way"))
                .findFirst()
                .flatMap(said -> programs.computeIfAbsent(
                        new Software(once(said.text("name")), once(said.text("version"))), Optional::of));
    }

    /** The first value for each door, of texts such as {@code tls.c2s.starttls@a.example:5222 VALUE}. */
    private Map<String, String> byDoor(List<String> scoped) {
        Map<String, String> values = new HashMap<>();
        for (String text : scoped) {
            int blank = text.indexOf(' ');
            values.putIfAbsent(door(text.substring(0, blank)), once(text.substring(blank + 1)));
        }
        return values;
    }

    /** {@code status.c2s.starttls@a.example:5222} without what was asked there. */
    private static String door(String scope) {
        return scope.substring(scope.indexOf('.') + 1);
    }

    private Door once(Door door) {
        return new Door(once(door.service()), once(door.transport()), once(door.host()), door.port());
    }

    private Optional<String> value(@Nullable String text) {
        return text == null ? Optional.empty() : values.computeIfAbsent(text, Optional::of);
    }

    private String once(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
