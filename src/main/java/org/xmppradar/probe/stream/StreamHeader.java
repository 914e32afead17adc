package org.xmppradar.probe.stream;

import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.xml.Namespaces;

/** Our side of a stream (RFC 6120 4.7). */
final class StreamHeader {

    static final String STARTTLS = "<starttls xmlns='" + Namespaces.TLS + "'/>";
    static final String END = "</stream:stream>";

    private StreamHeader() {}

    /**
     * The opening tag; the same before and after TLS, as servers insist on it.
     *
     * @param from our own domain, for server streams; empty for none
     */
    static String open(DomainName domain, Service service, String from) {
        // Some servers refuse a server stream without the dialback namespace (jabberd2 issue 126).
        String server = service == Service.S2S ? " xmlns:db='" + Namespaces.DIALBACK + "'" + from(from) : "";
        return "<?xml version='1.0'?><stream:stream xmlns='" + service.namespace() + "' xmlns:stream='"
                + Namespaces.STREAMS + "'" + server + " to='" + domain.unicode() + "' version='1.0' xml:lang='en'>";
    }

    private static String from(String from) {
        return from.isEmpty() ? "" : " from='" + DomainName.parse(from).unicode() + "'";
    }
}
