package org.xmppradar.bench.map;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Names and columns of made-up domains, about as various as real ones, so that they take as much on the wire. */
final class Traits {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final List<String> ENDINGS = List.of("example", "org.example", "net.example", "im.example");

    /** Days since 2000-01-01 of late 2026, and what days to expiry have added (the API's description says so). */
    private static final int TODAY = 9_826;

    private static final int OFFSET = 1_000;

    private final int domains;
    private final SplittableRandom random = new SplittableRandom(7);

    Traits(int domains) {
        this.domains = domains;
    }

    private record Value(String key, String title, long count) {}

    private record Column(String key, String title, String type, List<Value> values) {}

    private record Header(int edition, String at, int nodes, List<Column> columns) {}

    /** One name a line. */
    String names() {
        return IntStream.range(0, domains).mapToObj(this::name).collect(Collectors.joining("\n", "", "\n"));
    }

    private String name(int domain) {
        StringBuilder name = new StringBuilder();
        for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
            name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            name.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return name.append(domain % 97)
                .append('.')
                .append(ENDINGS.get(random.nextInt(ENDINGS.size())))
                .toString();
    }

    /** A JSON header with its length before it, then the numbers of each column. */
    byte[] columns() {
        List<Column> narrow = List.of(
                narrow("software", "Software", 12),
                narrow("health", "Health", 6),
                narrow("tls", "TLS", 5),
                narrow("authority", "Certificate authority", 62),
                narrow("network", "Network", 62),
                narrow("tld", "Top-level domain", 62));
        List<Column> wide = List.of(
                new Column("expires", "Days to expiry", "u16", List.of()),
                new Column("joined", "Joined", "u16", List.of()),
                new Column("left", "Left", "u16", List.of()));
        List<Column> all = IntStream.range(0, narrow.size() + wide.size())
                .mapToObj(i -> i < narrow.size() ? narrow.get(i) : wide.get(i - narrow.size()))
                .toList();
        byte[] header = new JsonMapper()
                .writeValueAsString(new Header(1, "2026-11-26T00:00:00Z", domains, all))
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(header.length)
                .array());
        bytes.writeBytes(header);
        narrow.forEach(column -> {
            int values = column.values().size();
            write(bytes, 1, _ -> (int) (values * Math.pow(random.nextDouble(), 3)));
        });
        write(bytes, 2, _ -> random.nextInt(10) == 0 ? 0 : OFFSET - 5 + random.nextInt(95));
        write(bytes, 2, _ -> TODAY - random.nextInt(400));
        write(bytes, 2, _ -> random.nextInt(20) == 0 ? TODAY - random.nextInt(300) : 0);
        return bytes.toByteArray();
    }

    /** Of its values, the first are the most frequent. */
    private static Column narrow(String key, String title, int values) {
        List<Value> all = IntStream.range(0, values)
                .mapToObj(i -> new Value(i == 0 ? "" : key + i, i == 0 ? "Unknown" : title + " " + i, 0))
                .toList();
        return new Column(key, title, "u8", all);
    }

    private void write(ByteArrayOutputStream bytes, int width, IntUnaryOperator number) {
        for (int domain = 0; domain < domains; domain++) {
            int value = number.applyAsInt(domain);
            for (int i = 0; i < width; i++) {
                bytes.write(value >> (Byte.SIZE * i));
            }
        }
    }
}
