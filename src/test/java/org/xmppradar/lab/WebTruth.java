package org.xmppradar.lab;

import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.lab.catalogue.LabDomain;
import tools.jackson.databind.JsonNode;

/**
 * One document of a domain on the web: what the radar says of it, and the second opinion.
 *
 * @param served asks openssl for the digests of the certificates at the domain's doors
 */
record WebTruth(LabDomain domain, JsonNode web, JsonNode document, WebOpinion tools, Served served) {

    /** What a test may do to find out. */
    interface Served {
        Set<String> get() throws IOException, InterruptedException;
    }

    /** Nobody can be spoken to there, so one document stands for all. */
    private static final Set<String> OF_THE_HOST =
            Set.of("no-address", "no-such-domain", "refused", "tls-name-not-served");

    static Stream<WebTruth> of(LabDomain domain, JsonNode web, WebOpinion tools, Served served) {
        boolean one = web.path("documents").valueStream().allMatch(document -> OF_THE_HOST.contains(status(document)));
        return web.path("documents")
                .valueStream()
                .limit(one ? 1 : Long.MAX_VALUE)
                .map(document -> new WebTruth(domain, web, document, tools, served));
    }

    @Override
    public String toString() {
        return domain.name() + " " + name();
    }

    void check() throws IOException, InterruptedException {
        WebOpinion.Fetched fetched = tools.fetch(document.path("url").asString(""));
        String form = fetched.status().equals("found") ? tools.form(name(), fetched.text()) : "";
        boolean unreadable = form.equals("document-malformed") || form.equals("web-page-instead");
        // To curl, a name that is not there and one without an address are the same.
        String ours = status(document).replace("no-such-domain", "no-address");
        agree("status (curl, xmllint, jq)", ours, unreadable ? form : fetched.status());
        if (status(document).equals("found")) {
            agree("form (xmllint, jq)", document.path("form").asString(""), form);
            content(fetched.text(), form);
        }
    }

    private void content(String text, String form) throws IOException, InterruptedException {
        if (form.equals("XRD")) {
            agree("links (xmllint)", links(WebTruth::rel), tools.linksOfXrd(text));
            return;
        }
        boolean delegated = form.equals("POSH, delegated");
        String last = delegated ? tools.fetch(tools.url(text)).text() : text;
        agree(
                "links (jq)",
                links(WebTruth::whole),
                delegated ? new TreeSet<>(Set.of("posh " + tools.url(text))) : tools.linksOfJrd(text));
        agree(
                "lifetime (jq)",
                document.path("lifetime").asString(""),
                delegated ? least(tools.lifetime(text), tools.lifetime(last)) : tools.lifetime(text));
        SortedSet<String> pins = tools.pins(last);
        agree("digests (jq, base64)", pins(pin -> true), pins);
        if (form.startsWith("POSH")) {
            Set<String> shown = served.get();
            pins.retainAll(shown);
            agree("vouches for (openssl)", pins(pin -> pin.path("presented").asBoolean(false)), pins);
        }
    }

    private static String least(String one, String other) {
        return String.valueOf(Math.min(Long.parseLong(one), Long.parseLong(other)));
    }

    private SortedSet<String> pins(Predicate<JsonNode> chosen) {
        return web.path("pins")
                .valueStream()
                .filter(pin -> pin.path("document").asString("").equals(name()))
                .filter(chosen)
                .map(pin ->
                        pin.path("hash").asString("") + " " + pin.path("digest").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedSet<String> links(Function<JsonNode, String> words) {
        return web.path("links")
                .valueStream()
                .filter(link -> link.path("documents")
                        .valueStream()
                        .anyMatch(document -> document.asString("").equals(name())))
                .map(words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String rel(JsonNode link) {
        return link.path("rel").asString("") + " " + link.path("href").asString("");
    }

    /** The empty ones at its end are not missed. */
    private static String whole(JsonNode link) {
        return Stream.of("rel", "href", "port", "priority", "weight", "sni", "ech", "ips")
                .map(field -> link.path(field).asString(""))
                .collect(Collectors.joining(" "))
                .stripTrailing();
    }

    private String name() {
        return document.path("name").asString("");
    }

    private static String status(JsonNode document) {
        return document.path("status").path("kind").asString("");
    }

    private void agree(String fact, Object ours, Object theirs) {
        TruthIT.agree(this, fact, ours, theirs);
    }
}
