package org.xmppradar.xml;

import java.util.Map;

/**
 * Writes elements into a stream. Everything is escaped here and nowhere else, and characters that XML cannot carry are dropped
 * (threats.md W3), so whatever text goes in, the same elements come out at the other end.
 */
public final class ElementWriter {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Map<String, String> declared;

    /**
     * A writer for one kind of stream.
     *
     * @param declared the namespaces that the stream's header declares, each with its prefix; empty for the default one
     */
    public ElementWriter(Map<String, String> declared) {
        this.declared = Map.copyOf(declared);
    }

    public String write(Element element) {
        StringBuilder out = new StringBuilder();
        String around = declared.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        write(element, around, out);
        return out.toString();
    }

    /** @param around the default namespace where the element stands */
    private void write(Element element, String around, StringBuilder out) {
        String prefix = declared.getOrDefault(element.namespace(), "");
        String name = prefix.isEmpty() ? element.name() : prefix + ":" + element.name();
        String inside = prefix.isEmpty() ? element.namespace() : around;
        out.append('<').append(name);
        if (!inside.equals(around)) {
            attribute("xmlns", inside, out);
        }
        attributes(element, out);
        if (element.text().isEmpty() && element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        escape(element.text(), out);
        element.children().forEach(child -> write(child, inside, out));
        out.append("</").append(name).append('>');
    }

    private static void attributes(Element element, StringBuilder out) {
        int foreign = 0;
        for (Map.Entry<String, String> each : element.attributes().entrySet()) {
            int end = each.getKey().lastIndexOf('}');
            String name = each.getKey().substring(end + 1);
            String namespace = end < 0 ? "" : each.getKey().substring(1, end);
            if (namespace.isEmpty()) {
                attribute(name, each.getValue(), out);
            } else if (namespace.equals(XML)) {
                attribute("xml:" + name, each.getValue(), out);
            } else {
                foreign++;
                attribute("xmlns:a" + foreign, namespace, out);
                attribute("a" + foreign + ":" + name, each.getValue(), out);
            }
        }
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("='");
        escape(value, out);
        out.append('\'');
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints().filter(ElementWriter::isXml).forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\'' -> out.append("&apos;");
                case '"' -> out.append("&quot;");
                // A parser would make spaces or newlines of these.
                case '\t', '\n', '\r' -> out.append("&#").append(point).append(';');
                default -> out.appendCodePoint(point);
            }
        });
    }

    /** The characters of XML 1.0, production 2. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
