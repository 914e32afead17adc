package org.xmppradar.ingest;

import java.util.Locale;

/** The kinds of fact; each is a relationship type of the graph and has one statement that writes it. */
enum FactType {
    SERVED_BY,
    RESOLVES_TO,
    PRESENTS,
    ADVERTISES,
    PUBLISHES,
    ACCEPTS,
    RUNS,
    WAS,
    /** Of a document on the web: how asking for it went. */
    FETCHED,
    SERVES,
    LINKS_TO,
    PINS,
    /** Of a question that was asked in-band: how it went. */
    ASKED,
    IDENTIFIES_AS,
    OFFERS,
    EXTENDED_BY,
    HAS_CAPS,
    LISTS,
    HOLDS,
    DESCRIBED_BY,
    CONTACT,
    FEDERATES_WITH,
    REACHED_BY;

    /** As settings name it, such as {@code served-by}. */
    String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The statement that writes new facts of this kind. */
    String statement() {
        return switch (this) {
            case SERVED_BY -> "ingest/served-by";
            case RESOLVES_TO -> "ingest/resolves-to";
            case PRESENTS -> "ingest/presents";
            case ADVERTISES -> "ingest/advertises";
            case PUBLISHES -> "ingest/publishes";
            case ACCEPTS -> "ingest/accepts";
            case RUNS -> "ingest/runs";
            case WAS -> "ingest/was";
            case FETCHED -> "ingest/fetched";
            case SERVES -> "ingest/serves";
            case LINKS_TO -> "ingest/links-to";
            case PINS -> "ingest/pins";
            case ASKED -> "ingest/asked";
            case IDENTIFIES_AS -> "ingest/identifies-as";
            case OFFERS -> "ingest/offers";
            case EXTENDED_BY -> "ingest/extended-by";
            case HAS_CAPS -> "ingest/has-caps";
            case LISTS -> "ingest/lists";
            case HOLDS -> "ingest/holds";
            case DESCRIBED_BY -> "ingest/described-by";
            case CONTACT -> "ingest/contact";
            case FEDERATES_WITH -> "ingest/federates-with";
            case REACHED_BY -> "ingest/reached-by";
        };
    }
}
