package org.xmppradar.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xmppradar.fake.Scripts;

/** X2, X3: no bytes make the reader of a home server's stream throw, and to cut a sound stream into its stanzas changes none. */
class RelayedStreamFuzzTest {

    private static final byte[] OPEN = Scripts.header("a.example").getBytes(StandardCharsets.UTF_8);

    /** The first byte says where to split. */
    @FuzzTest(maxDuration = "3m")
    void stanzas_of_strangers(byte[] input) {
        if (input.length < 2) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        int split = Math.min(input[0] & 0xFF, bytes.length);
        byte[] first = Arrays.copyOfRange(bytes, 0, split);
        byte[] rest = Arrays.copyOfRange(bytes, split, bytes.length);

        List<StreamEvent> whole = relayed(bytes);
        List<StreamEvent> parted = relayed(first, rest);
        List<StreamEvent> uncut = uncut(bytes);

        assertThat(parted).isEqualTo(whole);
        if (uncut.stream().noneMatch(StreamEvent.Violated.class::isInstance)) {
            assertThat(beforeEnd(whole)).isEqualTo(beforeEnd(uncut));
        }
    }

    private static List<StreamEvent> relayed(byte[]... parts) {
        RelayedStream stream = new RelayedStream();
        List<StreamEvent> events = new ArrayList<>(stream.read(OPEN));
        for (byte[] part : parts) {
            events.addAll(stream.read(part));
        }
        return events;
    }

    private static List<StreamEvent> uncut(byte[] bytes) {
        StreamReader reader = new StreamReader(StreamLimits.STANZAS);
        List<StreamEvent> events = new ArrayList<>(reader.read(OPEN));
        events.addAll(reader.read(bytes));
        return events;
    }

    /** What follows the stream's end is nobody's: a reader hears nothing of it, whoever relays hangs up. */
    private static List<StreamEvent> beforeEnd(List<StreamEvent> events) {
        return events.stream()
                .takeWhile(event -> !(event instanceof StreamEvent.Ended))
                .toList();
    }
}
