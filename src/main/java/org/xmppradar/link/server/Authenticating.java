package org.xmppradar.link.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.observation.ObservedStream.Authentication;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import org.xmppradar.xml.StreamErrors;
import org.xmppradar.xml.StreamEvent;

/**
 * We say who we are: by our certificate where that is offered (XEP-0178), else, or when it is refused, by dialback (XEP-0220). Before
 * either we ask for answers on the same stream (XEP-0288), where that is offered.
 */
final class Authenticating implements Talk {

    /** The peer looks us up, calls us, and only then answers. */
    private static final Duration DIALBACK_PATIENCE = Duration.ofSeconds(25);

    private static final Duration SASL_PATIENCE = Duration.ofSeconds(10);

    private final Ready ready;
    private final DomainName own;
    private final boolean bidi;
    private final DialbackKeys keys;
    private final Proofs proofs;
    private final Function<ObservedStream, Talk> next;
    private final Consumer<Failure> failed;
    private boolean accepted;
    private boolean dialling;

    Authenticating(
            Ready ready,
            DomainName own,
            boolean wantsBidi,
            DialbackKeys keys,
            Proofs proofs,
            Function<ObservedStream, Talk> next,
            Consumer<Failure> failed) {
        this.ready = ready;
        this.own = own;
        this.bidi = wantsBidi && ready.offersBidi();
        this.keys = keys;
        this.proofs = proofs;
        this.next = next;
        this.failed = failed;
    }

    @Override
    public void begun(Line line) {
        if (bidi) {
            line.send(Words.BIDI);
        }
        if (ready.offersExternal() && proofs.mayBeExternal()) {
            line.clock(SASL_PATIENCE, "no answer to SASL EXTERNAL");
            String name = Base64.getEncoder().encodeToString(own.unicode().getBytes(StandardCharsets.UTF_8));
            line.send(Element.of(Namespaces.SASL, "auth")
                    .withAttribute("mechanism", "EXTERNAL")
                    .withText(name));
        } else {
            dialBack(line);
        }
    }

    private void dialBack(Line line) {
        dialling = true;
        line.clock(DIALBACK_PATIENCE, "no answer to dialback");
        line.send(Words.dialback("result", own, ready.peer()).withText(keys.expect(ready.peer(), ready.id())));
    }

    @Override
    public void opened(Line line, StreamEvent.Opened header) {}

    @Override
    public void secured(Line line) {}

    @Override
    public void heard(Line line, Element element) {
        if (element.is(Namespaces.STREAMS, "error")) {
            line.end(StreamErrors.failure(element));
        } else if (element.is(Namespaces.SASL, "success") && !dialling) {
            accepted = true;
            line.expectStream();
            line.send(Words.call(own, ready.peer()));
        } else if (element.is(Namespaces.SASL, "failure") && !dialling) {
            proofs.refused(words(element));
            dialBack(line);
        } else if (element.is(Namespaces.STREAMS, "features") && accepted) {
            line.talk(next.apply(stream(Authentication.EXTERNAL)));
        } else if (isVerdict(element)) {
            verdict(line, element);
        }
    }

    private boolean isVerdict(Element element) {
        return dialling
                && element.is(Namespaces.DIALBACK, "result")
                && Addresses.domain(element.attribute("from")).equals(Optional.of(ready.peer()))
                && Addresses.domain(element.attribute("to")).equals(Optional.of(own));
    }

    private void verdict(Line line, Element result) {
        String type = result.attribute("type");
        proofs.judged();
        if (type.equals("valid")) {
            keys.forget(ready.peer(), ready.id());
            line.talk(next.apply(stream(Authentication.DIALBACK)));
        } else {
            line.end(new Failure(FailureKind.NOT_AUTHENTICATED, "dialback: " + type + " " + Words.error(result)));
        }
    }

    private ObservedStream stream(Authentication authentication) {
        return new ObservedStream(
                ready.transport(),
                authentication,
                bidi,
                ready.session().version(),
                ready.session().cipher());
    }

    private static String words(Element failure) {
        String condition = failure.children().stream()
                .map(Element::name)
                .filter(name -> !name.equals("text"))
                .findFirst()
                .orElse("no condition");
        return "SASL EXTERNAL: " + condition
                + failure.child(Namespaces.SASL, "text")
                        .map(text -> ": " + text.text())
                        .orElse("");
    }

    @Override
    public void over(Failure why) {
        keys.forget(ready.peer(), ready.id());
        failed.accept(proofs.explain(why));
    }
}
