package org.xmppradar.lab.catalogue;

import java.util.Locale;

/** The XMPP servers of the lab: real ones, from Debian's packages. */
public enum ServerProgram {
    PROSODY,
    EJABBERD,
    JABBERD2;

    /** The form of the catalogue. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ServerProgram ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
