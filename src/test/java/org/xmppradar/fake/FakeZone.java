package org.xmppradar.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.TextParseException;

/** What a validating resolver would say of a few names. */
public final class FakeZone {

    private static final long TTL = 60;

    private final List<Record> records = new ArrayList<>();
    private final Set<Name> signed = new HashSet<>();
    private final Set<Name> bogus = new HashSet<>();
    private final Set<Name> failing = new HashSet<>();

    public FakeZone address(String host, String address) {
        records.add(new ARecord(name(host), DClass.IN, TTL, InetAddress.ofLiteral(address)));
        return this;
    }

    /** An SRV record; {@code owner} such as {@code _xmpp-client._tcp.a.example}. */
    public FakeZone srv(String owner, int priority, int port, String target) {
        records.add(new SRVRecord(name(owner), DClass.IN, TTL, priority, 1, port, name(target)));
        return this;
    }

    public FakeZone alias(String owner, String target) {
        records.add(new CNAMERecord(name(owner), DClass.IN, TTL, name(target)));
        return this;
    }

    public FakeZone tlsa(String owner, int usage, int selector, int matching, byte[] association) {
        records.add(new TLSARecord(name(owner), DClass.IN, TTL, usage, selector, matching, association));
        return this;
    }

    /** Any record, as a zone file writes it. */
    public FakeZone record(String owner, int type, String data) {
        try {
            records.add(Record.fromString(name(owner), type, DClass.IN, TTL, data, Name.root));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        return this;
    }

    /** Answers at and below {@code name} carry the AD bit. */
    public FakeZone signed(String name) {
        signed.add(name(name));
        return this;
    }

    /** Answers at and below {@code name} fail validation. */
    public FakeZone bogus(String name) {
        bogus.add(name(name));
        return this;
    }

    /** Nobody can answer for {@code name}. */
    public FakeZone failing(String name) {
        failing.add(name(name));
        return this;
    }

    public Message answer(Message query) {
        Record question = query.getQuestion();
        Name owner = question.getName();
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setFlag(Flags.RA);
        reply.addRecord(question, Section.QUESTION);
        if (covers(failing, owner)
                || (covers(bogus, owner) && !query.getHeader().getFlag(Flags.CD))) {
            reply.getHeader().setRcode(Rcode.SERVFAIL);
            return reply;
        }
        if (covers(signed, owner)) {
            reply.getHeader().setFlag(Flags.AD);
        }
        Name end = follow(owner, reply);
        records.stream()
                .filter(record -> record.getName().equals(end) && record.getType() == question.getType())
                .forEach(record -> reply.addRecord(record, Section.ANSWER));
        if (records.stream().noneMatch(record -> record.getName().subdomain(end))) {
            reply.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return reply;
    }

    private Name follow(Name owner, Message reply) {
        Name end = owner;
        for (int step = 0; step < 30; step++) {
            Name current = end;
            List<Record> aliases = records.stream()
                    .filter(record ->
                            record instanceof CNAMERecord && record.getName().equals(current))
                    .toList();
            if (aliases.isEmpty()) {
                return end;
            }
            reply.addRecord(aliases.getFirst(), Section.ANSWER);
            end = ((CNAMERecord) aliases.getFirst()).getTarget();
        }
        return end;
    }

    private static boolean covers(Set<Name> names, Name owner) {
        return names.stream().anyMatch(owner::subdomain);
    }

    private static Name name(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException wrong) {
            throw new UncheckedIOException(new IOException(wrong));
        }
    }
}
