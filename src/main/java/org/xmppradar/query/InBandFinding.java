package org.xmppradar.query;

/** What came of asking a domain over XMPP, in words. */
final class InBandFinding {

    private static final Finding ANSWERED =
            new Finding("answered", Level.GOOD, "Answered", "It answered over XMPP.", "", "");
    private static final Finding ABSENT =
            new Finding("absent", Level.NEUTRAL, "Has none", "It answered that it has no such thing.", "", "");

    private InBandFinding() {}

    static Finding of(String kind) {
        return switch (kind) {
            case "answered" -> ANSWERED;
            case "absent" -> ABSENT;
            default -> Finding.of(kind);
        };
    }
}
