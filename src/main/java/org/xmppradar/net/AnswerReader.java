package org.xmppradar.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xmppradar.net.Reply.Status;
import org.xmppradar.observation.Dnssec;

/** Takes from a DNS message what answers the question, and only that: the rest could be smuggled (CVE-2024-25638). */
final class AnswerReader {

    private static final int MAX_CNAMES = 10;

    private AnswerReader() {}

    static Reply read(Record question, Message message) {
        if (!message.getHeader().getFlag(Flags.QR) || !question.equals(message.getQuestion())) {
            return Reply.failed(Status.MALFORMED, "the answer is to another question");
        }
        if (message.getHeader().getFlag(Flags.TC)) {
            // By UDP it would have been asked for again by TCP. What was cut off must not look like "there is none".
            return Reply.failed(Status.MALFORMED, "the answer is cut, though by TCP");
        }
        return switch (message.getRcode()) {
            case Rcode.NOERROR, Rcode.NXDOMAIN -> answer(question, message);
            case Rcode.REFUSED -> Reply.failed(Status.REFUSED, reason(message));
            case Rcode.FORMERR, Rcode.NOTIMP -> Reply.failed(Status.MALFORMED, reason(message));
            default -> Reply.failed(Status.SERVER_FAILURE, reason(message));
        };
    }

    private static Reply answer(Record question, Message message) {
        List<Record> section = message.getSection(Section.ANSWER);
        Optional<List<Name>> aliases = aliases(question, section);
        if (aliases.isEmpty()) {
            return Reply.failed(Status.MALFORMED, "more than " + MAX_CNAMES + " CNAMEs, or a loop of them");
        }
        Name owner =
                aliases.get().isEmpty() ? question.getName() : aliases.get().getLast();
        List<Record> records = section.stream()
                .filter(record -> record.getType() == question.getType()
                        && record.getDClass() == question.getDClass()
                        && record.getName().equals(owner))
                .toList();
        List<String> names =
                aliases.get().stream().map(name -> name.toString(true)).toList();
        return new Reply(status(message, records), records, dnssec(message), names, "");
    }

    /** We ask with DO, so a signed answer, or a signed "there is none", comes with its signatures (RFC 4035 3.2.1). */
    private static Dnssec dnssec(Message message) {
        if (message.getHeader().getFlag(Flags.AD)) {
            return Dnssec.SECURE;
        }
        boolean signed = Stream.of(Section.ANSWER, Section.AUTHORITY)
                .flatMap(section -> message.getSection(section).stream())
                .anyMatch(RRSIGRecord.class::isInstance);
        return signed ? Dnssec.UNCHAINED : Dnssec.UNSIGNED;
    }

    private static Status status(Message message, List<Record> records) {
        if (!records.isEmpty()) {
            return Status.ANSWERED;
        }
        return message.getRcode() == Rcode.NXDOMAIN ? Status.NO_SUCH_NAME : Status.NO_DATA;
    }

    /** The names from CNAME to CNAME; empty when there is no end to them. */
    private static Optional<List<Name>> aliases(Record question, List<Record> section) {
        List<Name> names = new ArrayList<>();
        Optional<Name> next = alias(question.getName(), section);
        while (next.isPresent() && names.size() < MAX_CNAMES) {
            names.add(next.get());
            next = alias(next.get(), section);
        }
        return next.isPresent() ? Optional.empty() : Optional.of(names);
    }

    private static Optional<Name> alias(Name owner, List<Record> section) {
        return section.stream()
                .filter(record ->
                        record instanceof CNAMERecord && record.getName().equals(owner))
                .map(record -> ((CNAMERecord) record).getTarget())
                .findFirst();
    }

    /** The return code, and the resolver's own words where it has any (RFC 8914). */
    private static String reason(Message message) {
        OPTRecord edns = message.getOPT();
        String words = edns == null
                ? ""
                : edns.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR).stream()
                        .filter(ExtendedErrorCodeOption.class::isInstance)
                        .map(option ->
                                ": " + ExtendedErrorCodeOption.text(((ExtendedErrorCodeOption) option).getErrorCode()))
                        .findFirst()
                        .orElse("");
        return Rcode.string(message.getRcode()) + words;
    }
}
