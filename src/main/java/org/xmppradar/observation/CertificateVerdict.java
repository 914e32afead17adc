package org.xmppradar.observation;

import java.util.Locale;
import java.util.Optional;

/** Whether a served certificate vouches for the XMPP domain, one finding a check; nothing is summed up into a grade. */
public record CertificateVerdict(
        Trust trust, Name name, Validity validity, Dane dane, Order order, Strength strength, Usage usage) {

    /** Whether a path leads to a trusted root (RFC 5280 6), dates left aside. */
    public enum Trust {
        TRUSTED,
        SELF_SIGNED,
        UNTRUSTED;

        public String key() {
            return keyOf(this);
        }
    }

    /** Whether a subject alternative name covers the XMPP domain (RFC 9525, RFC 6120 13.7.1.2). */
    public enum Name {
        MATCHES,
        MATCHES_WILDCARD,
        MISMATCH;

        public String key() {
            return keyOf(this);
        }
    }

    /** Whether the leaf's dates include the time of the visit. */
    public enum Validity {
        VALID,
        EXPIRED,
        NOT_YET_VALID;

        public String key() {
            return keyOf(this);
        }
    }

    /** Whether TLSA records vouch for the chain (RFC 7673): only those that DNSSEC secures count. */
    public enum Dane {
        ABSENT,
        INSECURE,
        MATCHES,
        MISMATCH;

        public String key() {
            return keyOf(this);
        }
    }

    /** Whether the chain is served as it must be: each certificate certifies the one before it (RFC 5246 7.4.2, RFC 8446 4.4.2). */
    public enum Order {
        IN_ORDER,
        /** All belong to it, but not in this order. */
        OUT_OF_ORDER,
        /** Some certify nothing in it. */
        SUPERFLUOUS,
        /** The issuer of the last is neither served nor trusted. */
        INCOMPLETE;

        public String key() {
            return keyOf(this);
        }
    }

    /** Whether keys and signatures on the way are strong enough for today (RFC 9325): RSA from 2048 bits, EC from 224, no SHA-1. */
    public enum Strength {
        STRONG,
        WEAK_KEY,
        WEAK_SIGNATURE;

        public String key() {
            return keyOf(this);
        }
    }

    /** What the leaf may be used for, as servers are clients too when they call others (RFC 5280 4.2.1.12, XEP-0178). */
    public enum Usage {
        SERVER_AND_CLIENT,
        SERVER_ONLY,
        CLIENT_ONLY,
        NEITHER;

        public String key() {
            return keyOf(this);
        }
    }

    /** The gravest finding, as the failure that an operator would be told; empty when a strict peer would be content. */
    public Optional<FailureKind> failure() {
        if (name == Name.MISMATCH && dane != Dane.MATCHES) {
            return Optional.of(FailureKind.CERTIFICATE_WRONG_NAME);
        }
        return switch (validity) {
            case EXPIRED -> Optional.of(FailureKind.CERTIFICATE_EXPIRED);
            case NOT_YET_VALID -> Optional.of(FailureKind.CERTIFICATE_NOT_YET_VALID);
            case VALID -> dane == Dane.MATCHES ? Optional.empty() : trustFailure();
        };
    }

    private Optional<FailureKind> trustFailure() {
        return switch (trust) {
            case TRUSTED -> Optional.empty();
            case SELF_SIGNED -> Optional.of(FailureKind.CERTIFICATE_SELF_SIGNED);
            case UNTRUSTED -> Optional.of(FailureKind.CERTIFICATE_UNTRUSTED);
        };
    }

    private static String keyOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
