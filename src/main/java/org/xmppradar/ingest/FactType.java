package org.xmppradar.ingest;

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
    PINS;

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
        };
    }
}
