package org.xmppradar.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/**
 * Which changes are asked for; what is empty does not matter.
 *
 * @param scope the beginning of a scope, such as {@code tls.} (cypher/README.md lists them)
 * @param service c2s or s2s
 * @param network the changes of the hosts in a hosting network, as /rankings has it
 * @param near the changes of the domains that are linked with this one
 */
public record ChangeFilter(
        Optional<DomainName> domain,
        String authority,
        String software,
        Optional<HostName> host,
        Optional<ChangeKind> kind,
        String scope,
        String service,
        String network,
        Optional<DomainName> near) {

    /** All changes. */
    public static final ChangeFilter ALL = new ChangeFilter(
            Optional.empty(), "", "", Optional.empty(), Optional.empty(), "", "", "", Optional.empty());

    private static final int LONGEST = 300;
    private static final List<String> SERVICES = List.of("", "c2s", "s2s");

    /**
     * Reads what people and programs write.
     *
     * @throws InvalidName with a sentence that says what is wrong
     */
    public static ChangeFilter parse(Written written) {
        String service = written.service().strip().toLowerCase(Locale.ROOT);
        if (!SERVICES.contains(service)) {
            throw new InvalidName("'" + Text.clean(written.service(), 40)
                    + "' is no service: write c2s, for clients, or s2s, for servers");
        }
        return new ChangeFilter(
                filled(written.domain()).map(DomainName::parse),
                Text.clean(written.authority(), LONGEST),
                Text.clean(written.software(), LONGEST),
                filled(written.host()).map(HostName::parse),
                ChangeKind.parse(written.kind()),
                Text.clean(written.scope(), LONGEST),
                service,
                Text.clean(written.network(), LONGEST),
                filled(written.near()).map(DomainName::parse));
    }

    /** The same as it was written. */
    public record Written(
            String domain,
            String authority,
            String software,
            String host,
            String kind,
            String scope,
            String service,
            String network,
            String near) {

        /** Without a circle of domains or hosts. */
        public Written(
                String domain,
                String authority,
                String software,
                String host,
                String kind,
                String scope,
                String service) {
            this(domain, authority, software, host, kind, scope, service, "", "");
        }

        /** All that has to do with what domains stand on. */
        public static Written about(Footing footing, String key) {
            return new Written(
                    "",
                    footing == Footing.AUTHORITY ? key : "",
                    footing == Footing.SOFTWARE ? key : "",
                    footing == Footing.HOST ? key : "",
                    "",
                    "",
                    "",
                    footing == Footing.NETWORK ? key : "",
                    "");
        }

        /** Of the domains that are linked with one. */
        public static Written near(DomainName name) {
            return new Written("", "", "", "", "", "", "", "", name.ascii());
        }

        /** Of one domain. */
        public static Written of(DomainName name) {
            return new Written(name.ascii(), "", "", "", "", "", "");
        }
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    /** Whether it lets everything through. */
    public boolean isEmpty() {
        return equals(ALL);
    }

    /** Whether it names many whose changes it wants, not one. */
    boolean hasCircle() {
        return near.isPresent() || !network.isEmpty();
    }

    /** The keys of {@code CONCERNS} that a change must have, those by which it is found best first. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        host.ifPresent(name -> keys.add("host:" + name.ascii()));
        if (!software.isEmpty()) {
            keys.add("software:" + software);
        }
        if (!authority.isEmpty()) {
            keys.add("authority:" + authority);
        }
        return keys;
    }

    /** Whether what it names may be shown. */
    boolean isOf(Visible visible) {
        return domain.map(visible::shows).orElse(true)
                && host.map(visible::shows).orElse(true)
                && near.map(visible::shows).orElse(true)
                && visible.shows(network);
    }

    Map<String, Object> parameters(Visible visible) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("domain", domain.map(DomainName::ascii).orElse(""));
        parameters.put("host", host.map(HostName::ascii).orElse(""));
        parameters.put("keys", keys());
        parameters.put("kind", kind.map(ChangeKind::name).orElse(""));
        parameters.put("scope", scope);
        parameters.put("service", service);
        parameters.put("hidden", visible.domains());
        parameters.put("hiddenHosts", visible.hosts());
        return parameters;
    }
}
