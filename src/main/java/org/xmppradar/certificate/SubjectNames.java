package org.xmppradar.certificate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;
import org.xmppradar.observation.SubjectName;

/** Reads subject alternative names by their structure, never by their printed form (threats.md X7). */
final class SubjectNames {

    private static final int MAX_NAMES = 500;
    private static final ASN1ObjectIdentifier XMPP_ADDR = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.5");
    private static final ASN1ObjectIdentifier SRV_NAME = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.7");

    private SubjectNames() {}

    static List<SubjectName> of(Extensions extensions) {
        GeneralNames names = GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
        return names == null
                ? List.of()
                : Stream.of(names.getNames())
                        .limit(MAX_NAMES)
                        .map(SubjectNames::read)
                        .distinct()
                        .toList();
    }

    private static SubjectName read(GeneralName name) {
        return switch (name.getTagNo()) {
            case GeneralName.dNSName ->
                identity(SubjectName.Type.DNS, text(name).toLowerCase(Locale.ROOT));
            case GeneralName.otherName -> other(OtherName.getInstance(name.getName()));
            case GeneralName.uniformResourceIdentifier -> new SubjectName(SubjectName.Type.OTHER, "uri " + text(name));
            // People's addresses are not ours to keep (threats.md W6).
            case GeneralName.rfc822Name -> new SubjectName(SubjectName.Type.OTHER, "email");
            case GeneralName.iPAddress -> new SubjectName(SubjectName.Type.OTHER, "ip");
            default -> new SubjectName(SubjectName.Type.OTHER, "name of type " + name.getTagNo());
        };
    }

    private static SubjectName other(OtherName name) {
        if (name.getTypeID().equals(XMPP_ADDR) && name.getValue() instanceof ASN1UTF8String address) {
            // With a local part it is a person's.
            return address.getString().contains("@")
                    ? new SubjectName(SubjectName.Type.OTHER, "xmpp address")
                    : identity(SubjectName.Type.XMPP, address.getString());
        }
        if (name.getTypeID().equals(SRV_NAME) && name.getValue() instanceof ASN1IA5String service) {
            return identity(SubjectName.Type.SRV, service.getString().toLowerCase(Locale.ROOT));
        }
        return new SubjectName(SubjectName.Type.OTHER, name.getTypeID().getId());
    }

    /** A name with what is not stored, such as a NUL, is nobody's: without it, it could come to be another's (threats.md X7). */
    private static SubjectName identity(SubjectName.Type type, String value) {
        SubjectName name = new SubjectName(type, value);
        return name.value().equals(value) ? name : new SubjectName(SubjectName.Type.OTHER, "unclean " + value);
    }

    private static String text(GeneralName name) {
        return name.getName() instanceof ASN1String string ? string.getString() : "";
    }
}
