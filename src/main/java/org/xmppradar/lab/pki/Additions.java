package org.xmppradar.lab.pki;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * What a server's certificate says beside its names.
 *
 * @param clients whether it is for clients too
 * @param mustStaple whether its server must staple an OCSP answer
 * @param logs those that promise to publish it
 */
record Additions(boolean clients, boolean mustStaple, List<CertificateLog> logs) {

    /** RFC 6962 3.3. */
    static final ASN1ObjectIdentifier TIMESTAMPS = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");

    /** RFC 7633 4.2.3. */
    static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");

    /** TLS extension status_request (RFC 6066 8). */
    private static final int STATUS_REQUEST = 5;

    static final Additions NONE = new Additions(true, false, List.of());

    Additions {
        logs = List.copyOf(logs);
    }

    ExtendedKeyUsage usage() {
        return new ExtendedKeyUsage(
                clients
                        ? new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}
                        : new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth});
    }

    static DERSequence stapling() {
        return new DERSequence(new ASN1Integer(STATUS_REQUEST));
    }

    /** A list as TLS writes vectors, in an octet string of its own (RFC 6962 3.3). */
    static DEROctetString list(List<byte[]> timestamps) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream list = new DataOutputStream(bytes);
        list.writeShort(timestamps.stream().mapToInt(each -> each.length + 2).sum());
        for (byte[] each : timestamps) {
            list.writeShort(each.length);
            list.write(each);
        }
        return new DEROctetString(bytes.toByteArray());
    }
}
