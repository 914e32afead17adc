package org.xmppradar.observation;

import org.xmppradar.model.Text;

/**
 * Whom to turn to about a domain.
 *
 * @param role such as {@code abuse}, {@code admin}, {@code security} (XEP-0157), {@code status} or {@code external-status}
 *     (XEP-0455)
 * @param address a {@code mailto:}, {@code xmpp:}, {@code http:} or {@code https:} URI
 */
public record ContactAddress(String role, String address) implements Comparable<ContactAddress> {

    public static final int MOST = 100;

    private static final int LIMIT = 300;

    public ContactAddress {
        role = Text.clean(role, LIMIT);
        address = Text.clean(address, LIMIT);
    }

    @Override
    public int compareTo(ContactAddress other) {
        int byRole = role.compareTo(other.role);
        return byRole == 0 ? address.compareTo(other.address) : byRole;
    }
}
