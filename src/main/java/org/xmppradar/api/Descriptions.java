package org.xmppradar.api;

/** Texts that several operations share. */
final class Descriptions {

    static final String AT =
            "As of this time, such as 2026-11-23 (the day's end, UTC) or 2026-11-23T14:05:00Z; now when left out";

    /** Of operations that read the whole federation. */
    static final String REST =
            " Of the past, two moments are read before there is a rest: then 503, and Retry-After says how long.";

    /** What is counted every day. */
    static final String MEASURED = "total, authority, software, version, host, network, dns, tls or feature";

    private Descriptions() {}
}
