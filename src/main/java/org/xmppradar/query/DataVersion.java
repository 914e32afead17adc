package org.xmppradar.query;

/** Counts that differ whenever something was written: every fact that comes or goes is a change. */
public record DataVersion(long changes, long relationships) {}
