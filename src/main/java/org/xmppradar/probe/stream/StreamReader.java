package org.xmppradar.probe.stream;

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
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.xml.XmlGate;

/**
 * Reads one stream of a stranger, from its header to its end, as the bytes come. A restarted stream needs a new one. Never
 * throws: whatever is wrong is an event, and the last.
 */
final class StreamReader {

    /** No server needs more for a header and its features (threats.md X2). */
    private static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_ATTRIBUTES = 64;
    private static final int MAX_NAME = 256;
    private static final AsyncXMLInputFactory PARSERS = new InputFactoryImpl();

    private final AsyncXMLStreamReader<AsyncByteArrayFeeder> parser = PARSERS.createAsyncForByteArray();
    private final XmlGate gate = XmlGate.ofStream();
    private final ElementBuilder elements = new ElementBuilder();
    private int received;
    private boolean begun;
    private boolean opened;
    private boolean done;

    /** What the peer did with these bytes. */
    List<StreamEvent> read(byte[] bytes) {
        List<StreamEvent> events = new ArrayList<>();
        Optional<Failure> wrong = check(bytes);
        if (wrong.isPresent()) {
            violate(wrong.get(), events);
        } else if (!done) {
            parse(bytes, events);
        }
        return events;
    }

    private Optional<Failure> check(byte[] bytes) {
        received += bytes.length;
        if (received > MAX_BYTES) {
            return Optional.of(new Failure(FailureKind.LIMIT_EXCEEDED, "more than " + MAX_BYTES + " bytes"));
        }
        String start = begun ? "" : new String(bytes, StandardCharsets.ISO_8859_1).stripLeading();
        begun |= !start.isEmpty();
        if (!start.isEmpty() && start.charAt(0) != '<') {
            return Optional.of(new Failure(FailureKind.NOT_XMPP, start));
        }
        return gate.check(bytes);
    }

    private void parse(byte[] bytes, List<StreamEvent> events) {
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

    private void handle(int kind, List<StreamEvent> events) {
        switch (kind) {
            case XMLStreamConstants.START_DOCUMENT -> declared(events);
            case XMLStreamConstants.START_ELEMENT -> begin(events);
            case XMLStreamConstants.END_ELEMENT -> end(events);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(events);
            default -> violate(new Failure(FailureKind.PROTOCOL_VIOLATION, "restricted XML"), events);
        }
    }

    private void declared(List<StreamEvent> events) {
        String encoding = parser.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            violate(new Failure(FailureKind.PROTOCOL_VIOLATION, "the encoding " + encoding), events);
        }
    }

    private void begin(List<StreamEvent> events) {
        String name = parser.getLocalName();
        String namespace = parser.getNamespaceURI() == null ? "" : parser.getNamespaceURI();
        boolean bounded =
                name.length() <= MAX_NAME && parser.getAttributeCount() + parser.getNamespaceCount() <= MAX_ATTRIBUTES;
        if (bounded && !opened) {
            open(namespace, name, events);
        } else if (!bounded || !elements.begin(namespace, name)) {
            violate(
                    new Failure(FailureKind.LIMIT_EXCEEDED, "too many or too deep elements, or too many attributes"),
                    events);
        }
    }

    private void open(String namespace, String name, List<StreamEvent> events) {
        if (!name.equals("stream") || !namespace.equals(Names.STREAMS)) {
            violate(new Failure(FailureKind.NOT_XMPP, "<" + name + " xmlns='" + namespace + "'>"), events);
            return;
        }
        opened = true;
        events.add(new StreamEvent.Opened(attribute("from"), attribute("id"), attribute("version")));
    }

    private String attribute(String name) {
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            if (parser.getAttributeLocalName(i).equals(name)
                    && parser.getAttributePrefix(i).isEmpty()) {
                return parser.getAttributeValue(i);
            }
        }
        return "";
    }

    private void end(List<StreamEvent> events) {
        if (elements.isInside()) {
            elements.end().ifPresent(element -> events.add(new StreamEvent.Sent(element)));
        } else {
            done = true;
            events.add(new StreamEvent.Ended());
        }
    }

    private void text(List<StreamEvent> events) {
        String text = parser.getText();
        if (elements.isInside()) {
            elements.text(text);
        } else if (!text.isBlank()) {
            violate(new Failure(FailureKind.PROTOCOL_VIOLATION, "text between stanzas: " + text), events);
        }
    }

    private Failure notWellFormed() {
        return opened
                ? new Failure(FailureKind.PROTOCOL_VIOLATION, "not well-formed XML")
                : new Failure(FailureKind.NOT_XMPP, "not XML");
    }

    private void violate(Failure failure, List<StreamEvent> events) {
        done = true;
        events.add(new StreamEvent.Violated(failure));
    }
}
