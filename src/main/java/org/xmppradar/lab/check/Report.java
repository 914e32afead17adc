package org.xmppradar.lab.check;

import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A summary in writing: for programs, and for people. */
public final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    public static String json(Summary summary) {
        return JSON.writeValueAsString(summary);
    }

    public static String text(Summary summary) {
        String table = summary.table().stream().map(Report::domain).collect(Collectors.joining("\n"));
        return table + "\n"
                + String.format(
                        Locale.ROOT,
                        "%d domains, %d reachable, %d certificates, %d links%n",
                        summary.domains(),
                        summary.reachable(),
                        summary.certificates(),
                        summary.links())
                + "Failures: " + summary.failures() + "\n"
                + "Seconds: " + summary.seconds() + "\n"
                + (summary.agree()
                        ? "All was seen as it was put in."
                        : "Unexplained:\n  " + String.join("\n  ", summary.unexplained()));
    }

    private static String domain(Comparison domain) {
        return domain.domain() + "  " + domain.about() + "\n"
                + domain.lines().stream().map(Report::line).collect(Collectors.joining());
    }

    private static String line(Comparison.Line line) {
        return String.format(
                Locale.ROOT,
                "  %s %-52s %s%n",
                line.agree() ? "=" : "!",
                line.place(),
                line.agree() ? line.saw() : "put in " + line.putIn() + "; saw " + line.saw());
    }
}
