package org.xmppradar.observation;

/** The records of a domain that say something about its XMPP service without leading to an endpoint. */
public enum RecordKind {
    /** The zone's name servers. */
    NS("ns", "NS", ""),
    /** Which authorities may issue certificates for the domain (RFC 8659). */
    CAA("caa", "CAA", ""),
    /** XEP-0156 as it was until 2020: insecure, replaced by host-meta. Kept as legacy. */
    CONNECTION_METHODS("txt.xmppconnect", "TXT", "_xmppconnect"),
    /** What the domain's owner wants observers to do. */
    POLICY("txt.xmpp-policy", "TXT", "_xmpp-policy"),
    /** The SRV record of servers from before RFC 3920. Legacy. */
    LEGACY_SERVER("srv.jabber", "SRV", "_jabber._tcp");

    private final String key;
    private final String type;
    private final String prefix;

    RecordKind(String key, String type, String prefix) {
        this.key = key;
        this.type = type;
        this.prefix = prefix;
    }

    /** The form stored, such as {@code txt.xmppconnect}. */
    public String key() {
        return key;
    }

    /** The record type as the DNS writes it. */
    public String type() {
        return type;
    }

    /** The labels before the domain's name; empty for records at the name itself. */
    public String prefix() {
        return prefix;
    }

    /** Whether the records hold for names below their owner too, so that the nearest owner above the domain counts. */
    public boolean isInherited() {
        return prefix.isEmpty();
    }

    /** Whether today's specifications no longer know them. */
    public boolean isLegacy() {
        return this == CONNECTION_METHODS || this == LEGACY_SERVER;
    }
}
