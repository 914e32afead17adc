package org.xmppradar.map.edition;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.xmppradar.map.layout.Plane;

/**
 * The bytes of an edition. Numbers are little-endian; a varint has seven bits a byte, the lowest first, and a one above them where more follow.
 *
 * <pre>
 * "XRM1"
 * varint   number of the edition
 * varint   nodes n
 * varint   links m
 * float    x of the left edge, float y of the lower edge, float unit: how wide the smallest difference is
 * n bytes  low byte of each x, n bytes high byte; the same of y: in units from the edge
 * n varint degree of the first node, then by how much each is below the one before
 * n varint community
 * n times  varint count of links to nodes further on; for each a varint, how far from the one before (the first: from this node),
 *          and a byte, its weight in parts of 255 of the greatest, as a logarithm
 * </pre>
 */
public final class EditionFile {

    static final String MAGIC = "XRM1";
    private static final int STEPS = 65_535;
    private static final int WEIGHTS = 255;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Edition edition;

    private EditionFile(Edition edition) {
        this.edition = edition;
    }

    public static byte[] of(Edition edition) {
        EditionFile file = new EditionFile(edition);
        file.bytes.writeBytes(MAGIC.getBytes(StandardCharsets.US_ASCII));
        file.varint(edition.number());
        file.varint(edition.nodes());
        file.varint(edition.backbone().links());
        file.places();
        file.degrees();
        for (int community : edition.community()) {
            // Those that belong nowhere come first.
            file.varint(community + 1);
        }
        file.links();
        return file.bytes.toByteArray();
    }

    private void places() {
        Plane plane = edition.plane();
        float left = least(plane.x());
        float lower = least(plane.y());
        float width = Math.max(most(plane.x()) - left, most(plane.y()) - lower);
        float unit = width > 0 ? width / STEPS : 1;
        number(left);
        number(lower);
        number(unit);
        planes(plane.x(), left, unit);
        planes(plane.y(), lower, unit);
    }

    /** All low bytes before all high ones: the latter are alike and compress. */
    private void planes(float[] values, float edge, float unit) {
        for (int shift = 0; shift <= Byte.SIZE; shift += Byte.SIZE) {
            for (float value : values) {
                bytes.write(Math.clamp(Math.round((value - edge) / unit), 0, STEPS) >> shift);
            }
        }
    }

    private void degrees() {
        int before = 0;
        for (int i = 0; i < edition.nodes(); i++) {
            int degree = edition.degree()[i];
            varint(i == 0 ? degree : before - degree);
            before = degree;
        }
    }

    private void links() {
        Backbone backbone = edition.backbone();
        double greatest = Math.log1p(most(backbone.weight()));
        int link = 0;
        for (int node = 0; node < edition.nodes(); node++) {
            int end = link;
            while (end < backbone.links() && backbone.from()[end] == node) {
                end++;
            }
            varint(end - link);
            int before = node;
            for (; link < end; link++) {
                varint(backbone.to()[link] - before);
                bytes.write((int) Math.round(WEIGHTS * Math.log1p(backbone.weight()[link]) / greatest));
                before = backbone.to()[link];
            }
        }
    }

    private static float least(float[] values) {
        float least = values.length == 0 ? 0 : values[0];
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static float most(float[] values) {
        float most = values.length == 0 ? 0 : values[0];
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private void number(float value) {
        int bits = Float.floatToRawIntBits(value);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes.write(bits >> shift);
        }
    }

    private void varint(int value) {
        int left = value;
        while (left > 0x7f) {
            bytes.write((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        bytes.write(left);
    }
}
