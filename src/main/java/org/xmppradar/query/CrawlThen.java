package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Interval;

/**
 * What the crawl did at an instant, as far as it keeps a record of itself.
 *
 * @param running whether a crawler was at work; empty for times of which there is no record
 * @param lastAt when a crawler had last written by then
 * @param probesOff which of {@code dns}, {@code stream}, {@code web} and {@code inband} no crawler at work had
 * @param pause the pause that the instant lies in
 * @param words what of it stands between reader and picture, a sentence each; none when nothing does
 */
public record CrawlThen(
        Optional<Boolean> running,
        Optional<Instant> lastAt,
        List<String> probesOff,
        Optional<Pause> pause,
        List<String> words) {

    private static final Map<String, String> OFF = Map.of(
            "dns", "The DNS was not asked",
            "stream", "No endpoint was connected to",
            "web", "Documents on the web were not fetched",
            "inband", "Nothing was asked over XMPP itself");

    private static final List<String> PROBES = List.of("dns", "stream", "web", "inband");

    /**
     * A time in which nothing was written, by an outage of ours.
     *
     * @param until empty while it goes on
     * @param reason {@code dns}, {@code disk}, {@code database}
     * @param asked of so many questions
     * @param failed so many failed; both 0 where the outage did not show in questions
     */
    public record Pause(Instant from, Optional<Instant> until, String reason, long asked, long failed) {

        static Pause of(Row row, Visible visible) {
            return new Pause(
                    row.instant("from"),
                    row.optionalInstant("until").filter(until -> !until.equals(Interval.OPEN)),
                    visible.text(row.optionalText("reason").orElse("")),
                    row.optionalNumber("asked").orElse(0L),
                    row.optionalNumber("failed").orElse(0L));
        }

        String words() {
            return "from " + Dates.moment(from)
                    + until.map(end -> " to " + Dates.moment(end)).orElse(" on")
                    + (reason.isEmpty() ? "" : " (" + why() + ")");
        }

        /** In words, as part of a sentence. */
        public String why() {
            return switch (reason) {
                case "" -> "most of what was asked failed at once";
                case "dns" -> "most questions to the DNS failed at once";
                case "disk" -> "the disk was full";
                case "database" -> "the database was away";
                default -> reason;
            };
        }
    }

    /** From the crawlers that had been started, those that wrote last first, and the pauses at {@code at}. */
    static CrawlThen of(List<Row> crawls, List<Pause> pauses, Instant at) {
        List<Row> active = crawls.stream()
                .filter(crawl -> !crawl.instant("lastAt").plus(Watch.REGULAR).isBefore(at))
                .toList();
        List<String> on =
                active.stream().flatMap(crawl -> crawl.texts("probes").stream()).toList();
        List<String> off = active.isEmpty() || on.isEmpty()
                ? List.of()
                : PROBES.stream().filter(probe -> !on.contains(probe)).toList();
        Optional<Boolean> running = crawls.isEmpty() ? Optional.empty() : Optional.of(!active.isEmpty());
        Optional<Instant> last = crawls.stream()
                .map(crawl -> crawl.instant("lastAt"))
                .filter(wrote -> !wrote.isAfter(at))
                .max(Instant::compareTo);
        Optional<Pause> pause = pauses.stream().findFirst();
        return new CrawlThen(running, last, off, pause, words(running, last, off, pause));
    }

    private static List<String> words(
            Optional<Boolean> running, Optional<Instant> last, List<String> off, Optional<Pause> pause) {
        List<String> words = new ArrayList<>();
        if (!running.orElse(true)) {
            words.add("No crawler was at work"
                    + last.map(wrote -> "; the last one wrote on " + Dates.moment(wrote))
                            .orElse("") + ".");
        }
        off.forEach(probe -> words.add(OFF.get(probe) + ": that probe was off."));
        pause.ifPresent(paused -> words.add("The crawl was paused " + paused.words() + "."));
        return words;
    }
}
