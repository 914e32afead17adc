package org.xmppradar.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.xmppradar.RadarSettings;
import org.xmppradar.crawl.Seeding;
import org.xmppradar.source.Seeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code radar serve}: pages, API and crawler, until it is told to stop. */
@Command(name = "serve", description = "Serve the pages and the API, and crawl (what most people want).")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private AppOptions options = new AppOptions();

    @Option(names = "--port", description = "where the pages are (default: 8080)")
    private @Nullable Integer port;

    @Option(names = "--host", description = "the address to listen on (default: 127.0.0.1; 0.0.0.0 opens it to all)")
    private @Nullable String host;

    @Option(
            names = "--seeds",
            paramLabel = "FILE|URL",
            description =
                    "a list of domains to begin with: one name a line, or JSON as provider lists use; may be given again")
    private List<String> seeds = List.of();

    @Option(names = "--no-crawl", description = "serve only; visit nothing")
    private boolean noCrawl;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        ConfigurableApplicationContext context = App.serving(options, arguments());
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
        if (!noCrawl) {
            App.requireDns(context);
        }
        sow(context);
        String address = context.getEnvironment().getProperty("server.address", "127.0.0.1");
        System.err.println("radar: ready at http://" + (address.equals("0.0.0.0") ? "localhost" : address) + ":"
                + context.getEnvironment().getProperty("local.server.port") + "/  (Ctrl-C stops it)");
        closed.await();
        return ExitCode.OK.number();
    }

    private static void sow(ConfigurableApplicationContext context) {
        List<String> lists = context.getBean(RadarSettings.class).seeds();
        context.getBean(Seeding.class).sow(lists).toStream().forEach(ServeCommand::tell);
    }

    private static void tell(Seeding.Sown sown) {
        Seeds seeds = sown.seeds();
        System.err.println("radar: " + seeds.provenance() + ": " + sown.placed() + " names, " + sown.unknown()
                + " of them new" + (seeds.bad() == 0 ? "" : ", and " + seeds.bad() + " entries that are no names"));
        seeds.examples().forEach(example -> System.err.println("radar:   " + example));
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (port != null) {
            arguments.add("--server.port=" + port);
        }
        if (host != null) {
            arguments.add("--server.address=" + host);
        }
        if (!seeds.isEmpty()) {
            arguments.add("--radar.seeds=" + String.join(",", seeds));
        }
        if (noCrawl) {
            arguments.add("--radar.crawl.automatic=false");
        }
        return arguments;
    }
}
