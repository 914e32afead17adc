package org.xmppradar.link.server;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import org.xmppradar.xml.StreamErrors;
import org.xmppradar.xml.StreamEvent;

/** We ask a domain's own server whether a key is its own (XEP-0220 2.2): the proof that somebody who called us is that domain. */
final class Verifying implements Talk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Ready ready;
    private final DomainName own;
    private final Claim claim;
    private final Consumer<Outcome<Boolean>> result;

    Verifying(Ready ready, DomainName own, Claim claim, Consumer<Outcome<Boolean>> result) {
        this.ready = ready;
        this.own = own;
        this.claim = claim;
        this.result = result;
    }

    @Override
    public void begun(Line line) {
        line.clock(PATIENCE, "no answer to a dialback key");
        line.send(Words.dialback("verify", own, ready.peer())
                .withAttribute("id", claim.stream())
                .withText(claim.key()));
    }

    @Override
    public void heard(Line line, Element element) {
        if (element.is(Namespaces.STREAMS, "error")) {
            line.end(StreamErrors.failure(element));
        } else if (isVerdict(element)) {
            verdict(line, element);
        }
    }

    private boolean isVerdict(Element element) {
        return element.is(Namespaces.DIALBACK, "verify")
                && element.attribute("id").equals(claim.stream())
                && Addresses.domain(element.attribute("from")).equals(Optional.of(ready.peer()))
                && Addresses.domain(element.attribute("to")).equals(Optional.of(own));
    }

    private void verdict(Line line, Element verdict) {
        String type = verdict.attribute("type");
        if (type.equals("valid") || type.equals("invalid")) {
            result.accept(Outcome.seen(type.equals("valid")));
        }
        line.end(new Failure(FailureKind.NOT_AUTHENTICATED, "dialback: " + type + " " + Words.error(verdict)));
    }

    @Override
    public void opened(Line line, StreamEvent.Opened header) {}

    @Override
    public void secured(Line line) {}

    /** Comes to nothing when there was a verdict: only the first result counts. */
    @Override
    public void over(Failure why) {
        result.accept(new Outcome.Failed<>(why));
    }
}
