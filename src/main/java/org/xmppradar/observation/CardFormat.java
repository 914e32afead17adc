package org.xmppradar.observation;

import java.util.Locale;

/** The formats of a card. */
public enum CardFormat {
    /** XEP-0054. */
    VCARD_TEMP,
    /** XEP-0292, RFC 6351. */
    VCARD4;

    /** The form stored and shown, such as {@code vcard-temp}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
