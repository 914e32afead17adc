package org.xmppradar.policy;

/** What is about to be done with a domain; each stands between two stages of the flow. */
public enum Use {
    /** Put the name into the frontier. */
    ENQUEUE,
    /** Ask the DNS about it or open a connection for it. */
    CONNECT,
    /** Keep what was seen. */
    WRITE,
    /** Show it, name it, count it by name. */
    READ
}
