package org.xmppradar.probe.xmpp;

import java.util.Optional;
import org.xmppradar.observation.SoftwareRelease;
import org.xmppradar.xml.Element;

/** Reads an answer to the question for the software (XEP-0092 3). Pure. */
final class VersionShape {

    private VersionShape() {}

    static Optional<SoftwareRelease> of(Element query) {
        SoftwareRelease release = new SoftwareRelease(text(query, "name"), text(query, "version"), text(query, "os"));
        boolean silent = (release.name() + release.version() + release.os()).isEmpty();
        return silent ? Optional.empty() : Optional.of(release);
    }

    private static String text(Element query, String name) {
        return query.child(Queries.VERSION, name)
                .map(Element::text)
                .map(Words::of)
                .orElse("");
    }
}
