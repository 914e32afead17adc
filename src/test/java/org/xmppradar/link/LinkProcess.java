package org.xmppradar.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.xmppradar.model.DomainName;
import org.xmppradar.xml.Element;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/**
 * A link wired as in the app, in a process of its own that can be put where it reaches the lab. It is told what to ask in lines,
 * and answers in lines.
 */
public final class LinkProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Link link;

    private LinkProcess(Link link) {
        this.link = link;
    }

    /** Arguments: settings. */
    public static void main(String[] settings) {
        new ApplicationContextRunner()
                .withUserConfiguration(Wiring.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(settings)
                .run(context -> {
                    System.out.println("ready");
                    new LinkProcess(context.getBean(Link.class)).serve();
                });
        System.exit(0);
    }

    private void serve() throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = questions.readLine();
        while (line != null) {
            System.out.println(answer(line.split(" ", -1)));
            line = questions.readLine();
        }
    }

    private String answer(String[] words) {
        return switch (words[0]) {
            case "ask" ->
                told(link.ask(
                                DomainName.parse(words[2]),
                                Query.valueOf(words[1]).element())
                        .blockOptional(PATIENCE)
                        .orElseThrow());
            case "cancel" -> cancel(Integer.parseInt(words[1]), DomainName.parse(words[2]));
            case "many" -> many(Integer.parseInt(words[1]), words[2], Arrays.copyOfRange(words, 3, words.length));
            case "who" -> link.address();
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private String cancel(int times, DomainName domain) {
        for (int i = 0; i < times; i++) {
            Disposable asking = link.ask(domain, Query.INFO.element()).subscribe();
            asking.dispose();
        }
        return "cancelled " + times;
    }

    /** So many rounds of questions to all of these domains at once; queries are given as INFO,ITEMS. */
    private String many(int rounds, String queries, String[] domains) {
        List<Query> asked =
                Arrays.stream(queries.split(",", -1)).map(Query::valueOf).toList();
        long begun = System.nanoTime();
        List<Reply> replies = Flux.range(0, rounds)
                .flatMap(_ -> Flux.fromArray(domains), Integer.MAX_VALUE)
                .map(DomainName::parse)
                .flatMap(domain -> Flux.fromIterable(asked).map(query -> link.ask(domain, query.element())))
                .flatMap(reply -> reply, Integer.MAX_VALUE)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        return "answered " + count(replies, Reply.Answered.class) + " refused " + count(replies, Reply.Refused.class)
                + " failed " + count(replies, Reply.Failed.class) + " millis " + millis;
    }

    private static long count(List<Reply> replies, Class<? extends Reply> kind) {
        return replies.stream().filter(kind::isInstance).count();
    }

    private static String told(Reply reply) {
        return switch (reply) {
            case Reply.Answered answered ->
                "answered " + answered.payload().map(LinkProcess::told).orElse("nothing");
            case Reply.Refused refused ->
                "refused " + refused.error().condition() + " " + refused.error().text();
            case Reply.Failed failed ->
                "failed " + failed.failure().kind().key() + " "
                        + failed.failure().detail();
        };
    }

    private static String told(Element payload) {
        String children = String.join(
                ",", payload.children().stream().map(Element::name).distinct().toList());
        return payload.name() + " " + payload.namespace() + " " + children;
    }

    /** What can be asked. */
    public enum Query {
        INFO("http://jabber.org/protocol/disco#info", "query"),
        ITEMS("http://jabber.org/protocol/disco#items", "query"),
        VERSION("jabber:iq:version", "query"),
        VCARD("vcard-temp", "vCard");

        private final String namespace;
        private final String name;

        Query(String namespace, String name) {
            this.namespace = namespace;
            this.name = name;
        }

        public Element element() {
            return Element.of(namespace, name);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"org.xmppradar.net", "org.xmppradar.certificate", "org.xmppradar.policy", "org.xmppradar.link"})
    @ConfigurationPropertiesScan({
        "org.xmppradar.net",
        "org.xmppradar.certificate",
        "org.xmppradar.policy",
        "org.xmppradar.link"
    })
    static class Wiring {}
}
