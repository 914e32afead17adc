package org.xmppradar.map;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.xmppradar.map.Chart.Head;
import org.xmppradar.map.layout.Layout;
import org.xmppradar.map.layout.Plane;
import org.xmppradar.model.Fingerprint;

/**
 * A chart as a file: {@code XRC1}, the fields of the records in their order, big-endian, and last the SHA-256 of all before, so that a
 * file of which a byte is wrong or missing is none.
 */
final class ChartFile {

    private static final int MAGIC = 0x58524331;
    private static final int DIGEST = 64;

    private ChartFile() {}

    static byte[] of(Chart chart) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            head(chart.head(), out);
            nodes(chart, out);
            quarters(chart.quarters(), out);
            block(String.join("\n", chart.names()).getBytes(StandardCharsets.US_ASCII), out);
            block(chart.bytes(), out);
        }
        bytes.writeBytes(digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private static byte[] digest(byte[] bytes) {
        return Fingerprint.of(bytes).hex().getBytes(StandardCharsets.US_ASCII);
    }

    private static void head(Head head, DataOutputStream out) throws IOException {
        out.writeInt(head.number());
        out.writeLong(head.publishedAt().toEpochMilli());
        out.writeLong(head.asOf().toEpochMilli());
        out.writeLong(head.settled());
        out.writeLong(head.anew());
        out.writeLong(head.links());
    }

    private static void nodes(Chart chart, DataOutputStream out) throws IOException {
        out.writeInt(chart.layout().next());
        out.writeFloat(chart.belt().x());
        out.writeFloat(chart.belt().y());
        out.writeFloat(chart.belt().radius());
        out.writeInt(chart.names().size());
        for (int node = 0; node < chart.names().size(); node++) {
            out.writeFloat(chart.layout().plane().x()[node]);
            out.writeFloat(chart.layout().plane().y()[node]);
            out.writeInt(chart.layout().community()[node]);
            out.writeBoolean(chart.inside().get(node));
            out.writeBoolean(chart.willing().get(node));
        }
    }

    private static void quarters(List<Quarter> quarters, DataOutputStream out) throws IOException {
        out.writeInt(quarters.size());
        for (Quarter quarter : quarters) {
            out.writeInt(quarter.id());
            out.writeUTF(quarter.name());
            out.writeUTF(quarter.about());
            out.writeInt(quarter.colour());
            out.writeInt(quarter.size());
            out.writeFloat(quarter.x());
            out.writeFloat(quarter.y());
        }
    }

    private static void block(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads what {@link #of} wrote; anything else is an error. */
    static Chart read(byte[] file) throws IOException {
        int length = file.length - DIGEST;
        if (length < 0
                || !Arrays.equals(digest(Arrays.copyOf(file, length)), Arrays.copyOfRange(file, length, file.length))) {
            throw new IOException("its digest is another");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, length))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("it is of another format");
            }
            return chart(in);
        }
    }

    private static Chart chart(DataInputStream in) throws IOException {
        Head head = new Head(in.readInt(), instant(in), instant(in), in.readLong(), in.readLong(), in.readLong());
        int next = in.readInt();
        Belt belt = new Belt(in.readFloat(), in.readFloat(), in.readFloat());
        int nodes = in.readInt();
        Layout layout = new Layout(new Plane(nodes), new int[nodes], next);
        BitSet inside = new BitSet();
        BitSet willing = new BitSet();
        for (int node = 0; node < nodes; node++) {
            layout.plane().x()[node] = in.readFloat();
            layout.plane().y()[node] = in.readFloat();
            layout.community()[node] = in.readInt();
            inside.set(node, in.readBoolean());
            willing.set(node, in.readBoolean());
        }
        List<Quarter> quarters = quarters(in);
        String names = new String(block(in), StandardCharsets.US_ASCII);
        return new Chart(head, List.of(names.split("\n", -1)), layout, inside, willing, belt, quarters, block(in));
    }

    private static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochMilli(in.readLong());
    }

    private static List<Quarter> quarters(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Quarter> quarters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            quarters.add(new Quarter(
                    in.readInt(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readInt(),
                    in.readInt(),
                    in.readFloat(),
                    in.readFloat()));
        }
        return List.copyOf(quarters);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
