package org.xmppradar.xml;

/**
 * How much one stream of a stranger may say (threats.md X2, X3).
 *
 * @param bytes in all, from its header on
 * @param stanzaBytes from the end of one element of the stream to the end of the next
 * @param parts elements, attributes and declarations of one element of the stream together; beyond some thousands of names
 *     Aalto's time grows faster than their number
 * @param text characters kept of one element's text; the rest is dropped
 */
public record StreamLimits(int bytes, int stanzaBytes, int parts, int text) {

    /** For a look at the features: no server needs more for its header and them. */
    public static final StreamLimits FEATURES = new StreamLimits(64 * 1024, 64 * 1024, 2_000, 1024);

    /** For a stream that carries stanzas. */
    public static final StreamLimits STANZAS = new StreamLimits(4 * 1024 * 1024, 512 * 1024, 10_000, 64 * 1024);
}
