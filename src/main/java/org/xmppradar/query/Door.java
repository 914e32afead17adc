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

    /** Such as {@code C2S STARTTLS xmpp.a.example:5222}. */
    String text() {
        return service.toUpperCase(Locale.ROOT) + " " + Scope.transport(transport) + " " + host + ":" + port;
    }
}
