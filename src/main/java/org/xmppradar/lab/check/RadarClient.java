package org.xmppradar.lab.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.model.DomainName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a radar's HTTP API, as anybody can. */
public final class RadarClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI radar;

    public RadarClient(URI radar) {
        this.radar = radar;
    }

    /** Whether it answers. */
    public boolean serves() throws InterruptedException {
        return get("api/v1/crawl").isPresent();
    }

    /** How many visits it has kept since it was started. */
    public long visits() throws InterruptedException {
        return get("api/v1/crawl").map(crawl -> crawl.path("visited").asLong(0)).orElse(0L);
    }

    /** Whether nothing is due and nothing runs. */
    public boolean isIdle() throws InterruptedException {
        return get("api/v1/crawl")
                .map(crawl -> crawl.path("idle").asBoolean(false))
                .orElse(false);
    }

    /** Whether it has visited every domain of the lab. */
    public boolean hasVisited(Catalogue catalogue) throws InterruptedException {
        Set<String> waiting = new HashSet<>();
        catalogue.names().forEach(name -> waiting.add(name.ascii()));
        String after = "";
        do {
            Optional<JsonNode> page = get("api/v1/domains?limit=200&after=" + after);
            if (page.isEmpty()) {
                return false;
            }
            page.get()
                    .path("domains")
                    .valueStream()
                    .filter(domain -> !domain.path("lastVisited").asString("").isEmpty())
                    .forEach(domain -> waiting.remove(domain.path("name").asString("")));
            after = page.get().path("next").asString("");
        } while (!after.isEmpty());
        return waiting.isEmpty();
    }

    /** All that it says of the lab's domains, by name. */
    public Map<String, SeenDomain> domains(Catalogue catalogue) throws InterruptedException {
        Map<String, SeenDomain> seen = new TreeMap<>();
        for (DomainName name : catalogue.names()) {
            Optional<JsonNode> document = get("api/v1/domains/" + name);
            if (document.isPresent()) {
                seen.put(name.ascii(), SeenDomain.read(document.get(), leaf(document.get())));
            }
        }
        return seen;
    }

    private JsonNode leaf(JsonNode document) throws InterruptedException {
        Optional<String> leaf = SeenDomain.leaf(document);
        return leaf.isPresent()
                ? get("api/v1/certificates/" + leaf.get()).orElseGet(JSON::missingNode)
                : JSON.missingNode();
    }

    /** Empty when there is no answer, or none that is good. */
    private Optional<JsonNode> get(String path) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(radar.resolve(path)).timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
