package org.xmppradar.xml;

import java.util.Optional;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;

/** {@code <stream:error/>}, read and written (RFC 6120 4.9). */
public final class StreamErrors {

    private StreamErrors() {}

    /** An error of ours. */
    public static String of(String condition) {
        return "<stream:error><" + condition + " xmlns='" + Namespaces.STREAM_ERRORS + "'/></stream:error>";
    }

    /** An error of the peer: its condition, and what it says for people. */
    public static Failure failure(Element error) {
        Optional<Element> condition = error.children(Namespaces.STREAM_ERRORS)
                .filter(child -> !child.name().equals("text"))
                .findFirst();
        String words = error.child(Namespaces.STREAM_ERRORS, "text")
                .map(text -> ": " + text.text())
                .orElse("");
        String name = condition.map(Element::name).orElse("no condition");
        return new Failure(
                name.equals("host-unknown") ? FailureKind.HOST_UNKNOWN : FailureKind.STREAM_ERROR, name + words);
    }
}
