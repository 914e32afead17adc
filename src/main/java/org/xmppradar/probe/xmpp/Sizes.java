package org.xmppradar.probe.xmpp;

import java.util.Optional;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.ServiceKind;
import org.xmppradar.observation.Tally;
import org.xmppradar.xml.Element;

/** How much a service holds, asked for as a number (XEP-0059 2.7). Pure. */
final class Sizes {

    private Sizes() {}

    /**
     * Whether a service may be asked: a MUC always, as rooms are there to be listed (XEP-0045 6.3); a pubsub service only when it can
     * give the number without the list.
     */
    static boolean areOf(EntityInfo info) {
        boolean pubsub = info.kinds().contains(ServiceKind.PUBSUB) && info.advertises(Queries.PAGES);
        return !info.kinds().contains(ServiceKind.GATEWAY) && (info.kinds().contains(ServiceKind.MUC) || pubsub);
    }

    static Element question() {
        return Queries.page(0, "");
    }

    /** What it says, or what it lists where it does not know pages. */
    static Optional<Tally> of(Element query) {
        Page page = Page.of(query);
        long listed = Items.in(query).count();
        boolean more = !page.isLast() && page.count() < 0;
        return Optional.of(new Tally(Math.max(page.count(), listed), !more));
    }
}
