package org.xmppradar.fake;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues any certificate, also those that no real authority would. */
public final class FakeAuthority {

    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final Issued self;

    private FakeAuthority(Issued self) {
        this.self = self;
    }

    /** A root of its own. */
    public static FakeAuthority root(String name, Instant now) {
        KeyPair keys = keys();
        X509Certificate certificate = sign(new Order("CN=" + name, now).authority(), keys, keys, "CN=" + name);
        return new FakeAuthority(new Issued(keys, List.of(certificate)));
    }

    /** An authority below this one. */
    public FakeAuthority intermediate(Order order) {
        return new FakeAuthority(issue(order.authority()));
    }

    public Issued self() {
        return self;
    }

    /** A certificate signed by this authority, to be served with all that stands between it and the root. */
    public Issued issue(Order order) {
        KeyPair keys = keys(order);
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(sign(
                order,
                keys,
                self.keys(),
                self.certificate().getSubjectX500Principal().getName()));
        self.chain().stream().filter(link -> !isRoot(link)).forEach(chain::add);
        return new Issued(keys, chain);
    }

    /** Believes these authorities and nobody else. */
    public static X509TrustManager trusting(List<FakeAuthority> authorities) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            // The JDK refuses a store without any root.
            for (FakeAuthority each : authorities.isEmpty() ? List.of(root("Nobody", Instant.EPOCH)) : authorities) {
                X509Certificate certificate = each.self().certificate();
                store.setCertificateEntry(certificate.getSubjectX500Principal().getName(), certificate);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A certificate signed by itself. */
    public static Issued selfSigned(Order order) {
        KeyPair keys = keys();
        return new Issued(keys, List.of(sign(order, keys, keys, order.subject)));
    }

    /** What a certificate is to say. */
    public static final class Order {

        private final String subject;
        private final List<GeneralName> names = new ArrayList<>();
        private Instant notBefore;
        private Instant notAfter;
        private boolean authority;
        private int rsaBits;
        private String signature = "SHA256withECDSA";
        private final Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new LinkedHashMap<>();

        public Order(String subject, Instant now) {
            this.subject = subject;
            this.notBefore = now.minus(Duration.ofDays(30));
            this.notAfter = now.plus(Duration.ofDays(60));
        }

        public Order dns(String... dnsNames) {
            for (String name : dnsNames) {
                names.add(new GeneralName(GeneralName.dNSName, name));
            }
            return this;
        }

        public Order srv(String name) {
            return other("1.3.6.1.5.5.7.8.7", new DERIA5String(name));
        }

        public Order xmpp(String address) {
            return other("1.3.6.1.5.5.7.8.5", new DERUTF8String(address));
        }

        public Order valid(Instant from, Instant to) {
            notBefore = from;
            notAfter = to;
            return this;
        }

        /** An RSA key of so many bits. */
        public Order rsa(int bits) {
            rsaBits = bits;
            return this;
        }

        /** Signed with this algorithm, such as {@code SHA1withECDSA}. */
        public Order signed(String algorithm) {
            signature = algorithm;
            return this;
        }

        public Order usage(KeyPurposeId... purposes) {
            return extension(Extension.extendedKeyUsage, new ExtendedKeyUsage(purposes));
        }

        /** RFC 7633. */
        public Order mustStaple() {
            return extension(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24"), new DERSequence(new ASN1Integer(5)));
        }

        /** Signed certificate timestamps (RFC 6962 3.3) of logs whose ids repeat one byte. */
        public Order logged(byte... logs) {
            ByteBuffer list = ByteBuffer.allocate(2 + 47 * logs.length).putShort((short) (47 * logs.length));
            for (byte log : logs) {
                byte[] id = new byte[32];
                Arrays.fill(id, log);
                list.putShort((short) 45).put((byte) 0).put(id).put(new byte[12]);
            }
            return extension(new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2"), new DEROctetString(list.array()));
        }

        private Order extension(ASN1ObjectIdentifier type, ASN1Encodable value) {
            extensions.put(type, value);
            return this;
        }

        private Order other(String type, ASN1Encodable value) {
            names.add(new GeneralName(GeneralName.otherName, new OtherName(new ASN1ObjectIdentifier(type), value)));
            return this;
        }

        private Order authority() {
            authority = true;
            return this;
        }
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static X509Certificate sign(Order order, KeyPair keys, KeyPair signer, String issuer) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(issuer),
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(order.notBefore),
                    Date.from(order.notAfter),
                    new X500Name(order.subject),
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(order.authority));
            if (!order.names.isEmpty()) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(order.names.toArray(GeneralName[]::new)));
            }
            for (Map.Entry<ASN1ObjectIdentifier, ASN1Encodable> extension : order.extensions.entrySet()) {
                builder.addExtension(extension.getKey(), false, extension.getValue());
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder(order.signature).build(signer.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keys(Order order) {
        if (order.rsaBits == 0) {
            return keys();
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(order.rsaBits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
