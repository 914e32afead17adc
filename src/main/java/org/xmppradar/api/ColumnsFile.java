package org.xmppradar.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import org.xmppradar.query.MapColumn;
import org.xmppradar.query.MapColumnsDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes of columns: the length of a header in four bytes, the header as JSON, and the numbers of one column after the other, one or
 * two bytes each; little-endian.
 */
final class ColumnsFile {

    private ColumnsFile() {}

    private record Header(int edition, Instant at, int nodes, List<Column> columns) {}

    private record Column(String key, String title, MapColumn.Type type, List<MapColumn.Value> values) {}

    static byte[] of(MapColumnsDocument document, JsonMapper json) {
        List<Column> columns = document.columns().stream()
                .map(column -> new Column(column.key(), column.title(), column.type(), column.values()))
                .toList();
        byte[] header =
                json.writeValueAsBytes(new Header(document.edition(), document.at(), document.nodes(), columns));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(header.length)
                .array());
        bytes.writeBytes(header);
        document.columns().forEach(column -> write(column, bytes));
        return bytes.toByteArray();
    }

    private static void write(MapColumn column, ByteArrayOutputStream bytes) {
        for (int number : column.numbers()) {
            bytes.write(number);
            if (column.type() == MapColumn.Type.U16) {
                bytes.write(number >> Byte.SIZE);
            }
        }
    }
}
