package org.xmppradar.link.server;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.Dialer;
import org.xmppradar.net.Listener;
import org.xmppradar.net.NetSettings;
import org.xmppradar.net.PeerTls;
import org.xmppradar.net.ServerDoor;
import org.xmppradar.observation.Outcome;
import org.xmppradar.policy.Policy;
import reactor.core.publisher.Mono;

/**
 * All that a server of ours needs of the rest of the radar.
 *
 * @param doors where to call a domain
 */
record Surroundings(
        Function<DomainName, Mono<Outcome<List<ServerDoor>>>> doors,
        Dialer dialer,
        PeerTls tls,
        Listener listener,
        NetSettings net,
        CertificateJudge judge,
        Policy policy,
        Clock clock) {}
