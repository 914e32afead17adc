package org.xmppradar.probe.web;

import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLInputFactory;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.HostMetaDocument;
import org.xmppradar.observation.HostMetaLink;
import org.xmppradar.xml.XmlGate;

/**
 * Reads host metadata as XRD (RFC 6415 3.1): the links of the root, and of these the ways to connect (XEP-0156). As hard on its
 * input as the reader of streams: no document type, no processing instruction, bounded depth, elements and attributes.
 */
final class XrdReader {

    private static final String XRD = "http://docs.oasis-open.org/ns/xri/xrd-1.0";
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 1_000;
    private static final int MAX_ATTRIBUTES = 64;
    private static final int MAX_NAME = 256;
    private static final AsyncXMLInputFactory PARSERS = new InputFactoryImpl();

    private final AsyncXMLStreamReader<AsyncByteArrayFeeder> parser = PARSERS.createAsyncForByteArray();
    private final List<HostMetaLink> links = new ArrayList<>();
    private int depth;
    private int elements;

    private XrdReader() {}

    static HostMetaDocument read(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        XmlGate.ofDocument().check(bytes).ifPresent(wrong -> {
            throw Malformed.of(wrong.failure());
        });
        XrdReader reader = new XrdReader();
        reader.parse(bytes);
        return new HostMetaDocument(reader.links, Optional.empty());
    }

    private void parse(byte[] bytes) {
        try {
            parser.getInputFeeder().feedInput(bytes, 0, bytes.length);
            parser.getInputFeeder().endOfInput();
            for (int kind = parser.next(); kind != XMLStreamConstants.END_DOCUMENT; kind = parser.next()) {
                handle(kind);
            }
        } catch (Malformed known) {
            throw known;
        } catch (XMLStreamException | RuntimeException notXml) {
            // Also unchecked ones: what strangers' bytes do to a parser is theirs, and must not end us.
            throw new Malformed("not well-formed XML");
        }
    }

    private void handle(int kind) {
        switch (kind) {
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.START_DOCUMENT,
                    XMLStreamConstants.CHARACTERS,
                    XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE,
                    XMLStreamConstants.COMMENT -> {}
            case XMLStreamConstants.ENTITY_REFERENCE -> throw new Malformed("an entity that XML does not know");
            default -> throw new Malformed("not well-formed XML, or cut off");
        }
    }

    private void begin() {
        depth++;
        elements++;
        if (depth > MAX_DEPTH
                || elements > MAX_ELEMENTS
                || parser.getLocalName().length() > MAX_NAME
                || parser.getAttributeCount() + parser.getNamespaceCount() > MAX_ATTRIBUTES) {
            throw new Malformed(FailureKind.LIMIT_EXCEEDED, "too many or too deep elements, or too many attributes");
        }
        boolean ours = XRD.equals(parser.getNamespaceURI());
        if (depth == 1 && !(ours && parser.getLocalName().equals("XRD"))) {
            throw new Malformed("its root is not XRD but " + parser.getName());
        }
        if (depth == 2 && ours && parser.getLocalName().equals("Link")) {
            link(attribute("rel"), attribute("href"));
        }
    }

    private void link(String relation, String href) {
        if (HostMetaLink.isAlternative(relation)) {
            Limits.link(links.size(), href);
            links.add(HostMetaLink.of(relation, href));
        }
    }

    private String attribute(String name) {
        String value = parser.getAttributeValue("", name);
        return value == null ? "" : value.strip();
    }
}
