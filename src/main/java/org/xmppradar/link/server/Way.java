package org.xmppradar.link.server;

import org.xmppradar.xml.Element;

/** Takes stanzas to one domain. */
interface Way {

    void send(Element stanza);

    /** Ends it, where there is something to end. */
    default void close() {}
}
