package org.xmppradar.query;

/**
 * Whether this radar can ask domains over XMPP.
 *
 * @param address who we are to them; empty when it cannot
 */
public record OurLink(boolean on, String address) {

    /** No link: in-band facts are off. */
    public static final OurLink OFF = new OurLink(false, "");
}
