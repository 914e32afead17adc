package org.xmppradar.probe.xmpp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xmppradar.observation.ContactAddress;
import org.xmppradar.observation.DataForm;
import org.xmppradar.xml.Element;

/** Reads the forms in an answer to disco#info (XEP-0128, XEP-0068), and whom they say to turn to (XEP-0157, XEP-0455). */
final class Forms {

    /** Shared by XEP-0157 and XEP-0485, and open to more. */
    static final String SERVER_INFORMATION = "http://jabber.org/network/serverinfo";

    private static final String OUTAGES = "urn:xmpp:sos:0";
    private static final String SUFFIX = "-addresses";
    private static final Set<String> ROLES =
            Set.of("abuse", "admin", "feedback", "sales", "security", "status", "support");
    private static final Set<String> SCHEMES = Set.of("mailto", "xmpp", "http", "https");

    private Forms() {}

    /** The forms of an answer, as they are. */
    static Stream<Element> in(Element query) {
        return query.children(Queries.FORM).filter(child -> child.name().equals("x"));
    }

    /** The type of a form; empty when it has none. */
    static Optional<String> type(Element form) {
        return typeFields(form).flatMap(Forms::values).findFirst();
    }

    static Stream<Element> typeFields(Element form) {
        return fields(form).filter(field -> variable(field).equals("FORM_TYPE"));
    }

    static Stream<Element> fields(Element form) {
        return form.children(Queries.FORM).filter(child -> child.name().equals("field"));
    }

    static String variable(Element field) {
        return field.attributes().getOrDefault("var", "");
    }

    static Stream<String> values(Element field) {
        return field.children(Queries.FORM)
                .filter(child -> child.name().equals("value"))
                .map(Element::text);
    }

    /** A form without the addresses in it; empty when it does not say what it is about. */
    static Optional<DataForm> read(Element form) {
        return type(form).map(type -> new DataForm(type, kept(type, form)));
    }

    private static SortedMap<String, List<String>> kept(String type, Element form) {
        SortedMap<String, List<String>> kept = new TreeMap<>();
        fields(form)
                .filter(field -> !variable(field).equals("FORM_TYPE"))
                .filter(field -> role(type, variable(field)).isEmpty())
                .limit(DataForm.MOST_FIELDS)
                .forEach(field -> kept.put(
                        variable(field),
                        values(field).limit(DataForm.MOST_VALUES).map(Words::of).toList()));
        return kept;
    }

    /** Whether all of a form is kept. */
    static boolean isSmall(Element form) {
        return fields(form).count() <= DataForm.MOST_FIELDS
                && fields(form).allMatch(field -> values(field).count() <= DataForm.MOST_VALUES);
    }

    /** Whom the answer says to turn to. */
    static Optional<List<ContactAddress>> contacts(Element query) {
        return Optional.of(in(query)
                .limit(DataForm.MOST_FIELDS)
                .flatMap(form -> type(form).stream().flatMap(type -> contacts(type, form)))
                .distinct()
                .limit(ContactAddress.MOST)
                .sorted()
                .toList());
    }

    private static Stream<ContactAddress> contacts(String type, Element form) {
        return fields(form)
                .flatMap(field -> role(type, variable(field)).stream()
                        .flatMap(role -> values(field)
                                .map(String::strip)
                                .filter(Forms::isAddress)
                                .map(address -> new ContactAddress(role, address))));
    }

    private static Optional<String> role(String type, String variable) {
        if (type.equals(OUTAGES)) {
            return Optional.of("external-status").filter(role -> variable.equals(role + SUFFIX));
        }
        return ROLES.stream()
                .filter(role -> type.equals(SERVER_INFORMATION) && variable.equals(role + SUFFIX))
                .findFirst();
    }

    private static boolean isAddress(String value) {
        int colon = value.indexOf(':');
        return colon > 0 && SCHEMES.contains(value.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
