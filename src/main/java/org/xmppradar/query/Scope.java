package org.xmppradar.query;

import java.util.Locale;
import java.util.Map;

/** Says in words which question a scope asks (cypher/README.md lists them). */
final class Scope {

    private static final Map<String, String> SERVICES = Map.of("c2s", "clients", "s2s", "servers");

    private static final Map<String, String> IN_BAND = Map.of(
            "info", "What it says it is",
            "items", "What it lists",
            "size", "How much it holds",
            "version", "Software by its own word",
            "card.vcard-temp", "vCard",
            "card.vcard4", "vCard4",
            "contacts", "Contacts",
            "links", "Published links",
            "link", "Whether stanzas reach it");

    private Scope() {}

    /** {@code status.srv.c2s.starttls} is the SRV record for clients, STARTTLS. */
    static String words(String scope) {
        String question = scope.startsWith("status.") ? scope.substring("status.".length()) : scope;
        if (question.startsWith("record.")) {
            return record(question.substring("record.".length()));
        }
        if (question.startsWith("inband.")) {
            return inBand(question.substring("inband.".length()));
        }
        int at = scope.indexOf('@');
        String place = at < 0 ? "" : " at " + scope.substring(at + 1);
        String[] parts = (at < 0 ? scope : scope.substring(0, at)).split("\\.", -1);
        int from = parts[0].equals("status") && parts.length > 1 ? 1 : 0;
        boolean endpoint = SERVICES.containsKey(parts[from]);
        String service = part(parts, endpoint ? from : from + 1);
        String whom = SERVICES.containsKey(service)
                ? " for " + SERVICES.get(service) + transportAfter(part(parts, endpoint ? from + 1 : from + 2))
                : "";
        return (endpoint ? "Endpoint" : subject(parts[from])) + whom + place;
    }

    private static String record(String kind) {
        return switch (kind) {
            case "ns" -> "Name servers (NS)";
            case "caa" -> "Authorities that may issue certificates (CAA)";
            case "txt.xmppconnect" -> "Connection methods (TXT _xmppconnect)";
            case "txt.xmpp-policy" -> "Policy for observers (TXT _xmpp-policy)";
            case "srv.jabber" -> "Old server record (SRV _jabber._tcp)";
            default -> kind;
        };
    }

    private static String inBand(String question) {
        int slash = question.indexOf('/');
        String what = slash < 0 ? question : question.substring(0, slash);
        return IN_BAND.getOrDefault(what, what) + (slash < 0 ? "" : " (" + question.substring(slash + 1) + ")");
    }

    private static String subject(String part) {
        return switch (part) {
            case "srv" -> "SRV records";
            case "fallback" -> "The domain's own address";
            case "a" -> "IPv4 addresses";
            case "aaaa" -> "IPv6 addresses";
            case "tlsa" -> "TLSA records";
            case "before" -> "Features before TLS";
            case "after" -> "Features after TLS";
            case "tls" -> "Certificate";
            case "software" -> "Software";
            case "accepts-TLSv10" -> "TLS 1.0";
            case "accepts-TLSv11" -> "TLS 1.1";
            case "accepts-TLSv12" -> "TLS 1.2";
            case "accepts-TLSv13" -> "TLS 1.3";
            case "accepts-resumption" -> "Session resumption";
            case "status" -> "Status";
            case "host-meta-xml" -> "Host metadata (XML)";
            case "host-meta-json" -> "Host metadata (JSON)";
            case "posh" -> "POSH";
            case "presence" -> "Whether it is gone";
            default -> part;
        };
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static String transportAfter(String key) {
        return key.isEmpty() ? "" : ", " + transport(key);
    }

    /** {@code direct} is direct TLS. */
    static String transport(String key) {
        return key.equals("direct") ? "direct TLS" : key.toUpperCase(Locale.ROOT);
    }
}
