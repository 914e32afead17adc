package org.xmppradar.api;

/** Texts that several operations share. */
final class Descriptions {

    static final String AT =
            "As of this time, such as 2026-11-23 (the day's end, UTC) or 2026-11-23T14:05:00Z; now when left out";

    private Descriptions() {}
}
