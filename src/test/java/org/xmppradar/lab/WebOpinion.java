package org.xmppradar.lab;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What curl, xmllint, jq and base64, which know nothing of the radar, make of a domain's documents on the web, from inside. */
final class WebOpinion {

    private static final String WAYS = "urn:xmpp:alt-connections:";
    private static final String ROOT = "{http://docs.oasis-open.org/ns/xri/xrd-1.0}XRD";

    private final InsideTools tools;
    private final Lab lab;

    WebOpinion(Lab lab) {
        this.lab = lab;
        this.tools = new InsideTools(lab);
    }

    /**
     * How curl fared.
     *
     * @param status by the name that the radar gives it; that of a document that came is "found"
     * @param text of the document
     */
    record Fetched(String status, String text) {}

    Fetched fetch(String url) throws IOException, InterruptedException {
        String said = tools.shell("f=$(mktemp); e=$(curl -sS -m 10 -L --proto =https --proto-redir =https --cacert "
                + lab.folder().resolve("ca.crt") + " -o $f -w '%{exitcode} %{http_code} %{num_redirects} ' " + url
                + " 2>&1); echo $e; cat $f; rm $f");
        String[] lines = said.split("\n", 2);
        return new Fetched(status(lines[0]), lines[1]);
    }

    /** From curl's exit code, the last status of HTTP, the number of redirects that were followed, and curl's complaint. */
    private static String status(String line) {
        List<String> words = Arrays.asList(
                line.replaceFirst("^(curl: .*?) (\\d+ \\d{3} \\d+)$", "$2 $1").split(" ", 4));
        boolean redirected = !words.get(2).equals("0");
        return switch (words.get(0)) {
            case "0" ->
                switch (words.get(1)) {
                    case "200" -> "found";
                    case "404", "410" -> "absent";
                    default -> "http-status";
                };
            case "1" -> "redirect-failed"; // to a protocol that is not allowed
            case "6" -> redirected ? "redirect-failed" : "no-address";
            case "7" -> "refused";
            case "35" -> line.contains("unrecognized name") ? "tls-name-not-served" : "tls-handshake-failed";
            default -> line;
        };
    }

    /** What a document that came is: XRD, JRD, Host Meta 2, POSH; or what is wrong with it, as the radar says it. */
    String form(String name, String text) throws IOException, InterruptedException {
        if (text.toLowerCase(Locale.ROOT).startsWith("<!doctype html")) {
            return "web-page-instead";
        }
        String said = name.equals("host-meta")
                ? pipe(text, "xmllint --xpath 'concat(\"{\", namespace-uri(/*), \"}\", local-name(/*))' - 2>/dev/null")
                : pipe(
                        text,
                        "jq -r 'if has(\"xmpp\") then \"Host Meta 2\" elif has(\"links\") then \"JRD\" elif has(\"url\")"
                                + " then \"POSH, delegated\" elif has(\"fingerprints\") then \"POSH\" else \"\" end' 2>/dev/null");
        return switch (said) {
            case "" -> "document-malformed";
            case ROOT -> "XRD";
            default -> said;
        };
    }

    /** The address that a POSH document leads to. */
    String url(String text) throws IOException, InterruptedException {
        return pipe(text, "jq -r .url");
    }

    String lifetime(String text) throws IOException, InterruptedException {
        return pipe(text, "jq -r 'if has(\"xmpp\") then .xmpp.ttl else .expires // \"\" end'");
    }

    /** Relation and address of each way to connect of an XRD. */
    SortedSet<String> linksOfXrd(String text) throws IOException, InterruptedException {
        String link = "//*[local-name()=\"Link\"][starts-with(@rel,\"" + WAYS + "\")]";
        String count = pipe(text, "xmllint --xpath 'count(" + link + ")' -");
        TreeSet<String> links = new TreeSet<>();
        for (int number = 1; number <= Integer.parseInt(count); number++) {
            String one = "(" + link + ")[" + number + "]";
            links.add(pipe(text, "xmllint --xpath 'concat(" + one + "/@rel, \" \", " + one + "/@href)' -"));
        }
        return links;
    }

    /** All that a JRD says of each way to connect. */
    SortedSet<String> linksOfJrd(String text) throws IOException, InterruptedException {
        return lines(pipe(
                text,
                "jq -r '.links[]? | select(.rel | startswith(\"" + WAYS
                        + "\")) | [.rel, .href, .port, .priority, .weight,"
                        + " .sni, .ech, ((.ips // []) | join(\", \"))] | map(. // \"\" | tostring) | join(\" \")'"));
    }

    /** Each digest with the name of its hash, in hexadecimal. */
    SortedSet<String> pins(String text) throws IOException, InterruptedException {
        return lines(pipe(
                text,
                "jq -r '(.fingerprints[]? | to_entries[] | .key + \" \" + .value),"
                        + " (.xmpp[\"public-key-pins-sha-256\"][]? | \"sha-256 \" + .)' | while read -r hash digest; do"
                        + " echo \"$hash $(echo \"$digest\" | base64 -d | od -An -v -tx1 | tr -d ' \\n')\"; done"));
    }

    private static SortedSet<String> lines(String said) {
        return said.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String pipe(String text, String command) throws IOException, InterruptedException {
        return tools.shell("cat <<'END' | " + command + "\n" + text.strip() + "\nEND\n")
                .stripTrailing();
    }
}
