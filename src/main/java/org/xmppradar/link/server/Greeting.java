package org.xmppradar.link.server;

import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import org.xmppradar.xml.StreamLimits;

/**
 * What a guest in TLS is offered.
 *
 * @param external whether its certificate proves its name (XEP-0178)
 * @param bidi whether the stream may go both ways (XEP-0288)
 * @param idleSeconds how long it may be silent (XEP-0478)
 */
record Greeting(boolean external, boolean bidi, long idleSeconds) {

    Element features() {
        Element features = Element.of(Namespaces.STREAMS, "features");
        features = external ? features.withChild(mechanisms()) : features;
        features = bidi ? features.withChild(Element.of(Namespaces.BIDI_FEATURE, "bidi")) : features;
        return features.withChild(dialback()).withChild(limits());
    }

    private static Element mechanisms() {
        return Element.of(Namespaces.SASL, "mechanisms")
                .withChild(Element.of(Namespaces.SASL, "mechanism").withText("EXTERNAL"));
    }

    private static Element dialback() {
        return Element.of(Namespaces.DIALBACK_FEATURE, "dialback")
                .withChild(Element.of(Namespaces.DIALBACK_FEATURE, "errors"));
    }

    private Element limits() {
        return Element.of(Namespaces.LIMITS, "limits")
                .withChild(Element.of(Namespaces.LIMITS, "max-bytes")
                        .withText(String.valueOf(StreamLimits.STANZAS.stanzaBytes())))
                .withChild(Element.of(Namespaces.LIMITS, "idle-seconds").withText(String.valueOf(idleSeconds)));
    }
}
