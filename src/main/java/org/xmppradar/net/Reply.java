package org.xmppradar.net;

import java.util.List;
import org.xbill.DNS.Record;
import org.xmppradar.observation.Dnssec;
import org.xmppradar.observation.FailureKind;

/**
 * What a question to the DNS came to.
 *
 * @param records those that answer the question, at the end of its CNAMEs; nothing else that came along
 * @param dnssec how far the answer can be relied on, also an empty one
 * @param aliases the names that its CNAMEs led to, in their order, without trailing dots
 * @param detail why there is no answer; empty when there is one
 */
public record Reply(Status status, List<Record> records, Dnssec dnssec, List<String> aliases, String detail) {

    /** The closed list of what can come of a question. */
    public enum Status {
        ANSWERED,
        /** The name exists, but has no such record. */
        NO_DATA,
        /** The name does not exist (NXDOMAIN). */
        NO_SUCH_NAME,
        SERVER_FAILURE,
        /** The answer is there, but fails DNSSEC validation. */
        BOGUS,
        REFUSED,
        TIMED_OUT,
        MALFORMED,
        /** The domain has used up its questions or its time. */
        LIMIT,
        /** Never asked: onion names do not belong into the DNS (RFC 7686). */
        ONION
    }

    public Reply {
        records = List.copyOf(records);
        aliases = List.copyOf(aliases);
    }

    static Reply failed(Status status, String detail) {
        return new Reply(status, List.of(), Dnssec.UNSIGNED, List.of(), detail);
    }

    /** Why there is no record, as everybody is told it. */
    public FailureKind failure() {
        return switch (status) {
            case NO_SUCH_NAME -> FailureKind.NO_SUCH_DOMAIN;
            case SERVER_FAILURE -> FailureKind.DNS_SERVER_FAILURE;
            case BOGUS -> FailureKind.DNS_BOGUS;
            case REFUSED -> FailureKind.DNS_REFUSED;
            case TIMED_OUT -> FailureKind.DNS_TIMED_OUT;
            case MALFORMED -> FailureKind.DNS_MALFORMED;
            case LIMIT -> FailureKind.LIMIT_EXCEEDED;
            case ONION -> FailureKind.ONION_SKIPPED;
            case ANSWERED, NO_DATA -> FailureKind.INTERNAL;
        };
    }

    /** Whether the question was answered, be it by "there is none". */
    public boolean answers() {
        return switch (status) {
            case ANSWERED, NO_DATA, NO_SUCH_NAME -> true;
            case SERVER_FAILURE, BOGUS, REFUSED, TIMED_OUT, MALFORMED, LIMIT, ONION -> false;
        };
    }
}
