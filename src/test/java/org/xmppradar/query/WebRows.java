package org.xmppradar.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Interval;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;

/** Rows as query/domain-page gives them, said in a test: {@code new WebRows().fetched("posh.c2s", "found").serves(…)}. */
final class WebRows {

    static final String HIDDEN = "hidden.example";

    /** Everything but one domain. */
    static final Visible VISIBLE = new Visible(
            new Policy() {
                @Override
                public boolean may(DomainName domain, Use use) {
                    return !domain.isWithin(new DomainName(HIDDEN));
                }

                @Override
                public long version() {
                    return 0;
                }
            },
            List.of(),
            List.of());

    private static final long FIRST = 1_000;
    private final List<Row> rows = new ArrayList<>();

    List<Row> all() {
        return rows;
    }

    WebRows fetched(String scope, String kind) {
        return add("FETCHED", "status." + scope, Map.of("kind", kind, "detail", "detail of " + kind));
    }

    WebRows serves(String scope, String form) {
        return add("SERVES", scope, Map.of("form", form));
    }

    WebRows serves(String scope, String form, long lifetime) {
        return add("SERVES", scope, Map.of("form", form, "lifetime", lifetime));
    }

    WebRows link(String scope, String way, String href) {
        return link(scope, way, href, Map.of());
    }

    WebRows link(String scope, String way, String href, Map<String, Object> more) {
        Map<String, Object> columns = new HashMap<>(more);
        columns.put("rel", "urn:xmpp:alt-connections:" + way);
        columns.put("href", href);
        return add("LINKS_TO", scope, columns);
    }

    WebRows delegation(String scope, String href) {
        return add("LINKS_TO", scope, Map.of("rel", "posh", "href", href));
    }

    WebRows pin(String scope, String of, String hash, String digest, long group) {
        return add("PINS", scope, Map.of("of", of, "hash", hash, "digest", digest, "group", group));
    }

    private WebRows add(String type, String scope, Map<String, Object> more) {
        Map<String, Object> columns = new HashMap<>(more);
        columns.put("type", type);
        columns.put("scope", scope);
        columns.put("firstSeen", FIRST);
        columns.put("lastSeen", FIRST);
        columns.put("until", Interval.OPEN.toEpochMilli());
        rows.add(new Row(columns));
        return this;
    }

    /** A presented certificate, as query/domain-page gives it. */
    static Row presented(String service, long position, String sha256, String sha512, String spki) {
        Map<String, Object> certificate = new HashMap<>(Map.of("sha256", sha256));
        if (!sha512.isEmpty()) {
            certificate.put("sha512", sha512);
        }
        return new Row(Map.of("service", service, "position", position, "certificate", certificate, "spki", spki));
    }
}
