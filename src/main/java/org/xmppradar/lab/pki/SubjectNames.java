package org.xmppradar.lab.pki;

import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.xmppradar.model.DomainName;

/** Subject alternative names as XMPP servers have them (RFC 6120 13.7.1.2.1). */
final class SubjectNames {

    private static final ASN1ObjectIdentifier XMPP_ADDR = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.5");
    private static final ASN1ObjectIdentifier SRV_NAME = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.7");

    private SubjectNames() {}

    static GeneralNames dns(String name) {
        return new GeneralNames(new GeneralName(GeneralName.dNSName, name));
    }

    /** SRVName for both services (A-labels) and xmppAddr (U-labels), and no dNSName. */
    static GeneralNames xmpp(DomainName domain) {
        return new GeneralNames(xmppNames(domain).toArray(GeneralName[]::new));
    }

    static GeneralNames all(DomainName domain) {
        return new GeneralNames(
                Stream.concat(Stream.of(new GeneralName(GeneralName.dNSName, domain.ascii())), xmppNames(domain))
                        .toArray(GeneralName[]::new));
    }

    private static Stream<GeneralName> xmppNames(DomainName domain) {
        return Stream.of(
                other(SRV_NAME, new DERIA5String("_xmpp-client." + domain.ascii())),
                other(SRV_NAME, new DERIA5String("_xmpp-server." + domain.ascii())),
                other(XMPP_ADDR, new DERUTF8String(domain.unicode())));
    }

    private static GeneralName other(ASN1ObjectIdentifier type, ASN1Encodable value) {
        ASN1EncodableVector both = new ASN1EncodableVector();
        both.add(type);
        both.add(new DERTaggedObject(true, 0, value));
        return new GeneralName(GeneralName.otherName, new DERSequence(both));
    }
}
