package org.xmppradar.probe.xmpp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.xml.Element;

/** The hash by which entities with the same capabilities are known to be alike (XEP-0115 5.1). Pure. */
final class Capabilities {

    /** The collation i;octet (RFC 4790 9.3). */
    private static final Comparator<String> OCTETS =
            Comparator.comparing((String text) -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private Capabilities() {}

    /** The hash, SHA-1 in base64; empty when the answer is ill-formed (XEP-0115 5.4 rule 3). */
    static String ver(Element query) {
        List<String> identities = all(query, "identity", Capabilities::identity);
        List<String> features = all(query, "feature", child -> EntityShape.attribute(child, "var"));
        List<Element> forms = Forms.in(query).filter(Capabilities::counts).toList();
        List<String> types = forms.stream()
                .flatMap(form -> Forms.typeFields(form).flatMap(Forms::values))
                .toList();
        if (types.size() > forms.size() || !areDistinct(identities) || !areDistinct(features) || !areDistinct(types)) {
            return "";
        }
        Stream<String> parts = Stream.of(
                        identities.stream(),
                        features.stream(),
                        forms.stream()
                                .sorted(Comparator.comparing(
                                        form -> Forms.type(form).orElse(""), OCTETS))
                                .flatMap(Capabilities::form))
                .flatMap(each -> each);
        return digest(parts.map(part -> part + "<").collect(Collectors.joining()));
    }

    private static List<String> all(Element query, String name, Function<Element, String> text) {
        return query.children(Queries.INFO)
                .filter(child -> child.name().equals(name))
                .map(text)
                .sorted(OCTETS)
                .toList();
    }

    private static String identity(Element child) {
        return String.join(
                "/",
                EntityShape.attribute(child, "category"),
                EntityShape.attribute(child, "type"),
                EntityShape.attribute(child, EntityShape.LANGUAGE),
                EntityShape.attribute(child, "name"));
    }

    /** A form whose type is not hidden is left out (5.4 rule 3.6). */
    private static boolean counts(Element form) {
        return Forms.typeFields(form)
                .anyMatch(field -> EntityShape.attribute(field, "type").equals("hidden")
                        && Forms.values(field).findFirst().isPresent());
    }

    private static Stream<String> form(Element form) {
        Stream<String> fields = Forms.fields(form)
                .filter(field -> !Forms.variable(field).equals("FORM_TYPE"))
                .sorted(Comparator.comparing(Forms::variable, OCTETS))
                .flatMap(field -> Stream.concat(
                        Stream.of(Forms.variable(field)), Forms.values(field).sorted(OCTETS)));
        return Stream.concat(Forms.type(form).stream(), fields);
    }

    private static boolean areDistinct(List<String> texts) {
        return new HashSet<>(texts).size() == texts.size();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-1", missing);
        }
    }
}
