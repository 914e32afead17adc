package org.xmppradar.link.account;

import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.xmppradar.model.Service;

/** A stanza of ours that is written already, as Smack sends it. */
record Written(String text) implements Nonza {

    @Override
    public String getElementName() {
        return "iq";
    }

    @Override
    public String getNamespace() {
        return Service.C2S.namespace();
    }

    @Override
    public CharSequence toXML(XmlEnvironment environment) {
        return text;
    }
}
