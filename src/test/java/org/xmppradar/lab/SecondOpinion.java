package org.xmppradar.lab;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;

/** What openssl, sslscan, nmap and kdig, which know nothing of the radar, say of the lab from inside. */
final class SecondOpinion {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----", Pattern.DOTALL);

    /** {@code <protocol type="tls" version="1.2" enabled="1" />} */
    private static final Pattern PROTOCOL =
            Pattern.compile("<protocol type=\"tls\" version=\"(1\\.[0-3])\" enabled=\"1\"");

    private static final Pattern MECHANISM =
            Pattern.compile("<table key=\"auth_mechanisms\">(.*?)</table>", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<elem>([^<]*)</elem>");

    private final InsideTools tools;

    SecondOpinion(InsideTools tools) {
        this.tools = tools;
    }

    /** What {@code openssl s_client -showcerts} says. */
    String openssl(LabDomain domain, Endpoint endpoint, String address) throws IOException, InterruptedException {
        return tools.openssl(domain, endpoint, address, "-showcerts");
    }

    /** A digest of each certificate served, in the order in which openssl got them. */
    List<String> fingerprints(String said, String hash) throws IOException, InterruptedException {
        List<String> pems = PEM.matcher(said).results().map(MatchResult::group).toList();
        StringBuilder script = new StringBuilder();
        for (String pem : pems) {
            script.append("openssl x509 -noout -fingerprint -" + hash + " <<'E'\n")
                    .append(pem)
                    .append("\nE\n");
        }
        return tools.shell(script.toString())
                .lines()
                .filter(line -> line.contains("="))
                .map(line ->
                        line.substring(line.indexOf('=') + 1).replace(":", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The versions that a handshake of openssl came about with, by the name that the radar gives them. */
    SortedSet<String> versionsByOpenssl(LabDomain domain, Endpoint endpoint, String address)
            throws IOException, InterruptedException {
        TreeSet<String> accepted = new TreeSet<>();
        for (String option : List.of("tls1", "tls1_1", "tls1_2", "tls1_3")) {
            String said = tools.openssl(domain, endpoint, address, "-" + option + " -cipher ALL@SECLEVEL=0");
            if (said.contains("BEGIN CERTIFICATE")) {
                accepted.add("TLSv1." + (option.equals("tls1") ? "0" : option.substring(option.length() - 1)));
            }
        }
        return accepted;
    }

    /** The same by sslscan: over direct TLS; or in a stream, for which the domain's own name must lead to its server. */
    SortedSet<String> versionsBySslscan(LabDomain domain, Endpoint endpoint, String address)
            throws IOException, InterruptedException {
        String where = switch (endpoint.transport()) {
            case DIRECT_TLS -> " --sni-name=" + domain.name() + " " + address;
            case STARTTLS ->
                (endpoint.service() == Service.C2S ? " --starttls-xmpp " : " --starttls-xmpp --xmpp-server ")
                        + domain.name();
        };
        String said =
                tools.shell("timeout 60 sslscan --no-ciphersuites --no-heartbleed --no-renegotiation --no-fallback"
                        + " --no-groups --no-compression --xml=-" + where + ":" + endpoint.port());
        return PROTOCOL.matcher(said)
                .results()
                .map(match -> "TLSv" + match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a second connection goes on with the session of a first one. */
    boolean resumes(LabDomain domain, Endpoint endpoint, String address) throws IOException, InterruptedException {
        String way = endpoint.transport() == Transport.DIRECT_TLS
                ? ""
                : " -starttls " + (endpoint.service() == Service.C2S ? "xmpp" : "xmpp-server") + " -xmpphost "
                        + domain.name().unicode();
        String connect =
                "openssl s_client -connect " + address + ":" + endpoint.port() + " -servername " + domain.name() + way;
        // TLS 1.3 sends its tickets after the handshake, so the first connection waits for them.
        String said = tools.shell("s=$(mktemp); sleep 1 | timeout 10 " + connect + " -sess_out $s >/dev/null 2>&1;"
                + " timeout 10 " + connect + " -sess_in $s </dev/null 2>&1; rm $s");
        return said.contains("Reused, ");
    }

    /** The mechanisms that nmap's xmpp-info finds, before or after TLS. */
    SortedSet<String> mechanisms(LabDomain domain, Endpoint endpoint, String address)
            throws IOException, InterruptedException {
        String said = tools.shell("nmap -n -Pn -oX - -p " + endpoint.port()
                + " --script +xmpp-info --script-args xmpp-info.server_name=" + domain.name() + " " + address);
        return MECHANISM
                .matcher(said)
                .results()
                .flatMap(table -> ELEMENT.matcher(table.group(1)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The records at a name as kdig writes them, and whether the resolver vouches for them. */
    Answer kdig(String name, String type) throws IOException, InterruptedException {
        String said = tools.shell("kdig @127.0.0.2 +dnssec +adflag +noall +header +answer " + name + " " + type);
        TreeSet<String> data = said.lines()
                .filter(line -> line.matches("\\S+\\s+\\d+\\s+IN\\s+" + type + "\\s.*"))
                .map(line -> line.split("\\s+", 5)[4].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Answer(data, said.lines().anyMatch(line -> line.matches(";; Flags:[^;]*\\bad\\b.*")));
    }

    /** What the DNS holds. */
    record Answer(SortedSet<String> data, boolean authenticated) {}
}
