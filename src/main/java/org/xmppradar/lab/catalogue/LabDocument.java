package org.xmppradar.lab.catalogue;

import java.util.List;
import org.xmppradar.model.DomainName;

/**
 * Something that the lab's web server answers with.
 *
 * @param host whose server is asked: the domain itself, unless it has its document elsewhere
 * @param path from the root, with its slash
 * @param source a file of {@code src/lab/web}; or the answer as nginx writes it, {@code return CODE [URL]}
 */
public record LabDocument(DomainName host, String path, String source) {

    /** The documents that a radar asks for, by their names below {@link #WELL_KNOWN}. */
    static final List<String> ASKED_FOR =
            List.of("host-meta", "host-meta.json", "posh/xmpp-client.json", "posh/xmpp-server.json");

    private static final String WELL_KNOWN = "/.well-known/";
    private static final String ANSWER = "return ";

    /** @param written a name below {@link #WELL_KNOWN}, or {@code //HOST/PATH} */
    static LabDocument of(DomainName domain, String written, String source) {
        if (!written.startsWith("//")) {
            return new LabDocument(domain, WELL_KNOWN + written, source);
        }
        int slash = written.indexOf('/', 2);
        return new LabDocument(new DomainName(written.substring(2, slash)), written.substring(slash), source);
    }

    public boolean isFile() {
        return !source.startsWith(ANSWER);
    }
}
