package org.xmppradar.ingest;

import java.time.Duration;
import org.xmppradar.frontier.FrontierSettings;
import org.xmppradar.frontier.RevisitPolicy;

/** The settings that most tests have in common: those of the app. */
final class Usual {

    static final FrontierSettings SETTINGS = new FrontierSettings(
            Duration.ofHours(24),
            Duration.ofHours(1),
            Duration.ofDays(14),
            Duration.ofDays(3),
            4,
            Duration.ofDays(30),
            Duration.ofDays(30));

    static final RevisitPolicy REVISIT = new RevisitPolicy(SETTINGS);

    static final Calendar CALENDAR = new Calendar(REVISIT, SETTINGS.gap());

    private Usual() {}
}
