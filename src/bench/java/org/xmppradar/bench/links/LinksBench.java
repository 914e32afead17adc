package org.xmppradar.bench.links;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.lab.Lab;
import org.xmppradar.lab.LabOptions;
import org.xmppradar.lab.server.LabHome;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.link.LinkInLab;

/**
 * Four questions to each of 200 domains at once, and 2,000 in flight, to a real Prosody: by each link, and by a plain Smack client;
 * our own server asks it itself, the others over another Prosody. Cold, no connection between the servers stands yet; each asks as a domain of its own, so nobody finds those
 * of another. All are made to run in first by questions to the home server alone.
 */
public final class LinksBench implements Benchmark {

    private static final int DOMAINS = 200;
    private static final int WARM_TURNS = 3;
    private static final String FOUR = "INFO,ITEMS,VERSION,VCARD";
    private static final String PEER_DOMAIN = "rsa.example";

    @Override
    public String name() {
        return "links";
    }

    @Override
    public String about() {
        return "four questions to each of 200 domains, and 2,000 in flight, by each link, against a plain Smack client";
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) {
            throw new BenchFailure("links takes no arguments");
        }
        try (Lab lab = Lab.start(LabOptions.quiet(), Crowd.inDns(DOMAINS));
                Crowd _ = Crowd.start(lab, DOMAINS)) {
            return compare(lab);
        } catch (LabUnavailable unavailable) {
            throw new BenchFailure(String.valueOf(unavailable.getMessage()));
        }
    }

    /** The lab is one. */
    @Override
    public boolean wantsOwnNetwork() {
        return false;
    }

    private static List<Figure> compare(Lab lab) throws IOException {
        Path account = lab.folder().resolve("data/prosody/rsa%2eexample/accounts/peer.dat");
        Files.createDirectories(account.getParent());
        Files.writeString(account, "return { [\"password\"] = \"" + LabHome.PASSWORD + "\"; };\n");
        Turns smack = turns(
                "plain Smack",
                LinkInLab.start(lab, SmackClient.class, List.of(PEER_DOMAIN, "peer", LabHome.PASSWORD, "127.0.0.11")));
        List<Figure> figures = new ArrayList<>();
        figures.addAll(figures(
                "component", turns("component", LinkInLab.start(lab, open(LabHome.asComponent()))), smack));
        figures.addAll(figures("account", turns("account", LinkInLab.start(lab, open(LabHome.asAccount()))), smack));
        figures.addAll(figures(
                "own server", turns("own server", LinkInLab.start(lab, open(LinkInLab.asServer(lab)))), smack));
        return figures;
    }

    /** The places and the pace are opened as wide as Smack's; all else is as it ships. */
    private static List<String> open(List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("radar.link.in-flight=2000");
        all.add("radar.link.in-flight-per-domain=10");
        all.add("radar.link.questions-per-second=1000000");
        all.add("radar.link.timeout=120s");
        // All 200 are at one address, which our own server calls itself.
        all.add("radar.net.sockets-per-address=1000");
        all.add("radar.net.connects-per-second=1000000");
        return all;
    }

    private static Turns turns(String who, LinkInLab asking) throws IOException {
        try (asking) {
            String crowd = String.join(" ", Crowd.names(DOMAINS));
            note(who + ", running in", asking.tell("many 200 INFO,VERSION good.example rsa.example"));
            Told cold = note(who + ", cold", asking.tell("many 1 " + FOUR + " " + crowd));
            Told warm = note(who + ", warm", asking.tell("many 1 " + FOUR + " " + crowd));
            for (int turn = 1; turn < WARM_TURNS; turn++) {
                warm = warm.better(note(who + ", warm", asking.tell("many 1 " + FOUR + " " + crowd)));
            }
            Told most = note(who + ", 2,000 in flight", asking.tell("many 10 INFO " + crowd));
            return new Turns(cold, warm, most);
        }
    }

    private static Told note(String what, String line) {
        System.err.println(what + ": " + line);
        return Told.parse(line);
    }

    private static List<Figure> figures(String link, Turns ours, Turns smack) {
        return List.of(
                time(link + ", 200 domains, four questions, cold", ours.cold(), smack.cold()),
                time(link + ", 200 domains, four questions, warm", ours.warm(), smack.warm()),
                time(link + ", 2,000 in flight", ours.most(), smack.most()),
                new Figure(
                        "links",
                        link + ", told of 800 cold",
                        ours.cold().told(),
                        smack.cold().told(),
                        1.0,
                        "replies"),
                new Figure("links", link + ", answered of 2,000", ours.most().answered(), 2000, 1.0, "answers"));
    }

    private static Figure time(String what, Told ours, Told smack) {
        return new Figure("links", what, ours.millis(), smack.millis(), Figure.Better.LESS, 1.2, "ms");
    }

    /** What one asker came to. */
    private record Turns(Told cold, Told warm, Told most) {}

    /** What came of many questions. */
    private record Told(int answered, int refused, int failed, long millis) {

        static Told parse(String line) {
            String[] words = line.split(" ", -1);
            return new Told(
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[5]),
                    Long.parseLong(words[7]));
        }

        Told better(Told other) {
            return other.millis < millis ? other : this;
        }

        int told() {
            return answered + refused;
        }
    }
}
