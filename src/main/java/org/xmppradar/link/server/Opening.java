package org.xmppradar.link.server;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.NetSettings;
import org.xmppradar.net.PeerTls;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import org.xmppradar.xml.StreamErrors;
import org.xmppradar.xml.StreamEvent;

/** We call: header, features, STARTTLS, TLS, header, features; or TLS first, where the DNS says so. Nothing else is said in clear. */
final class Opening implements Talk {

    private final DomainName own;
    private final DomainName peer;
    private final Transport transport;
    private final PeerTls.As tls;
    private final NetSettings patience;
    private final Function<Ready, Talk> next;
    private final Consumer<Failure> failed;
    private boolean secure;
    private boolean asked;
    private String id = "";

    Opening(
            DomainName own,
            DomainName peer,
            Transport transport,
            PeerTls.As tls,
            NetSettings patience,
            Function<Ready, Talk> next,
            Consumer<Failure> failed) {
        this.own = own;
        this.peer = peer;
        this.transport = transport;
        this.tls = tls;
        this.patience = patience;
        this.next = next;
        this.failed = failed;
    }

    @Override
    public void begun(Line line) {
        if (transport == Transport.DIRECT_TLS) {
            line.secure(tls.calling(peer, List.of(Service.S2S.alpn())), patience.tlsTimeout());
        } else {
            open(line);
        }
    }

    private void open(Line line) {
        line.expectStream();
        line.clock(patience.featuresTimeout(), "no stream features");
        line.send(Words.call(own, peer));
    }

    @Override
    public void opened(Line line, StreamEvent.Opened header) {
        id = header.id();
    }

    @Override
    public void secured(Line line) {
        secure = true;
        open(line);
    }

    @Override
    public void heard(Line line, Element element) {
        if (element.is(Namespaces.STREAMS, "error")) {
            line.end(StreamErrors.failure(element));
        } else if (element.is(Namespaces.STREAMS, "features")) {
            features(line, element);
        } else if (element.is(Namespaces.TLS, "proceed") && asked && !secure) {
            line.secure(tls.calling(peer, List.of()), patience.tlsTimeout());
        } else if (element.is(Namespaces.TLS, "failure") && asked && !secure) {
            line.end(Failure.of(FailureKind.STARTTLS_REFUSED));
        } else {
            line.end(new Failure(FailureKind.PROTOCOL_VIOLATION, "an unexpected <" + element.name() + ">"));
        }
    }

    private void features(Line line, Element features) {
        if (secure) {
            line.talk(next.apply(new Ready(line, peer, transport, line.session(), id, features)));
        } else if (features.child(Namespaces.TLS, "starttls").isPresent()) {
            asked = true;
            line.clock(patience.featuresTimeout(), "no answer to STARTTLS");
            line.send(Words.STARTTLS);
        } else {
            line.end(Failure.of(FailureKind.STARTTLS_NOT_OFFERED));
        }
    }

    @Override
    public void over(Failure why) {
        failed.accept(why);
    }
}
