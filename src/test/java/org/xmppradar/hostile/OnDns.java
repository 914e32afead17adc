package org.xmppradar.hostile;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.hostile.Attack.Met;
import org.xmppradar.net.Lookups;
import org.xmppradar.net.Reply;
import org.xmppradar.probe.dns.DnsProbe;
import org.xmppradar.probe.dns.DnsSight;

/** Attacks by a name server; their verdict says what came of asking, and how many questions it got out of us. */
final class OnDns {

    static final String NAME = Target.DOMAIN.ascii();
    static final int ALLOWANCE = 60;

    private OnDns() {}

    static Attack asking(String name, String expected, Function<Message, Message> answer) {
        return asking(name, 1, expected, answer);
    }

    static Attack asking(String name, int names, String expected, Function<Message, Message> answer) {
        return asked(name, names, expected, query -> List.of(answer.apply(query).toWire()));
    }

    static Attack raw(String name, String expected, Function<Message, byte[]> answer) {
        return asked(name, 1, expected, query -> List.of(answer.apply(query)));
    }

    /** Asks for addresses below the zone; the verdict is the last reply's status, and how many questions reached the server. */
    private static Attack asked(String name, int names, String expected, Function<Message, List<byte[]>> answers) {
        return attack(name, expected, answers, (target, dns) -> {
            Lookups lookups = target.net().resolver(dns.address()).forOneDomain();
            Reply.Status last = Reply.Status.LIMIT;
            for (int i = 0; i < names; i++) {
                last = lookups.ask(i == 0 ? NAME : "n" + i + "." + NAME, Type.A)
                        .blockOptional(Target.FOR_EVER)
                        .orElseThrow()
                        .status();
            }
            return last.name().toLowerCase(Locale.ROOT).replace('_', '-') + " after "
                    + dns.queries().size();
        });
    }

    static Attack probing(String name, String expected, Function<Message, List<byte[]>> answers) {
        return attack(name, expected, answers, (target, dns) -> {
            DnsSight sight = new DnsProbe(target.net().resolver(dns.address()), Clock.systemUTC())
                    .look(Target.DOMAIN)
                    .blockOptional(Target.FOR_EVER)
                    .orElseThrow();
            // One more where an answer is cut: it is asked for again by TCP.
            boolean kept = dns.queries().size() <= ALLOWANCE + 4;
            return sight.doors().size() + " doors, allowance " + (kept ? "kept" : "exceeded");
        });
    }

    /** What came of asking. */
    @FunctionalInterface
    private interface Asking {
        String of(Target target, FakeDns dns);
    }

    private static Attack attack(String name, String expected, Function<Message, List<byte[]>> answers, Asking asking) {
        return new Attack(
                "D1", "asked in the DNS, " + name, target -> played(target, answers, asking), expected, Cost.USUAL);
    }

    private static Met played(Target target, Function<Message, List<byte[]>> answers, Asking asking)
            throws IOException {
        try (FakeDns dns = FakeDns.answering(answers)) {
            return new Met(asking.of(target, dns), dns.sent());
        }
    }

    static Function<Message, Message> answers(Consumer<Message> change) {
        return query -> {
            Message reply = reply(query);
            change.accept(reply);
            return reply;
        };
    }

    static Message reply(Message query) {
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.addRecord(query.getQuestion(), Section.QUESTION);
        return reply;
    }

    static Name name(String text) {
        return Name.fromConstantString(text);
    }
}
