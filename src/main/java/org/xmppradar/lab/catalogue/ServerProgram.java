package org.xmppradar.lab.catalogue;

import java.util.Locale;

/** The servers of the lab, three for XMPP and one for the web: real ones, from Debian's packages. */
public enum ServerProgram {
    PROSODY,
    EJABBERD,
    JABBERD2,
    NGINX;

    /** The form of the catalogue. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ServerProgram ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
