package org.xmppradar.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Written;

/** A small federation, put into the graph by the statements in {@code cypher/test/web}: good, broken, shared, hidden and hostile. */
public final class Fixture {

    /** Must never be run, whatever field it stands in. */
    public static final String SCRIPT = "<script>window.hacked=1</script>";

    public static final String TRUSTED = "a1b2c3d4e5f60718293a4b5c6d7e8f9001122334";
    public static final String HOSTILE = "dn:<script>window.hacked=1</script>/../?x";

    /** So many visible domains. */
    public static final int DOMAINS = 14;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Graph graph;
    private final long now;

    private Fixture(Graph graph, Instant now) {
        this.graph = graph;
        this.now = now.toEpochMilli();
    }

    /** Puts all of it in, as seen six minutes before {@code now}. */
    public static void load(Graph graph, Instant now) {
        new Fixture(graph, now).load();
    }

    /** One more change of good.example. */
    static void change(Graph graph) {
        graph.<Written>write(tx -> tx.run("test/web/change", Map.of())).block(PATIENCE);
    }

    /** What was kept of a fixture before does not pass for this one's. */
    static void number(Graph graph, int times) {
        graph.<Written>write(tx -> tx.run("test/web/filled", Map.of("times", times)))
                .block(PATIENCE);
    }

    private void load() {
        run("authorities", Map.of());
        domain(
                "good.example",
                "good.example",
                "11",
                TRUSTED,
                List.of(
                        door("c2s", "starttls", "xmpp.good.example", 5222, "192.0.2.10", "reachable", "valid"),
                        door("c2s", "direct", "xmpp.good.example", 5223, "192.0.2.10", "reachable", "valid"),
                        door("s2s", "starttls", "xmpp.good.example", 5269, "2001:db8::10", "reachable", "valid")));
        domain(
                "expired.example",
                "expired.example",
                "22",
                TRUSTED,
                List.of(
                        door(
                                "c2s",
                                "starttls",
                                "shared.hoster.example",
                                5222,
                                "192.0.2.50",
                                "certificate-expired",
                                "expired"),
                        door(
                                "s2s",
                                "starttls",
                                "shared.hoster.example",
                                5269,
                                "192.0.2.50",
                                "certificate-expired",
                                "expired")));
        domain(
                "refused.example",
                "refused.example",
                null,
                TRUSTED,
                List.of(
                        door("c2s", "starttls", "xmpp.refused.example", 5222, "192.0.2.66", "refused", null),
                        door(
                                "s2s",
                                "starttls",
                                "xmpp.refused.example",
                                5269,
                                "192.0.2.66",
                                "connect-timed-out",
                                null)));
        domain(
                "xn--bcher-kva.example",
                "bücher.example",
                "33",
                TRUSTED,
                List.of(door("s2s", "starttls", "shared.hoster.example", 5269, "192.0.2.50", "reachable", "valid")));
        for (int i = 1; i <= 6; i++) {
            String name = "shared" + i + ".example";
            domain(
                    name,
                    name,
                    "4" + i,
                    TRUSTED,
                    List.of(
                            door("c2s", "starttls", "shared.hoster.example", 5222, "192.0.2.50", "reachable", "valid"),
                            door(
                                    "s2s",
                                    "starttls",
                                    "shared.hoster.example",
                                    5269,
                                    "192.0.2.50",
                                    i == 6 ? "host-unknown" : "reachable",
                                    "valid")));
        }
        domain(
                "suppressed.example",
                "suppressed.example",
                "55",
                TRUSTED,
                List.of(
                        door("c2s", "starttls", "xmpp.suppressed.example", 5222, "192.0.2.77", "reset", "valid"),
                        door("s2s", "starttls", "shared.hoster.example", 5269, "192.0.2.50", "reachable", "valid")));
        domain(
                "hostile.example",
                "hostile.example",
                "66",
                HOSTILE,
                List.of(
                        door("c2s", "starttls", "xmpp.hostile.example", 5222, "192.0.2.88", "stream-error", "valid"),
                        door("s2s", "starttls", "xmpp.suppressed.example", 5269, "192.0.2.77", "reachable", "valid")));
        run("history", Map.of());
        run("hostile-changes", Map.of());
        run("numbers", Map.of());
        run("waiting", Map.of());
        run("unresolved", Map.of());
        run("in-band", Map.of("script", SCRIPT));
        run("standing", Map.of());
        run("measures", Map.of());
        new WebFixture(graph, now).load();
        run("time", Map.of());
    }

