package org.xmppradar.map.edition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import org.xmppradar.map.layout.Plane;

/** Reads the bytes of an edition, which {@link EditionFile} explains: in the order that they have, with weights from 0 to 1. */
public final class EditionScan {

    private static final float WEIGHTS = 255;

    private final ByteBuffer bytes;

    private EditionScan(byte[] file) {
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Of bytes that we wrote: they are trusted. */
    public static Edition of(byte[] file) {
        EditionScan scan = new EditionScan(file);
        scan.bytes.position(EditionFile.MAGIC.length());
        int number = scan.varint();
        int nodes = scan.varint();
        int links = scan.varint();
        Plane plane = scan.plane(nodes);
        int[] degree = scan.degrees(nodes);
        int[] community = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            community[node] = scan.varint() - 1;
        }
        return new Edition(
                number, IntStream.range(0, nodes).toArray(), plane, community, degree, scan.links(nodes, links));
    }

    private Plane plane(int nodes) {
        float left = bytes.getFloat();
        float lower = bytes.getFloat();
        float unit = bytes.getFloat();
        return new Plane(places(nodes, left, unit), places(nodes, lower, unit));
    }

    private float[] places(int nodes, float edge, float unit) {
        float[] places = new float[nodes];
        int low = bytes.position();
        for (int node = 0; node < nodes; node++) {
            int steps = Byte.toUnsignedInt(bytes.get(low + node))
                    | Byte.toUnsignedInt(bytes.get(low + nodes + node)) << Byte.SIZE;
            places[node] = edge + unit * steps;
        }
        bytes.position(low + 2 * nodes);
        return places;
    }

    private int[] degrees(int nodes) {
        int[] degree = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            degree[node] = node == 0 ? varint() : degree[node - 1] - varint();
        }
        return degree;
    }

    private Backbone links(int nodes, int links) {
        Backbone backbone = new Backbone(new int[links], new int[links], new float[links]);
        int link = 0;
        for (int node = 0; node < nodes; node++) {
            int other = node;
            for (int left = varint(); left > 0; left--) {
                other += varint();
                backbone.from()[link] = node;
                backbone.to()[link] = other;
                backbone.weight()[link++] = Byte.toUnsignedInt(bytes.get()) / WEIGHTS;
            }
        }
        return backbone;
    }

    private int varint() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = bytes.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
