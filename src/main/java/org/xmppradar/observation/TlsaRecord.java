package org.xmppradar.observation;

/**
 * One TLSA record (RFC 6698).
 *
 * @param data the certificate association data in lower-case hexadecimal
 */
public record TlsaRecord(int usage, int selector, int matchingType, String data) {

    /** The record as a zone file writes it. */
    public String text() {
        return usage + " " + selector + " " + matchingType + " " + data;
    }
}
