package org.xmppradar.link.account;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jivesoftware.smack.SmackConfiguration.UnknownIqRequestReplyMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jspecify.annotations.Nullable;
import org.xmppradar.xml.Element;

/** Smack's connection with our gate in it; Smack connects, secures, logs in and writes. */
final class AccountConnection extends XMPPTCPConnection {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private volatile @Nullable Consumer<Element> taker;

    AccountConnection(XMPPTCPConnectionConfiguration configuration) {
        super(configuration);
        setUseStreamManagement(false);
        setUnknownIqRequestReplyMode(UnknownIqRequestReplyMode.doNotReply);
        setReplyTimeout(PATIENCE.toMillis());
    }

    /** From now on stanzas go to {@code next}. */
    void handOver(Consumer<Element> next) {
        taker = next;
    }

    /** Called whenever there is a new reader, that is in clear and then over TLS; a debugger would take its place here, too. */
    @Override
    protected void initDebugger() {
        reader = new StanzaGate(reader, () -> Optional.ofNullable(taker));
    }
}
