package org.xmppradar.lab.catalogue;

import java.util.Locale;

/** The kinds of certificate in the lab, each with the findings that a radar must come to, DANE left aside. */
public enum CertificateClass {
    GOOD("trusted", "matches", "valid"),
    RSA("trusted", "matches", "valid"),
    XMPP_NAMES("trusted", "matches", "valid"),
    ALL_NAMES("trusted", "matches", "valid"),
    WILDCARD("trusted", "matches-wildcard", "valid"),
    WILDCARD_TOO_DEEP("trusted", "mismatch", "valid"),
    SELF_SIGNED("self-signed", "matches", "valid"),
    EXPIRED("trusted", "matches", "expired"),
    NOT_YET_VALID("trusted", "matches", "not-yet-valid"),
    WRONG_NAME("trusted", "mismatch", "valid"),
    CN_ONLY("trusted", "mismatch", "valid"),
    UNKNOWN_AUTHORITY("untrusted", "matches", "valid"),
    NO_INTERMEDIATE("untrusted", "matches", "valid"),
    LOGGED("trusted", "matches", "valid"),
    MUST_STAPLE("trusted", "matches", "valid"),
    SERVER_ONLY("trusted", "matches", "valid");

    private final String trust;
    private final String name;
    private final String validity;

    CertificateClass(String trust, String name, String validity) {
        this.trust = trust;
        this.name = name;
        this.validity = validity;
    }

    /** The form of the catalogue. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CertificateClass ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The findings with what DANE adds to them. */
    Findings findings(String dane) {
        return new Findings(trust, name, validity, dane);
    }
}
