package org.xmppradar.probe.web;

import org.xmppradar.observation.FailureKind;

/** How much a document of ours may say; a cut address would be another address, so too much is refused (threats.md S3, X3). */
final class Limits {

    /** No domain needs more for a document. */
    static final int BYTES = 64 * 1024;

    private static final int LINKS = 50;
    private static final int ADDRESS = 1_000;

    private Limits() {}

    /** Whether one more link may be taken. */
    static void link(int already, String href) {
        if (already >= LINKS) {
            throw new Malformed(FailureKind.LIMIT_EXCEEDED, "more than " + LINKS + " ways to connect");
        }
        address(href);
    }

    static void address(String address) {
        if (address.length() > ADDRESS) {
            throw new Malformed(FailureKind.LIMIT_EXCEEDED, "an address of more than " + ADDRESS + " characters");
        }
    }
}
