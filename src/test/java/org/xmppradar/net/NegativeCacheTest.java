package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** D1: a "no" holds as long as its zone says, and for all that is below. */
class NegativeCacheTest {

    private static final String ZONE = "example.";

    private final AtomicLong time = new AtomicLong();
    private final NegativeCache cache = new NegativeCache(time::get);

    @Test
    void a_name_that_does_not_exist_has_nothing_below_it() {
        keep(negative("none.example.", Type.A, Rcode.NXDOMAIN, ZONE, 300));

        assertThat(cache.find(question("none.example.", Type.AAAA))).isPresent();
        assertThat(cache.find(question("_xmpp-client._tcp.NONE.example.", Type.SRV)))
                .map(Reply::status)
                .contains(Reply.Status.NO_SUCH_NAME);
        assertThat(cache.find(question("example.", Type.A))).isEmpty();
        assertThat(cache.find(question("xnone.example.", Type.A))).isEmpty();
    }

    @Test
    void a_name_without_one_type_may_have_another() {
        keep(negative("a.example.", Type.AAAA, Rcode.NOERROR, ZONE, 300));

        assertThat(cache.find(question("a.example.", Type.AAAA)))
                .map(Reply::status)
                .contains(Reply.Status.NO_DATA);
        assertThat(cache.find(question("a.example.", Type.A))).isEmpty();
        assertThat(cache.find(question("b.a.example.", Type.AAAA))).isEmpty();
    }

    @Test
    void it_holds_for_the_zones_minimum_and_never_beyond_three_hours() {
        keep(negative("short.example.", Type.A, Rcode.NXDOMAIN, ZONE, 300));
        keep(negative("long.example.", Type.A, Rcode.NXDOMAIN, ZONE, 604_800));

        pass(Duration.ofSeconds(299));
        assertThat(cache.find(question("short.example.", Type.A))).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(cache.find(question("short.example.", Type.A))).isEmpty();
        pass(Duration.ofHours(2));
        assertThat(cache.find(question("long.example.", Type.A))).isPresent();
        pass(Duration.ofHours(1));
        assertThat(cache.find(question("long.example.", Type.A))).isEmpty();
    }

    @Test
    void another_zones_word_counts_for_nothing() {
        keep(negative("a.example.", Type.A, Rcode.NXDOMAIN, "evil.test.", 300));

        assertThat(cache.find(question("a.example.", Type.A))).isEmpty();
    }

    @Test
    void what_an_alias_leads_to_says_nothing_of_the_alias() {
        Message message = negative("alias.example.", Type.A, Rcode.NXDOMAIN, ZONE, 300);
        message.addRecord(
                new CNAMERecord(name("alias.example."), DClass.IN, 60, name("none.example.")), Section.ANSWER);
        keep(message);

        assertThat(cache.find(question("alias.example.", Type.A))).isEmpty();
    }

    @Test
    void a_failure_is_no_answer() {
        keep(negative("a.example.", Type.A, Rcode.SERVFAIL, ZONE, 300));

        assertThat(cache.find(question("a.example.", Type.A))).isEmpty();
    }

    private void keep(Message message) {
        cache.keep(message.getQuestion(), message, AnswerReader.read(message.getQuestion(), message));
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    private static Message negative(String name, int type, int rcode, String zone, long minimum) {
        Message message = new Message();
        message.getHeader().setFlag(Flags.QR);
        message.getHeader().setRcode(rcode);
        message.addRecord(question(name, type), Section.QUESTION);
        Name origin = name(zone);
        message.addRecord(
                new SOARecord(origin, DClass.IN, 604_800, origin, origin, 1, 1, 1, 1, minimum), Section.AUTHORITY);
        return message;
    }

    private static Record question(String name, int type) {
        return Record.newRecord(name(name), type, DClass.IN);
    }

    private static Name name(String text) {
        return Name.fromConstantString(text);
    }
}
