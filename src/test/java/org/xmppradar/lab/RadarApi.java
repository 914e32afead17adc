package org.xmppradar.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A radar's documents as anybody gets them. */
final class RadarApi implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI radar;

    RadarApi(LabRadar radar) {
        this.radar = radar.uri();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(radar.resolve("api/v1/" + path)).build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JsonMapper.shared().readTree(body);
    }

    /** The elements of an array as text, in its order. */
    static List<String> all(JsonNode array, Function<JsonNode, String> text) {
        return array.valueStream().map(text).toList();
    }

    /** Fields of an object, joined by blanks. */
    static String text(JsonNode node, String... fields) {
        return String.join(
                " ",
                List.of(fields).stream()
                        .map(field -> node.path(field).asString(""))
                        .toList());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
