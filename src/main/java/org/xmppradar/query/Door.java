package org.xmppradar.query;

import java.util.Locale;
import org.xmppradar.graph.Row;

/** An endpoint as rows name it, to bring together the facts that were seen at one. */
record Door(String service, String transport, String host, long port) {

    static boolean isOneIn(Row row) {
        return row.columns().get("port") != null;
    }

    static Door of(Row row) {
        return new Door(row.text("service"), row.text("transport"), row.text("host"), row.number("port"));
    }

    /** Reads the end of a scope: {@code c2s.starttls@xmpp.a.example:5222}. */
    static Door at(String place) {
        int dot = place.indexOf('.');
        int at = place.indexOf('@');
        int colon = place.lastIndexOf(':');
        return new Door(
                place.substring(0, dot),
                place.substring(dot + 1, at),
                place.substring(at + 1, colon),
                Long.parseLong(place.substring(colon + 1)));
    }

    /** Such as {@code C2S STARTTLS xmpp.a.example:5222}. */
    String text() {
        return service.toUpperCase(Locale.ROOT) + " " + Scope.transport(transport) + " " + host + ":" + port;
    }
}
