package org.xmppradar.observation;

import org.xmppradar.model.Text;

/**
 * A record of a {@link RecordKind}, in words.
 *
 * @param owner the name at which it stands, without trailing dot: the domain or, for inherited kinds, one above it
 * @param value as a zone file writes it; TXT without its quotes, its strings joined (RFC 7208 3.3)
 */
public record PublishedRecord(String owner, String value) {

    private static final int LIMIT = 900;

    public PublishedRecord {
        owner = Text.clean(owner, LIMIT);
        value = Text.clean(value, LIMIT);
    }
}
