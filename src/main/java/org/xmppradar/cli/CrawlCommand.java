package org.xmppradar.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.xmppradar.crawl.Crawler;
import org.xmppradar.derive.Derivation;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.DomainDocument;
import org.xmppradar.query.Domains;
import org.xmppradar.source.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** {@code radar crawl}: visits domains once, keeps what was seen, prints it. */
@Command(name = "crawl", description = "Visit domains once, now, keep what was seen and print it.")
final class CrawlCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AppOptions options = new AppOptions();

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "domains, such as example.org")
    private List<String> written = List.of();

    @Option(names = "--json", description = "one JSON document a domain and line, as /api/v1/domains/{name} gives it")
    private boolean json;

    @Override
    public Integer call() {
        Set<DomainName> names = written.stream().map(DomainName::parse).collect(Collectors.toCollection(TreeSet::new));
        try (ConfigurableApplicationContext context = App.quiet(options)) {
            App.requireDns(context);
            Set<DomainName> visited = visit(context, names);
            print(context, visited);
            names.removeAll(visited);
            names.forEach(refused -> spec.commandLine()
                    .getErr()
                    .println("radar: " + refused + " was not visited, as the suppression list says so."));
        }
        return ExitCode.OK.number();
    }

    private static Set<DomainName> visit(ConfigurableApplicationContext context, Set<DomainName> names) {
        Submissions submissions = context.getBean(Submissions.class);
        return Flux.fromIterable(names)
                .concatMap(name -> submissions.submit(name, "typed"))
                .thenMany(context.getBean(Crawler.class).crawlOnce(names))
                .map(visit -> visit.domain())
                .collect(Collectors.<DomainName, Set<DomainName>>toCollection(TreeSet::new))
                .delayUntil(_ -> context.getBean(Derivation.class).derive())
                .blockOptional()
                .orElseThrow();
    }

    private void print(ConfigurableApplicationContext context, Set<DomainName> names) {
        Domains domains = context.getBean(Domains.class);
        JsonMapper mapper = context.getBean(JsonMapper.class);
        PrintWriter out = spec.commandLine().getOut();
        for (DomainName name : names) {
            domains.find(name, App.now(context))
                    .blockOptional()
                    .ifPresent(
                            document -> out.println(json ? mapper.writeValueAsString(document) : Plain.text(document)));
        }
        out.flush();
    }

    /** A domain's document for people who read a terminal. */
    private static final class Plain {

        static String text(DomainDocument domain) {
            StringBuilder text = new StringBuilder(domain.unicode())
                    .append(": ")
                    .append(domain.status().title());
            domain.endpoints().forEach(door -> text.append("\n  ").append(door(door)));
            domain.problems()
                    .forEach(problem -> text.append("\n  ! ")
                            .append(problem.meaning())
                            .append(' ')
                            .append(problem.remedy())
                            .append(" (")
                            .append(problem.reference())
                            .append(")\n    ")
                            .append(String.join(", ", problem.where())));
            return text.append('\n').toString();
        }

        private static String door(DomainDocument.DoorFacts door) {
            String place = "%s %-8s %s:%d".formatted(door.service(), door.transport(), door.host(), door.port());
            String state = door.status().map(status -> status.kind()).orElse("not visited");
            String tls = door.tls()
                    .map(session -> "  %s %s  %s"
                            .formatted(
                                    session.version(),
                                    session.cipher(),
                                    session.checks().stream()
                                            .map(check -> check.name() + " " + check.outcome())
                                            .collect(Collectors.joining(", "))))
                    .orElse("");
            return place + "  " + state + tls;
        }
    }
}
