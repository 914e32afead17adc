package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** D1: a DNS message is refused as a whole (which the resolver expects) or read without an exception, and nothing is smuggled. */
class AnswerFuzzTest {

    private static final Name OWNER = Name.fromConstantString("a.example.");

    /** The first byte chooses the type of the question. */
    @FuzzTest(maxDuration = "3m")
    void messages_of_strangers(byte[] input) {
        if (input.length < 13) {
            return;
        }
        int type = new int[] {Type.A, Type.AAAA, Type.SRV, Type.TLSA}[input[0] & 3];
        Record question = Record.newRecord(OWNER, type, DClass.IN);
        byte[] wire = Arrays.copyOfRange(input, 1, input.length);
        try {
            Message message = new Message(wire);
            Reply reply = AnswerReader.read(question, message);
            new NegativeCache(System::nanoTime).keep(question, message, reply);
            assertThat(reply.records()).allMatch(record -> record.getType() == type);
        } catch (IOException malformed) {
            // What the resolver reports as malformed.
            return;
        }
    }
}
