package org.xmppradar.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.CrawlProgress;
import org.xmppradar.query.DomainDocument.DoorFacts;
import org.xmppradar.query.DomainDocument.Problem;
import org.xmppradar.query.Level;
import org.xmppradar.query.Progress;

/** Turns stored keys into the words of the pages. */
@Component("words")
final class Words {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64,128}");
    private static final int SHORT = 16;

    private final CrawlProgress crawl;

    Words(CrawlProgress crawl) {
        this.crawl = crawl;
    }

    /** {@code starttls} and {@code direct} as people write them. */
    public String transport(String key) {
        return key.equals("direct") ? "Direct TLS" : key.toUpperCase(Locale.ROOT);
    }

    /** What does not work, or else what works and could be better. */
    public List<Problem> problems(List<Problem> problems, boolean advice) {
        return problems.stream()
                .filter(problem -> (problem.level() == Level.NEUTRAL) == advice)
                .toList();
    }

    /** The word with a capital at its beginning. */
    public String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** {@code TLSv1.3} as people write it. */
    public String tlsVersion(String key) {
        return key.replace("TLSv", "TLS ");
    }

    /** How stanzas go to a domain and back. */
    public String method(String key) {
        return switch (key) {
            case "external" -> "By our certificate";
            case "dialback" -> "By dialback";
            default -> "Over our home server";
        };
    }

    /** Who opened a published connection (XEP-0485). */
    public String direction(String key) {
        return switch (key) {
            case "incoming" -> "opened by the other";
            case "outgoing" -> "opened by it";
            case "bidi" -> "both ways";
            default -> "";
        };
    }

    /** How far DNSSEC vouches for an answer (RFC 4033 5). */
    public String dnssec(String key) {
        return switch (key) {
            case "secure" -> "Signed";
            case "unchained" -> "Signed, but the parent zone has no DS record";
            case "unsigned" -> "Not signed";
            default -> "";
        };
    }

    /** A whole number with commas. */
    public String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A number with its noun: {@code 1 domain}, {@code 2 domains}. */
    public String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** A share as a whole percentage, as long as it is known. */
    public String percent(Optional<Double> share) {
        return share.map(this::percent).orElse("–");
    }

    /** A share as a whole percentage; only all is 100. */
    public String percent(double share) {
        return (share >= 1 ? 100 : Math.min(99, Math.round(share * 100))) + "%";
    }

    /** The beginning of a digest, enough to tell it from others. */
    public String brief(String key) {
        return DIGEST.matcher(key).matches() ? key.substring(0, SHORT) + "…" : key;
    }

    /** How much of the longest bar a value takes, in 20 steps, as a style class: the pages allow no inline style. */
    public String bar(long value, List<Long> all) {
        long longest = all.stream().mapToLong(Long::longValue).max().orElse(1);
        return "bar-" + Math.clamp(Math.round(20.0 * value / Math.max(1, longest)), value > 0 ? 1 : 0, 20);
    }

    /** Where the page about a node is; an address and a key have none. */
    public Optional<String> path(String id) {
        return Paths.of(id);
    }

    /** A domain's name as people write it. */
    public String unicode(String name) {
        return DomainName.tryParse(name).map(DomainName::unicode).orElse(name);
    }

    /** The endpoints of one service. */
    public List<DoorFacts> doors(List<DoorFacts> doors, String service) {
        return doors.stream().filter(door -> door.service().equals(service)).toList();
    }

    /** How the crawl stands, in a few words for the top bar. */
    public String crawl() {
        Progress progress = crawl.now();
        return progress.pause()
                .map(Words::pause)
                .orElseGet(() -> progress.idle()
                        ? "Idle"
                        : "Visiting " + number(progress.running()) + ", " + number(progress.due()) + " due");
    }

    private static String pause(Progress.Pause pause) {
        return switch (pause.reason()) {
            case "dns" -> "Paused: no DNS here";
            case "disk" -> "Paused: the disk is full";
            default -> "Waiting for the database";
        };
    }

    /** The crawl now. */
    public Progress progress() {
        return crawl.now();
    }
}