    private void domain(
            String name,
            String unicode,
            @Nullable String certificate,
            String authority,
            List<Map<String, Object>> doors) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "name", name,
                "unicode", unicode,
                "found", hostile(name) ? List.of(SCRIPT, "javascript:alert(1)") : List.of("list: providers.json"),
                "doors", doors,
                "authority", authority,
                "features", features(hostile(name))));
        parameters.put("certificate", certificate == null ? null : certificate(name, certificate));
        run("domain", parameters);
    }

    private static boolean hostile(String name) {
        return name.startsWith("hostile");
    }

    private Map<String, Object> certificate(String name, String digits) {
        long day = Duration.ofDays(1).toMillis();
        String title = hostile(name) ? "\"><svg/onload=window.hacked=1>" + SCRIPT + " \u202eelpmaxe" : name;
        return Map.ofEntries(
                Map.entry("sha256", digits + "0".repeat(62)),
                Map.entry("sha512", digits + "5".repeat(126)),
                Map.entry("spki", digits + "f".repeat(62)),
                Map.entry("subject", "CN=" + title),
                Map.entry("subjectTitle", title),
                Map.entry("issuer", hostile(name) ? "CN=" + SCRIPT : "CN=Example Trust E1"),
                Map.entry("issuerTitle", hostile(name) ? SCRIPT : "Example Trust E1"),
                Map.entry("serial", "0" + digits),
                Map.entry("notBefore", now - 89 * day),
                Map.entry("notAfter", name.startsWith("expired") ? now - 2 * day : now + 61 * day),
                Map.entry(
                        "names",
                        List.of(
                                "dns:" + name,
                                "dns:*." + name,
                                "dns:suppressed.example",
                                "srv:_xmpp-server.suppressed.example",
                                "other:" + (hostile(name) ? SCRIPT : name))),
                Map.entry("key", "EC secp256r1"),
                Map.entry("signatureAlgorithm", "SHA256withECDSA"),
                Map.entry("authority", false),
                Map.entry("selfSigned", false),
                Map.entry("subjectKeyId", "aa" + digits));
    }

    private static Map<String, Object> door(
            String service,
            String transport,
            String host,
            int port,
            String ip,
            String kind,
            @Nullable String validity) {
        Map<String, Object> door = new HashMap<>(
                Map.of("service", service, "transport", transport, "host", host, "port", port, "ip", ip, "kind", kind));
        door.put("detail", kind.equals("stream-error") ? "\"><img src=x onerror=window.hacked=1>" + SCRIPT : "");
        door.put(
                "tls",
                validity == null
                        ? null
                        : Map.of(
                                "tlsVersion", "TLSv1.3",
                                "cipher", "TLS_AES_256_GCM_SHA384",
                                "alpn", "",
                                "trust", "trusted",
                                "nameCheck", "matches",
                                "validity", validity,
                                "dane", "absent"));
        return door;
    }

    private static List<Map<String, Object>> features(boolean hostile) {
        List<Map<String, Object>> features = new ArrayList<>(List.of(
                feature("urn:ietf:params:xml:ns:xmpp-tls", "starttls", "required", "before-tls"),
                feature("urn:ietf:params:xml:ns:xmpp-sasl", "mechanisms", "", "after-tls"),
                feature("urn:ietf:params:xml:ns:xmpp-sasl", "mechanisms", "SCRAM-SHA-1-PLUS", "after-tls"),
                feature("urn:ietf:params:xml:ns:xmpp-sasl", "mechanisms", "SCRAM-SHA-256", "after-tls"),
                feature("urn:ietf:params:xml:ns:xmpp-sasl", "mechanisms", "PLAIN", "after-tls"),
                feature("urn:xmpp:sm:3", "sm", "", "after-tls"),
                feature("urn:xmpp:features:dialback", "dialback", "", "after-tls"),
                feature("urn:example:unheard-of", "thing", "", "after-tls")));
        if (hostile) {
            features.add(
                    feature("javascript:window.hacked=1", SCRIPT, "\"><script>window.hacked=1</script>", "after-tls"));
        }
        return features;
    }

    private static Map<String, Object> feature(String namespace, String name, String value, String phase) {
        return Map.of("namespace", namespace, "name", name, "value", value, "phase", phase);
    }

    private void run(String statement, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("now", now);
        graph.<Written>write(tx -> tx.run("test/web/" + statement, all)).block(PATIENCE);
    }
}
