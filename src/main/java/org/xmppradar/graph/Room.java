package org.xmppradar.graph;

/** Asked before anything is written whether there is room for it: a Neo4j whose disk has run full does not come back by itself. */
@FunctionalInterface
public interface Room {

    /** Of a database whose disk is not ours to see. */
    Room UNKNOWN = () -> {};

    /** @throws NoRoom when nothing may be written */
    void check();
}
