package org.xmppradar.link.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.xml.Element;

/**
 * Whom a guest can be by SASL EXTERNAL: the caller of its stream, if its certificate proves that, and nobody else (XEP-0178 3); pure.
 */
record Credentials(Optional<DomainName> caller, boolean vouched) {

    /** The SASL error for {@code <auth/>}; empty when the guest is who it says. */
    String refusal(Element auth) {
        if (!auth.attribute("mechanism").equals("EXTERNAL")) {
            return "invalid-mechanism";
        }
        if (!vouched) {
            return "not-authorized";
        }
        return isCaller(auth.text().strip()) ? "" : "invalid-authzid";
    }

    private boolean isCaller(String response) {
        if (response.isEmpty() || response.equals("=")) {
            return true;
        }
        try {
            String name = new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8);
            return DomainName.tryParse(name).equals(caller);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
