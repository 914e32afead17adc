package org.xmppradar.link.server;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.ObservedStream.Authentication;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;

/** Where a guest proves domains, and hands in their stanzas. */
final class Desk implements Way {

    /** Some servers carry all their domains over one stream (XEP-0220 2.6). */
    private static final int MOST_DOMAINS = 20;

    private final House house;
    private final Line line;
    private final Optional<DomainName> caller;
    private final String id;
    private final Set<DomainName> proved = new LinkedHashSet<>();
    private int claims;
    private boolean vouched;
    private boolean bidi;

    /**
     * The desk for one line.
     *
     * @param caller who its stream says that it is
     * @param id our id of the stream, to which dialback keys are bound
     */
    Desk(House house, Line line, Optional<DomainName> caller, String id) {
        this.house = house;
        this.line = line;
        this.caller = caller;
        this.id = id;
    }

    Optional<DomainName> caller() {
        return caller;
    }

    String id() {
        return id;
    }

    /** Whether the caller's certificate proves its name. Computes for a while. */
    boolean isVouchedFor() {
        return caller.filter(domain -> house.judge()
                        .vouches(line.session().chain(), domain, house.clock().instant()))
                .isPresent();
    }

    Element features(boolean vouchedFor) {
        vouched = vouchedFor;
        boolean open = proved.isEmpty();
        return new Greeting(
                        open && vouched,
                        open && house.settings().bidi(),
                        house.settings().idle().toSeconds())
                .features();
    }

    /** SASL EXTERNAL: the certificate was judged already; the guest must only want to be whom it names (XEP-0178 3). */
    void external(Element auth) {
        String condition = proved.isEmpty() ? new Credentials(caller, vouched).refusal(auth) : "not-authorized";
        if (condition.isEmpty()) {
            caller.ifPresent(domain -> prove(domain, Authentication.EXTERNAL));
            line.expectStream();
            line.send(Words.SASL_SUCCESS);
        } else {
            line.send(Element.of(Namespaces.SASL, "failure").withChild(Element.of(Namespaces.SASL, condition)));
        }
    }

    private void prove(DomainName domain, Authentication how) {
        proved.add(domain);
        house.callers().proved(domain, how);
    }

    void wantsBidi() {
        bidi |= proved.isEmpty() && house.settings().bidi();
    }

    /** The guest says that it is a domain; that domain's own server is asked (XEP-0220 2.1.2). */
    void dialback(Element result) {
        Optional<DomainName> domain = Addresses.domain(result.attribute("from"));
        claims++;
        if (domain.isEmpty() || !isToUs(result) || claims > MOST_DOMAINS) {
            line.refuse("policy-violation", new Failure(FailureKind.PROTOCOL_VIOLATION, "a useless dialback"));
        } else if (proved.contains(domain.get()) || (vouched && domain.equals(caller))) {
            verdict(domain.get(), Verdict.VALID);
        } else {
            Claim claim = new Claim(domain.get(), id, result.text().strip());
            house.verifications()
                    .verify(line.peer(), claim)
                    .subscribe(verdict -> line.run(() -> verdict(claim.domain(), verdict)));
        }
    }

    private void verdict(DomainName domain, Verdict verdict) {
        line.send(verdict.words(house.own(), domain));
        if (verdict.isValid()) {
            prove(domain, Authentication.DIALBACK);
            settleIfProved();
        } else {
            line.end(new Failure(FailureKind.NOT_AUTHENTICATED, domain.ascii()));
        }
    }

    /** Somebody asks whether a key is ours; it needs not say who it is (XEP-0220 2.3). */
    void verify(Element verify) {
        Optional<DomainName> asking = Addresses.domain(verify.attribute("from"));
        if (asking.isEmpty() || !isToUs(verify)) {
            line.refuse("improper-addressing", new Failure(FailureKind.PROTOCOL_VIOLATION, "a useless db:verify"));
            return;
        }
        String stream = verify.attribute("id");
        boolean ours = house.keys().isOurs(asking.get(), stream, verify.text().strip());
        line.send(Words.dialback("verify", house.own(), asking.get())
                .withAttribute("id", stream)
                .withAttribute("type", ours ? "valid" : "invalid"));
    }

    void stanza(Element stanza) {
        Optional<DomainName> sender = Stanzas.sender(stanza);
        if (proved.isEmpty()) {
            line.refuse("not-authorized", new Failure(FailureKind.PROTOCOL_VIOLATION, "a stanza before any proof"));
        } else if (sender.isEmpty() || !proved.contains(sender.get())) {
            line.refuse(
                    "invalid-from",
                    new Failure(FailureKind.PROTOCOL_VIOLATION, "a stanza from " + stanza.attribute("from")));
        } else {
            house.inbox().received(sender.get(), stanza, bidi ? this : house.wayTo(sender.get()));
        }
    }

    void settleIfProved() {
        if (!proved.isEmpty()) {
            line.settle(house.settings().idle());
            if (bidi) {
                proved.forEach(domain -> house.streams().adopt(domain, this));
            }
        }
    }

    void leave() {
        proved.forEach(domain -> house.streams().forget(domain, this));
    }

    private boolean isToUs(Element element) {
        return Addresses.domain(element.attribute("to")).equals(Optional.of(house.own()));
    }

    @Override
    public void send(Element stanza) {
        line.send(stanza);
    }

    @Override
    public void close() {
        line.end(new Failure(FailureKind.CLOSED, "we close"));
    }
}
