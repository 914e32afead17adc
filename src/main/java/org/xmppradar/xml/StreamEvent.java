package org.xmppradar.xml;

/** What a peer did on its stream. */
public sealed interface StreamEvent {

    /** It opened the stream; absent attributes are empty. */
    record Opened(String from, String to, String id, String version) implements StreamEvent {}

    /** It sent one element, such as its features. */
    record Sent(Element element) implements StreamEvent {}

    /** It closed the stream. */
    record Ended() implements StreamEvent {}

    /** It did what it must not; nothing that comes after this is read. */
    record Violated(XmlOffence offence) implements StreamEvent {}
}
