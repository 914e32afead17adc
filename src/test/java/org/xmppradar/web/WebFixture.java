package org.xmppradar.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Written;
import org.xmppradar.model.Interval;

/** What the domains of the fixture publish on the web, written as ingest writes it: all, nothing, broken, refused and hostile. */
final class WebFixture {

    static final String XML = "host-meta-xml";
    static final String JSON = "host-meta-json";
    static final String CLIENTS = "posh.c2s";
    static final String SERVERS = "posh.s2s";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String WAY = "urn:xmpp:alt-connections:";

    private final Graph graph;
    private final long now;
    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();

    WebFixture(Graph graph, long now) {
        this.graph = graph;
        this.now = now;
    }

    void load() {
        all("good.example", "11");
        broken("expired.example");
        asked("refused.example", "refused", "");
        hostile("hostile.example");
        for (int i = 1; i <= 6; i++) {
            asked("shared" + i + ".example", "absent", "");
        }
        rows.forEach((statement, facts) -> run("ingest/" + statement, Map.of("rows", facts)));
        List<Object> names = Objects.requireNonNull(rows.get("fetched")).stream()
                .map(row -> row.get("source"))
                .distinct()
                .toList();
        run("test/web/asked-on-the-web", Map.of("now", now, "names", names));
    }

    private void all(String name, String digits) {
        fetched(name, XML, "found", "");
        serves(name, XML, "XRD", Map.of());
        link(name, XML, WAY + "websocket", "wss://" + name + ":5443/ws", Map.of());
        link(name, XML, WAY + "xbosh", "http://" + name + ":5280/bosh", Map.of());
        fetched(name, JSON, "found", "");
        serves(name, JSON, "Host Meta 2", Map.of("lifetime", 3000L));
        link(name, JSON, WAY + "websocket", "wss://" + name + ":5443/ws", Map.of("priority", 15L, "weight", 50L));
        link(
                name,
                JSON,
                WAY + "tls",
                "",
                Map.of(
                        "port",
                        443L,
                        "priority",
                        10L,
                        "weight",
                        50L,
                        "sni",
                        name,
                        "ech",
                        "eG1w",
                        "ips",
                        "192.0.2.10, 2001:db8::10"));
        pin(name, JSON, "public-key", "sha-256", digits + "f".repeat(62), 0);
        fetched(name, CLIENTS, "found", "");
        serves(name, CLIENTS, "POSH", Map.of("lifetime", 604_800L));
        pin(name, CLIENTS, "certificate", "sha-256", digits + "0".repeat(62), 1);
        pin(name, CLIENTS, "certificate", "sha-256", "ab" + "0".repeat(62), 2);
        fetched(name, SERVERS, "found", "");
        serves(name, SERVERS, "POSH, delegated", Map.of("lifetime", 86_400L));
        link(name, SERVERS, "posh", "https://hoster.example/posh/good.json", Map.of());
        pin(name, SERVERS, "certificate", "sha-512", digits + "5".repeat(126), 1);
    }

    private void broken(String name) {
        fetched(name, XML, "document-malformed", "its root is not XRD but {urn:x}feed");
        fetched(name, JSON, "absent", "");
        fetched(name, CLIENTS, "found", "");
        serves(name, CLIENTS, "POSH", Map.of("lifetime", 0L));
        fetched(name, SERVERS, "timed-out", "it did not come within 10 seconds");
        serves(name, SERVERS, "POSH", Map.of("lifetime", 3_600L));
        pin(name, SERVERS, "certificate", "sha-256", "cd" + "0".repeat(62), 1);
        pin(name, SERVERS, "certificate", "sha-384", "cd" + "0".repeat(94), 1);
    }

    private void hostile(String name) {
        fetched(name, XML, "found", "");
        serves(name, XML, "XRD", Map.of());
        link(name, XML, WAY + "websocket", "javascript:window.hacked=1", Map.of());
        link(name, XML, WAY + Fixture.SCRIPT, "\"><img src=x onerror=window.hacked=1>" + "x".repeat(900), Map.of());
        link(name, XML, WAY + "xbosh", "https://xmpp.suppressed.example/bosh", Map.of());
        fetched(name, JSON, "document-malformed", Fixture.SCRIPT);
        fetched(name, CLIENTS, "document-malformed", "delegated once more (delegated to javascript:window.hacked=1)");
        fetched(name, SERVERS, "web-page-instead", "");
    }

    private void asked(String name, String kind, String detail) {
        List.of(XML, JSON, CLIENTS, SERVERS).forEach(scope -> fetched(name, scope, kind, detail));
    }

    private void fetched(String name, String scope, String kind, String detail) {
        add("fetched", name, kind, Map.of(), "status." + scope, Map.of("document", scope, "detail", detail));
    }

    private void serves(String name, String scope, String form, Map<String, Object> properties) {
        add("serves", name, form, Map.of(), scope, properties);
    }

    private void link(String name, String scope, String rel, String href, Map<String, Object> properties) {
        add("links-to", name, (rel + " " + href).strip(), Map.of("rel", rel, "href", href), scope, properties);
    }

    private void pin(String name, String scope, String of, String hash, String digest, long group) {
        Map<String, Object> node = Map.of("of", of, "hash", hash, "digest", digest);
        add("pins", name, of + " " + hash + " " + digest, node, scope, Map.of("group", group));
    }

    private void add(
            String statement,
            String source,
            String target,
            Map<String, Object> node,
            String scope,
            Map<String, Object> properties) {
        long since = now - Duration.ofDays(10).toMillis();
        Map<String, Object> all = new HashMap<>(properties);
        all.putAll(
                Map.of("scope", scope, "firstSeen", since, "lastSeen", since, "until", Interval.OPEN.toEpochMilli()));
        rows.computeIfAbsent(statement, _ -> new ArrayList<>())
                .add(Map.of("source", source, "target", target, "node", node, "properties", all));
    }

    private void run(String statement, Map<String, Object> parameters) {
        graph.<Written>write(tx -> tx.run(statement, parameters)).block(PATIENCE);
    }
}
