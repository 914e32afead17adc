package org.xmppradar.graph;

/** What statements changed, as the database counted it. */
public record Written(int nodesCreated, int relationshipsCreated, int relationshipsDeleted, int propertiesSet) {

    public static final Written NOTHING = new Written(0, 0, 0, 0);

    /** Both together. */
    public Written plus(Written other) {
        return new Written(
                nodesCreated + other.nodesCreated,
                relationshipsCreated + other.relationshipsCreated,
                relationshipsDeleted + other.relationshipsDeleted,
                propertiesSet + other.propertiesSet);
    }
}
