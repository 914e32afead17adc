package org.xmppradar.query;

import java.util.List;
import java.util.Locale;

/**
 * What people call the facts of one kind, by the relationship's type; kinds that this version does not know are called by that.
 *
 * @param title as a heading
 */
record FactNoun(String type, String title, String one, String many) {

    /** In the order in which they are told. */
    private static final List<FactNoun> KNOWN = List.of(
            new FactNoun("PRESENTS", "Certificates", "certificate", "certificates"),
            new FactNoun("RUNS", "Software", "sign of software", "signs of software"),
            new FactNoun("SERVED_BY", "Endpoints", "endpoint", "endpoints"),
            new FactNoun("RESOLVES_TO", "Addresses", "address", "addresses"),
            new FactNoun("WAS", "Reachability", "state", "states"),
            new FactNoun("PUBLISHES", "DNS records", "DNS record", "DNS records"),
            new FactNoun("ADVERTISES", "Features", "feature", "features"),
            new FactNoun("ACCEPTS", "What TLS can do", "thing that TLS can do", "things that TLS can do"),
            new FactNoun("SERVES", "Documents on the web", "document on the web", "documents on the web"),
            new FactNoun("LINKS_TO", "Ways to connect", "way to connect", "ways to connect"),
            new FactNoun("PINS", "Pinned certificates and keys", "pin", "pins"),
            new FactNoun("IDENTIFIES_AS", "Identities", "identity", "identities"),
            new FactNoun("OFFERS", "Kinds of service", "kind of service", "kinds of service"),
            new FactNoun("LISTS", "Listed services and domains", "listed entry", "listed entries"),
            new FactNoun("HOLDS", "How much services hold", "count", "counts"),
            new FactNoun("FEDERATES_WITH", "Published links", "published link", "published links"),
            new FactNoun("CONTACT", "Contacts", "contact", "contacts"),
            new FactNoun("DESCRIBED_BY", "Cards", "card", "cards"),
            new FactNoun("EXTENDED_BY", "Forms of further information", "form", "forms"),
            new FactNoun("HAS_CAPS", "Capabilities hashes", "capabilities hash", "capabilities hashes"),
            new FactNoun("REACHED_BY", "How stanzas get there", "way that stanzas go", "ways that stanzas go"),
            new FactNoun("FETCHED", "How fetching documents went", "answer on the web", "answers on the web"),
            new FactNoun("ASKED", "How asking over XMPP went", "answer over XMPP", "answers over XMPP"));

    static FactNoun of(String type) {
        return KNOWN.stream()
                .filter(noun -> noun.type().equals(type))
                .findFirst()
                .orElseGet(() -> unknown(type));
    }

    private static FactNoun unknown(String type) {
        String words = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = words.isEmpty() ? "Others" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new FactNoun(type, title, "fact \"" + words + "\"", "facts \"" + words + "\"");
    }

    /** Where it stands when all are told; unknown ones come last. */
    int place() {
        int place = KNOWN.indexOf(this);
        return place < 0 ? KNOWN.size() : place;
    }

    /** Such as {@code one address} or {@code 2 addresses}. */
    String count(long number) {
        return number == 1 ? "one " + one : number + " " + many;
    }
}
