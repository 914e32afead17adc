package org.xmppradar.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xmppradar.RadarApplication;
import org.xmppradar.net.Resolver;

/** The application as a command starts it: with pages or without, and silent about its own start. */
final class App {

    private App() {}

    /** With pages and the crawler: what {@code radar serve} runs. */
    static ConfigurableApplicationContext serving(AppOptions options, List<String> more) {
        return start(WebApplicationType.REACTIVE, options, more);
    }

    /** Without pages and without visiting anything by itself: what one-time commands run. */
    static ConfigurableApplicationContext quiet(AppOptions options) {
        return start(
                WebApplicationType.NONE,
                options,
                List.of(
                        "--radar.crawl.automatic=false",
                        "--radar.derive.automatic=false",
                        "--radar.map.automatic=false"));
    }

    /** Without DNS nothing can be visited, and every domain would seem to be gone. */
    static void requireDns(ConfigurableApplicationContext context) {
        context.getBean(Resolver.class).trouble().blockOptional().ifPresent(trouble -> {
            context.close();
            throw new NoDns(trouble);
        });
    }

    private static ConfigurableApplicationContext start(
            WebApplicationType type, AppOptions options, List<String> more) {
        List<String> arguments = new ArrayList<>(options.arguments());
        arguments.addAll(more);
        if (options.verbose()) {
            arguments.add("--logging.level.root=INFO");
            arguments.add("--logging.level.org.xmppradar=DEBUG");
        }
        return new SpringApplicationBuilder(RadarApplication.class)
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }

    /** The application's own time. */
    static Instant now(ConfigurableApplicationContext context) {
        return context.getBean(Clock.class).instant();
    }
}
