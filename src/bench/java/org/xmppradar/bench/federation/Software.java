package org.xmppradar.bench.federation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What servers run, and how much of the federation does. */
enum Software {
    PROSODY("Prosody", 0.55, "0.12.", "13.0."),
    EJABBERD("ejabberd", 0.30, "23.", "24."),
    OPENFIRE("Openfire", 0.07, "4.8.", "4.9."),
    TIGASE("Tigase", 0.03, "8.3.", "8.4."),
    METRONOME("Metronome", 0.02, "4.0.", "4.1."),
    JABBERD2("jabberd2", 0.02, "2.7.", "2.8."),
    M_LINK("M-Link", 0.01, "19.4v", "19.5v");

    /** After so many releases the second series begins. */
    private static final int SERIES = 6;

    private static final List<String> COMMON = List.of(
            "http://jabber.org/protocol/disco#info",
            "http://jabber.org/protocol/disco#items",
            "urn:xmpp:ping",
            "urn:xmpp:time",
            "jabber:iq:version");

    private final String title;
    private final double share;
    private final String series;
    private final String next;

    Software(String title, double share, String series, String next) {
        this.title = title;
        this.share = share;
        this.series = series;
        this.next = next;
    }

    /** The one at {@code chance}, from 0 to 1. */
    static Software at(double chance) {
        double left = chance;
        for (Software each : values()) {
            left -= each.share;
            if (left < 0) {
                return each;
            }
        }
        return PROSODY;
    }

    String title() {
        return title;
    }

    String version(int release) {
        return release < SERIES ? series + release : next + (release - SERIES);
    }

    /** What it says by service discovery; a new series can one thing more. */
    List<String> features(int release) {
        String latest = "urn:xmpp:" + title.toLowerCase(Locale.ROOT) + ":" + (release < SERIES ? 0 : 1);
        return Stream.concat(COMMON.stream(), Stream.of(latest)).toList();
    }
}
