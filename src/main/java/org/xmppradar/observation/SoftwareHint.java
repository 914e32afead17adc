package org.xmppradar.observation;

/**
 * What speaks for a server being a certain software.
 *
 * @param software its name
 * @param confidence from 1, hardly more than a guess, to 10, certain
 * @param evidence what was seen, in words that do not change from visit to visit
 */
public record SoftwareHint(String software, int confidence, String evidence) {}
