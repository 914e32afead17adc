package org.xmppradar.link.server;

import java.util.List;
import java.util.Optional;
import org.xmppradar.link.RandomId;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import org.xmppradar.xml.StreamEvent;

/** Somebody has called us: in clear there is nothing to say but STARTTLS. */
final class Welcoming implements Talk {

    private final House house;
    private final boolean direct;

    /** @param direct whether TLS begins at once (XEP-0368) */
    Welcoming(House house, boolean direct) {
        this.house = house;
        this.direct = direct;
    }

    @Override
    public void begun(Line line) {
        if (direct) {
            line.secure(
                    house.tls().called(List.of(Service.S2S.alpn())),
                    house.patience().tlsTimeout());
        } else {
            line.expectStream();
            line.clock(house.patience().featuresTimeout(), "no stream header");
        }
    }

    @Override
    public void opened(Line line, StreamEvent.Opened header) {
        line.send(Words.answer(house.own(), header.from(), RandomId.next()));
        if (isForUs(house.own(), header)) {
            line.clock(house.patience().featuresTimeout(), "no STARTTLS");
            line.send(Element.of(Namespaces.STREAMS, "features")
                    .withChild(Words.STARTTLS.withChild(Element.of(Namespaces.TLS, "required"))));
        } else {
            line.refuse("host-unknown", new Failure(FailureKind.PROTOCOL_VIOLATION, "called us " + header.to()));
        }
    }

    /** A caller that wants to know who we are may leave out whom it wants. */
    static boolean isForUs(DomainName own, StreamEvent.Opened header) {
        return header.to().isEmpty() || DomainName.tryParse(header.to()).equals(Optional.of(own));
    }

    @Override
    public void heard(Line line, Element element) {
        if (element.is(Namespaces.TLS, "starttls")) {
            line.send(Words.PROCEED);
            line.secure(house.tls().called(List.of()), house.patience().tlsTimeout());
        } else {
            line.refuse("policy-violation", new Failure(FailureKind.PROTOCOL_VIOLATION, "no STARTTLS"));
        }
    }

    @Override
    public void secured(Line line) {
        line.talk(new Guest(house));
    }

    @Override
    public void over(Failure why) {
        // Nobody waits for this: whoever called and left has told us nothing.
    }
}
