package org.xmppradar.hostile;

import static org.xmppradar.hostile.OnDns.ALLOWANCE;
import static org.xmppradar.hostile.OnDns.NAME;
import static org.xmppradar.hostile.OnDns.answers;
import static org.xmppradar.hostile.OnDns.asking;
import static org.xmppradar.hostile.OnDns.name;
import static org.xmppradar.hostile.OnDns.probing;
import static org.xmppradar.hostile.OnDns.raw;
import static org.xmppradar.hostile.OnDns.reply;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xmppradar.fake.FakeZone;

/** D1: what a zone may do to us through the resolver. */
final class DnsAttacks {

    private DnsAttacks() {}

    static Stream<Attack> all() {
        return Stream.concat(zones(), messages());
    }

    private static Stream<Attack> zones() {
        return Stream.of(
                asking("loops its CNAMEs", "malformed after 1", answers(DnsAttacks::loop)),
                asking("has a chain of 11 CNAMEs", "malformed after 1", answers(DnsAttacks::chain)),
                asking("fails", "server-failure after 2", answers(DnsAttacks::failing)),
                probing("has 2,000 SRV records", "20 doors, allowance kept", zone(DnsAttacks::manyTargets)),
                probing("has 2,000 addresses", "2 doors, allowance kept", zone(DnsAttacks::manyAddresses)),
                probing(
                        "answers every name with another",
                        "20 doors, allowance kept",
                        query -> List.of(
                                answers(DnsAttacks::wildcard).apply(query).toWire())),
                probing("never answers", "0 doors, allowance kept", query -> List.of()),
                asking("denies a name and all below it", 100, "no-such-name after 1", answers(DnsAttacks::denying)),
                asking("fails for a hundred names", 100, "limit after " + ALLOWANCE, answers(DnsAttacks::failing)));
    }

    private static Stream<Attack> messages() {
        return Stream.of(
                raw("answers with another id", "malformed after 1", query -> {
                    Message reply = reply(query);
                    reply.getHeader().setID(query.getHeader().getID() ^ 1);
                    return reply.toWire();
                }),
                raw("answers another question", "malformed after 1", query -> {
                    Message reply = new Message(query.getHeader().getID());
                    reply.getHeader().setFlag(Flags.QR);
                    reply.addRecord(Record.newRecord(name("other.example."), Type.A, DClass.IN), Section.QUESTION);
                    return reply.toWire();
                }),
                raw("repeats the question as its answer", "malformed after 1", Message::toWire),
                asking(
                        "smuggles another name's address",
                        "no-data after 1",
                        answers(reply -> reply.addRecord(address("other.example."), Section.ANSWER))),
                asking(
                        "answers in the additional section",
                        "no-data after 1",
                        answers(reply -> reply.addRecord(address(NAME + "."), Section.ADDITIONAL))),
                asking(
                        "cuts its answer by UDP and by TCP",
                        "malformed after 2",
                        answers(reply -> reply.getHeader().setFlag(Flags.TC))),
                raw("sends a name that points at itself", "malformed after 1", DnsAttacks::pointer),
                raw("counts 65,535 records and sends none", "malformed after 1", query -> {
                    byte[] wire = reply(query).toWire();
                    wire[6] = wire[7] = (byte) 0xFF;
                    return wire;
                }),
                raw("sends three bytes", "malformed after 1", query -> new byte[] {1, 2, 3}),
                raw("sends only a header", "malformed after 1", query -> {
                    byte[] wire = Arrays.copyOf(reply(query).toWire(), 12);
                    wire[5] = 0;
                    return wire;
                }));
    }

    private static Function<Message, List<byte[]>> zone(Consumer<FakeZone> content) {
        FakeZone zone = new FakeZone().address(NAME, "192.0.2.1");
        content.accept(zone);
        return query -> List.of(zone.answer(query).toWire());
    }

    private static void manyTargets(FakeZone zone) {
        IntStream.range(0, 2_000).forEach(i -> zone.srv("_xmpp-client._tcp." + NAME, 1, 5222, "h" + i + ".example"));
    }

    private static void manyAddresses(FakeZone zone) {
        IntStream.range(0, 2_000).forEach(i -> zone.address(NAME, "192.0." + i / 250 + "." + i % 250));
    }

    private static void failing(Message reply) {
        reply.getHeader().setRcode(Rcode.SERVFAIL);
    }

    private static void denying(Message reply) {
        reply.getHeader().setRcode(Rcode.NXDOMAIN);
        Name zone = name("example.");
        reply.addRecord(new SOARecord(zone, DClass.IN, 300, zone, zone, 1, 1, 1, 1, 300), Section.AUTHORITY);
    }

    private static void loop(Message reply) {
        alias(reply, NAME + ".", "loop.example.");
        alias(reply, "loop.example.", NAME + ".");
    }

    private static void chain(Message reply) {
        alias(reply, NAME + ".", "c0.example.");
        IntStream.range(0, 10).forEach(i -> alias(reply, "c" + i + ".example.", "c" + (i + 1) + ".example."));
    }

    /** Each SRV question has three targets that nobody has seen before, and each name has an address. */
    private static void wildcard(Message reply) {
        Name owner = reply.getQuestion().getName();
        for (int i = 0; i < 8 && reply.getQuestion().getType() == Type.SRV; i++) {
            Name target = name("h" + i + "-" + owner.hashCode() + "." + NAME + ".");
            reply.addRecord(new SRVRecord(owner, DClass.IN, 60, 1, 1, 5222, target), Section.ANSWER);
        }
        if (reply.getQuestion().getType() == Type.A) {
            reply.addRecord(new ARecord(owner, DClass.IN, 60, InetAddress.ofLiteral("192.0.2.1")), Section.ANSWER);
        }
    }

    private static byte[] pointer(Message query) {
        byte[] wire = reply(query).toWire();
        byte[] looped = Arrays.copyOf(wire, wire.length + 12);
        looped[7] = 1;
        looped[wire.length] = (byte) 0xC0;
        looped[wire.length + 1] = (byte) wire.length;
        return looped;
    }

    private static void alias(Message reply, String owner, String target) {
        reply.addRecord(new CNAMERecord(name(owner), DClass.IN, 60, name(target)), Section.ANSWER);
    }

    private static ARecord address(String owner) {
        return new ARecord(name(owner), DClass.IN, 60, InetAddress.ofLiteral("192.0.2.66"));
    }
}
