package org.xmppradar.xml;

import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLInputFactory;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one stream of a stranger, from its header to its end, as the bytes come. A restarted stream needs a new one. Never
 * throws: whatever is wrong is an event, and the last.
 */
public final class StreamReader {

    private static final int MAX_ATTRIBUTES = 64;
    private static final int MAX_NAME = 256;
    private static final AsyncXMLInputFactory PARSERS = new InputFactoryImpl();

    private final FirstTag firstTag = new FirstTag();
    private final XmlGate gate = XmlGate.ofStream();
    private final StreamLimits limits;
    private final ElementBuilder elements;
    private @Nullable AsyncXMLStreamReader<AsyncByteArrayFeeder> made;
    private int received;
    private int sinceStanza;
    private boolean begun;
    private boolean opened;
    private boolean done;

    public StreamReader(StreamLimits limits) {
        this.limits = limits;
        this.elements = new ElementBuilder(limits);
    }

    /** What the peer did with these bytes. */
    public List<StreamEvent> read(byte[] bytes) {
        List<StreamEvent> events = new ArrayList<>();
        if (!done) {
            check(bytes).ifPresentOrElse(wrong -> violate(wrong, events), () -> parse(bytes, events));
        }
        return events;
    }

    private Optional<XmlOffence> check(byte[] bytes) {
        received += bytes.length;
        sinceStanza += bytes.length;
        if (received > limits.bytes()) {
            return Optional.of(XmlOffence.limit("more than " + limits.bytes() + " bytes"));
        }
        if (sinceStanza > limits.stanzaBytes()) {
            return Optional.of(XmlOffence.limit("a stanza of more than " + limits.stanzaBytes() + " bytes"));
        }
        String start = begun ? "" : new String(bytes, StandardCharsets.ISO_8859_1).stripLeading();
        begun |= !start.isEmpty();
        if (!start.isEmpty() && start.charAt(0) != '<') {
            return Optional.of(XmlOffence.notXmpp(start));
        }
        return gate.check(bytes);
    }

    private void parse(byte[] come, List<StreamEvent> events) {
        byte[] bytes = firstTag.with(come);
        if (bytes.length == 0) {
            return;
        }
        AsyncXMLStreamReader<AsyncByteArrayFeeder> parser = parser();
        try {
            parser.getInputFeeder().feedInput(bytes, 0, bytes.length);
            int kind = parser.next();
            while (kind != AsyncXMLStreamReader.EVENT_INCOMPLETE && !done) {
                handle(kind, events);
                kind = done ? kind : parser.next();
            }
        } catch (XMLStreamException | RuntimeException notXml) {
            // Also unchecked ones: what strangers' bytes do to a parser is theirs, and must not end us.
            violate(notWellFormed(), events);
        }
    }

    private AsyncXMLStreamReader<AsyncByteArrayFeeder> parser() {
        AsyncXMLStreamReader<AsyncByteArrayFeeder> parser = made == null ? PARSERS.createAsyncForByteArray() : made;
        made = parser;
        return parser;
    }

    private void handle(int kind, List<StreamEvent> events) {
        switch (kind) {
            case XMLStreamConstants.START_DOCUMENT -> {}
            case XMLStreamConstants.START_ELEMENT -> begin(events);
            case XMLStreamConstants.END_ELEMENT -> end(events);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(events);
            default -> violate(XmlOffence.restricted("restricted XML"), events);
        }
    }

    private void begin(List<StreamEvent> events) {
        String name = parser().getLocalName();
        String namespace = parser().getNamespaceURI() == null ? "" : parser().getNamespaceURI();
        int attributes = parser().getAttributeCount() + parser().getNamespaceCount();
        boolean bounded = name.length() <= MAX_NAME && attributes <= MAX_ATTRIBUTES;
        if (bounded && !opened) {
            open(namespace, name, events);
        } else if (!bounded || !elements.begin(namespace, name, attributes(), parser().getNamespaceCount())) {
            violate(XmlOffence.limit("too many or too deep elements, or too many attributes"), events);
        }
    }

    private void open(String namespace, String name, List<StreamEvent> events) {
        if (!name.equals("stream") || !namespace.equals(Namespaces.STREAMS)) {
            violate(XmlOffence.notXmpp("<" + name + " xmlns='" + namespace + "'>"), events);
            return;
        }
        opened = true;
        events.add(new StreamEvent.Opened(attribute("from"), attribute("to"), attribute("id"), attribute("version")));
    }

    private SortedMap<String, String> attributes() {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < parser().getAttributeCount(); i++) {
            String namespace = parser().getAttributeNamespace(i);
            String prefix = namespace == null || namespace.isEmpty() ? "" : "{" + namespace + "}";
            attributes.put(prefix + parser().getAttributeLocalName(i), parser().getAttributeValue(i));
        }
        return attributes;
    }

    private String attribute(String name) {
        for (int i = 0; i < parser().getAttributeCount(); i++) {
            if (parser().getAttributeLocalName(i).equals(name)
                    && parser().getAttributePrefix(i).isEmpty()) {
                return parser().getAttributeValue(i);
            }
        }
        return "";
    }

    private void end(List<StreamEvent> events) {
        if (elements.isInside()) {
            elements.end().ifPresent(element -> sent(element, events));
        } else {
            done = true;
            events.add(new StreamEvent.Ended());
        }
    }

    private void sent(Element element, List<StreamEvent> events) {
        sinceStanza = 0;
        events.add(new StreamEvent.Sent(element));
    }

    private void text(List<StreamEvent> events) {
        String text = parser().getText();
        if (elements.isInside()) {
            elements.text(text);
        } else if (!text.isBlank()) {
            violate(XmlOffence.violation("text between stanzas: " + text, "bad-format"), events);
        }
    }

    private XmlOffence notWellFormed() {
        return opened ? XmlOffence.violation("not well-formed XML", "not-well-formed") : XmlOffence.notXmpp("not XML");
    }

    private void violate(XmlOffence offence, List<StreamEvent> events) {
        done = true;
        events.add(new StreamEvent.Violated(offence));
    }
}
