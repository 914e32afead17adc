package org.xmppradar.probe.xmpp;

import java.util.HashSet;
import java.util.Set;

/** Sees to it that pages come to an end: each must lie behind all before it, and there may be but so many (threats.md X8). */
final class Progress {

    static final int MOST_PAGES = 20;

    private final Set<String> ends = new HashSet<>();
    private long index = -1;

    /** Whether the page after this one may be asked for. */
    boolean isNext(Page page) {
        boolean advances = page.index() < 0 || page.index() > index;
        index = Math.max(index, page.index());
        return ends.add(page.last()) && advances && ends.size() < MOST_PAGES;
    }
}
