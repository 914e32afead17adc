package org.xmppradar.link.server;

import java.time.Clock;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.NetSettings;
import org.xmppradar.net.PeerTls;
import org.xmppradar.observation.Outcome;

/** What is needed to receive others. */
record House(
        DomainName own,
        ServerSettings settings,
        NetSettings patience,
        PeerTls.As tls,
        CertificateJudge judge,
        DialbackKeys keys,
        Verifications verifications,
        Streams streams,
        Inbox inbox,
        Callers callers,
        Clock clock) {

    /** A way to a domain that is opened when there is something to send, as guests' own streams lead here only (XEP-0220). */
    Way wayTo(DomainName domain) {
        return stanza -> streams.to(domain).subscribe(outcome -> {
            if (outcome instanceof Outcome.Seen<Way>(Way way)) {
                way.send(stanza);
            }
        });
    }
}
