package org.xmppradar.bench.peer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.CharsetUtil;
import org.xmppradar.fake.Scripts;

/** What a server says, made once: the header and the features that follow it, before and after TLS. */
record XmppWords(ByteBuf beforeTls, ByteBuf afterTls) {

    static final XmppWords C2S = words("jabber:client", Scripts.MECHANISMS);
    static final XmppWords S2S = words("jabber:server", "<dialback xmlns='urn:xmpp:features:dialback'/>");
    static final ByteBuf PROCEED = buffer(Scripts.PROCEED);

    private static XmppWords words(String namespace, String features) {
        String header = Scripts.header("many.example").replace("jabber:client", namespace);
        return new XmppWords(
                buffer(header + Scripts.features(Scripts.STARTTLS)), buffer(header + Scripts.features(features)));
    }

    private static ByteBuf buffer(String words) {
        ByteBuf bytes = Unpooled.copiedBuffer(words, CharsetUtil.UTF_8);
        return Unpooled.unreleasableBuffer(
                Unpooled.directBuffer(bytes.readableBytes()).writeBytes(bytes));
    }
}
