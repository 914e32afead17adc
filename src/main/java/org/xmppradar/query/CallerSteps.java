package org.xmppradar.query;

import java.util.List;
import org.xmppradar.query.DomainDocument.DoorFacts;

/** The step that rests with the server that calls: that it can prove who it is, by its certificate or by dialback. */
record CallerSteps(ServerDoors caller, ServerDoors called) {

    PairStep authentication() {
        String name = caller.domain().unicode();
        PairRule step = new PairRule(
                "authentication",
                name + " proves who it is",
                "The caller shows a certificate that the other takes (SASL EXTERNAL), or is called back (dialback).",
                "XEP-0178 and XEP-0220");
        if (!caller.wereVisited() || called.reached().isEmpty()) {
            return step.unknown(
                    caller.wereVisited()
                            ? "What " + called.domain().unicode() + " asks for is not known, as it was not reached."
                            : "No server of " + name + " was visited yet.");
        }
        if (certificate() && forClients()) {
            return step.good("By its certificate, which names it and leads to a trusted authority.", external());
        }
        if (dialback()) {
            return certificate()
                    ? step.good("By dialback, or by its certificate where one for servers only is taken.", external())
                    : step.depends(
                            "By dialback only: a server that wants a valid certificate of others refuses it.",
                            "Get " + name + " a certificate that names it, from an authority that others trust.",
                            external());
        }
        return certificate() ? serverOnly(step) : neither(step);
    }

    private PairStep serverOnly(PairRule step) {
        return step.depends(
                "Its certificate is for servers only, which some take and some do not, and dialback is not open to it.",
                "Let the server that is called take such certificates, or offer dialback.",
                external());
    }

    private PairStep neither(PairRule step) {
        return step.bad(
                "Neither its certificate nor dialback can prove who it is.",
                caller.reached().isEmpty()
                        ? "Make its own server reachable, as dialback calls it back, or get it a valid certificate."
                        : "Get it a valid certificate; the server called offers no dialback.",
                external());
    }

    private boolean certificate() {
        return caller.reached().stream().anyMatch(ServerDoors::vouches);
    }

    private boolean forClients() {
        return caller.reached().stream().filter(ServerDoors::vouches).noneMatch(CallerSteps::isForServersOnly);
    }

    private static boolean isForServersOnly(DoorFacts door) {
        return ServerDoors.has(door, "usage", "server-only");
    }

    /** The server called must offer it, and must be able to call the caller. */
    private boolean dialback() {
        return called.offersDialback() && !caller.reached().isEmpty();
    }

    private List<String> external() {
        String name = called.domain().unicode();
        return List.of(
                name + (called.offersExternal() ? " offers" : " showed us no offer of")
                        + " SASL EXTERNAL; some offer it only to who shows a certificate that they trust",
                name + (called.offersDialback() ? " offers dialback" : " showed us no offer of dialback"));
    }
}
