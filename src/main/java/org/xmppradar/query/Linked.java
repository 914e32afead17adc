package org.xmppradar.query;

import java.time.Instant;

/** A domain that is linked with another, and how. */
public record Linked(String name, LinkKind kind, Instant firstSeen) {}
