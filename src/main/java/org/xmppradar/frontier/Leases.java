package org.xmppradar.frontier;

import java.util.HashSet;
import java.util.Set;
import org.xmppradar.model.DomainName;

/** Which names are being visited. In memory only: what a killed process had leased is due again. */
public final class Leases {

    private final PolitenessBudget budget;
    private final Set<DomainName> running = new HashSet<>();

    /** Still refused: a list of due names that was read before their visit was written may yet call them due. */
    private final Set<DomainName> released = new HashSet<>();

    public Leases(PolitenessBudget budget) {
        this.budget = budget;
    }

    /** Call before asking again what is due: from here on the answer knows of what was released until now. */
    public synchronized void renew() {
        released.clear();
    }

    /** Leases a name, unless it is leased, was just released, or politeness forbids. */
    public synchronized boolean take(DomainName name) {
        return !running.contains(name) && !released.contains(name) && budget.take(name) && running.add(name);
    }

    /** Ends a lease; without one, nothing happens. */
    public synchronized void release(DomainName name) {
        if (running.remove(name)) {
            budget.giveBack(name);
            released.add(name);
        }
    }
}
