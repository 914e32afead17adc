package org.xmppradar.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.observation.DataForm;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.Identity;
import org.xmppradar.observation.ItemList;
import org.xmppradar.observation.ListedDomain;
import org.xmppradar.observation.ServiceKind;
import org.xmppradar.observation.SoftwareRelease;
import org.xmppradar.observation.Tally;

/** What one entity of a domain, the domain itself or a service of it, says of itself: facts that carry the entity's name. */
final class EntityFacts {

    static final String DISCO = "disco";

    /** A list of more foreign domains than this is an invitation to visit somebody's enemies. */
    static final int MOST_CLAIMS = 100;

    private EntityFacts() {}

    static Set<Fact> info(Scope scope, DomainName entity, EntityInfo info) {
        Set<Fact> facts = new HashSet<>();
        info.identities().forEach(identity -> facts.add(identity(scope, entity, identity)));
        info.features().forEach(feature -> facts.add(feature(scope, entity, feature)));
        info.forms().forEach(form -> facts.add(form(scope, entity, form)));
        info.kinds().forEach(kind -> facts.add(offers(scope, entity, kind)));
        if (!info.ver().isEmpty()) {
            facts.add(Fact.of(FactType.HAS_CAPS, scope, info.ver(), of(entity)));
        }
        return facts;
    }

    private static Fact identity(Scope scope, DomainName entity, Identity identity) {
        Map<String, Object> properties = new HashMap<>(of(entity));
        properties.put("language", identity.language());
        properties.put("name", identity.name());
        return Fact.of(FactType.IDENTIFIES_AS, scope, identity.category() + "/" + identity.type(), properties)
                .withNode(Map.of("category", identity.category(), "type", identity.type()));
    }

    /** Keyed as stream features are, so that a domain's features are one set of nodes. */
    private static Fact feature(Scope scope, DomainName entity, String feature) {
        return Fact.of(
                        FactType.ADVERTISES,
                        scope,
                        "{" + feature + "}",
                        Map.of("entity", entity.ascii(), "phase", DISCO))
                .withNode(Map.of("namespace", feature, "name", "", "value", ""));
    }

    private static Fact form(Scope scope, DomainName entity, DataForm form) {
        List<String> lines = form.fields().entrySet().stream()
                .flatMap(field -> lines(field.getKey(), field.getValue()))
                .toList();
        String digest = Fingerprint.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .hex();
        return Fact.of(FactType.EXTENDED_BY, scope, form.type() + " " + digest, of(entity))
                .withNode(Map.of("type", form.type(), "fields", lines));
    }

    private static Stream<String> lines(String field, List<String> values) {
        return values.isEmpty() ? Stream.of(field + "=") : values.stream().map(value -> field + "=" + value);
    }

    private static Fact offers(Scope scope, DomainName entity, ServiceKind kind) {
        return Fact.of(FactType.OFFERS, scope, kind.key(), of(entity));
    }

    /** {@code (:Domain)-[:LISTS]->(:Domain)}; {@code own} says that what is listed lies below the domain. */
    static Set<Fact> items(Scope scope, DomainName entity, ItemList items) {
        Set<Fact> facts = new HashSet<>();
        items.services().forEach(service -> facts.add(lists(scope, entity, service, true)));
        items.claims().stream().limit(MOST_CLAIMS).forEach(claim -> facts.add(lists(scope, entity, claim, false)));
        facts.add(holds(scope, entity, "listed", items.total()));
        return facts;
    }

    /** Whether all that is listed is kept. */
    static boolean isWhole(ItemList items) {
        return items.isComplete() && items.claims().size() <= MOST_CLAIMS;
    }

    private static Fact lists(Scope scope, DomainName entity, ListedDomain listed, boolean own) {
        Map<String, Object> properties = new HashMap<>(of(entity));
        properties.put("own", own);
        properties.put("label", listed.label());
        return Fact.of(FactType.LISTS, scope, listed.name().ascii(), properties)
                .withNode(Map.of("unicode", listed.name().unicode()));
    }

    static Fact holds(Scope scope, DomainName entity, String what, Tally tally) {
        return Fact.of(FactType.HOLDS, scope, tally.text(), Map.of("entity", entity.ascii(), "what", what))
                .withNode(Map.of("number", tally.number(), "exact", tally.exact()));
    }

    /** {@code (:Domain)-[:RUNS]->(:Software)}, by the entity's own word (XEP-0092). */
    static Set<Fact> runs(Scope scope, DomainName entity, SoftwareRelease release) {
        Map<String, Object> properties = new HashMap<>(of(entity));
        properties.put("version", release.version());
        properties.put("os", release.os());
        return release.name().isEmpty() ? Set.of() : Set.of(Fact.of(FactType.RUNS, scope, release.name(), properties));
    }

    private static Map<String, Object> of(DomainName entity) {
        return Map.of("entity", entity.ascii());
    }
}
