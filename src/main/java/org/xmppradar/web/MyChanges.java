package org.xmppradar.web;

import org.xmppradar.query.ChangePage;

/**
 * What changed at a domain and around it, newest first.
 *
 * @param newest the place behind the newest change: from there on one misses none
 */
public record MyChanges(ChangePage own, ChangePage near, String newest) {}
