package org.xmppradar.lab;

import java.io.IOException;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code openssl x509 -text} reads in a certificate. */
record CertificateOpinion(String text) {

    private static final Pattern USAGES = Pattern.compile("X509v3 Extended Key Usage:[^\n]*\n([^\n]*)\n");
    private static final Pattern LOG = Pattern.compile("Log ID\\s*: ([0-9A-F:\\s]+?)\\s*Timestamp");
    private static final Pattern MUST_STAPLE = Pattern.compile("TLS Feature:[^\n]*\n\\s*status_request\\b");

    /** @param said what s_client said: openssl takes the first certificate in it */
    static CertificateOpinion of(InsideTools tools, String said) throws IOException, InterruptedException {
        return new CertificateOpinion(tools.shell("openssl x509 -noout -text <<'END'\n" + said + "\nEND\n"));
    }

    SortedSet<String> usages() {
        return USAGES.matcher(text)
                .results()
                .flatMap(line -> Stream.of(line.group(1).strip().split(", ")))
                .map(usage -> switch (usage) {
                    case "TLS Web Server Authentication" -> "serverAuth";
                    case "TLS Web Client Authentication" -> "clientAuth";
                    default -> usage;
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    SortedSet<String> logs() {
        return LOG.matcher(text)
                .results()
                .map(log -> log.group(1).replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean mustStaple() {
        return MUST_STAPLE.matcher(text).find();
    }
}
