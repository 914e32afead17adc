package org.xmppradar.observation;

/** The two forms of host metadata; what they say should be the same (RFC 6415 3). */
public enum HostMetaFormat {
    /** XRD, which XEP-0156 demands. */
    XML("xml", "host-meta"),
    /** JRD, the only one that Host Meta 2 extends (XEP-0487). */
    JSON("json", "host-meta.json");

    private final String key;
    private final String document;

    HostMetaFormat(String key, String document) {
        this.key = key;
        this.document = document;
    }

    /** The form stored and shown. */
    public String key() {
        return key;
    }

    /** The document's path below {@code /.well-known/}. */
    public String document() {
        return document;
    }
}
