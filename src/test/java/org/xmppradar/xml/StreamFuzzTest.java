package org.xmppradar.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xmppradar.fake.Scripts;

/** X1-X4: no bytes make the reader of streams throw, and however they are split they mean the same. */
class StreamFuzzTest {

    private static final byte[] OPEN = Scripts.header("a.example").getBytes(StandardCharsets.UTF_8);

    /** The first byte says where to split, and whether the stream is open already. */
    @FuzzTest(maxDuration = "3m")
    void bytes_of_strangers(byte[] input) {
        if (input.length < 2) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        boolean opened = input[0] < 0;
        int split = Math.min(input[0] & 0x7F, bytes.length);

        List<StreamEvent> whole = read(opened, bytes);
        List<StreamEvent> parted =
                read(opened, Arrays.copyOfRange(bytes, 0, split), Arrays.copyOfRange(bytes, split, bytes.length));

        if (violated(whole)) {
            // How much came before it may differ, as the gate judges each part as one.
            assertThat(violated(parted)).isTrue();
        } else {
            assertThat(parted).isEqualTo(whole);
        }
    }

    private static List<StreamEvent> read(boolean opened, byte[]... parts) {
        StreamReader reader = new StreamReader(StreamLimits.FEATURES);
        List<StreamEvent> events = new ArrayList<>(opened ? reader.read(OPEN) : List.of());
        for (byte[] part : parts) {
            events.addAll(reader.read(part));
        }
        return events;
    }

    private static boolean violated(List<StreamEvent> events) {
        return events.stream().anyMatch(StreamEvent.Violated.class::isInstance);
    }
}
