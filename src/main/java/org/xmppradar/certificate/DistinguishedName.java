package org.xmppradar.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** A distinguished name as text (RFC 4514), each part measured before it is made into a string (threats.md X7). */
final class DistinguishedName {

    private static final int MAX_PARTS = 32;
    private static final int MAX_VALUE = 1024;

    private final List<RDN> parts;

    DistinguishedName(X500Name name) {
        this.parts = Arrays.asList(name.getRDNs());
    }

    /** The whole name, the most specific part first. */
    String text() {
        List<String> texts = new ArrayList<>();
        for (RDN part : parts.reversed().subList(0, Math.min(parts.size(), MAX_PARTS))) {
            texts.add(String.join(
                    "+", attributes(part).map(DistinguishedName::text).toList()));
        }
        return String.join(",", texts);
    }

    /** The one part that people know it by. */
    String title() {
        return value(BCStyle.CN).or(() -> value(BCStyle.O)).orElseGet(this::text);
    }

    private Optional<String> value(ASN1ObjectIdentifier type) {
        return parts.reversed().stream()
                .flatMap(DistinguishedName::attributes)
                .filter(attribute -> attribute.getType().equals(type))
                .map(attribute -> unescaped(bounded(attribute)))
                .findFirst();
    }

    private static Stream<AttributeTypeAndValue> attributes(RDN part) {
        return Stream.of(part.getTypesAndValues()).limit(MAX_PARTS);
    }

    private static String text(AttributeTypeAndValue attribute) {
        String symbol = BCStyle.INSTANCE.oidToDisplayName(attribute.getType());
        return (symbol == null ? attribute.getType().getId() : symbol) + "=" + bounded(attribute);
    }

    private static String bounded(AttributeTypeAndValue attribute) {
        int length = length(attribute);
        return length > MAX_VALUE ? "(" + length + " bytes)" : IETFUtils.valueToString(attribute.getValue());
    }

    private static int length(AttributeTypeAndValue attribute) {
        try {
            return attribute.getValue().toASN1Primitive().getEncoded().length;
        } catch (IOException unreadable) {
            return Integer.MAX_VALUE;
        }
    }

    /** A title is for people, so without the backslashes of RFC 4514. */
    private static String unescaped(String value) {
        return value.replaceAll("\\\\([^0-9A-Fa-f])", "$1");
    }
}
