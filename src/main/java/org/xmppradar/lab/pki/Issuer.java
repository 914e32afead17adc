package org.xmppradar.lab.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.xmppradar.lab.catalogue.CertificateClass;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.model.DomainName;

/** Makes one certificate of each class: a root, an intermediate below it that signs, and a stranger. */
final class Issuer {

    private static final String SOMEBODY_ELSE = "prosody.hosts.example";
    private static final DomainName MANY = new DomainName("many.example");

    private final Instant now;
    private final Instant from;
    private final Instant until;
    private final Authority intermediate;
    private final Authority stranger;
    private final X509Certificate root;
    private final X509Certificate intermediateCertificate;
    private final List<CertificateLog> logs;
    private Optional<ServedCertificate> wildcard = Optional.empty();

    private Issuer(Instant now, Authority rootAuthority, Authority intermediate, Authority stranger)
            throws GeneralSecurityException, IOException {
        this.now = now;
        this.from = now.minus(1, ChronoUnit.DAYS);
        this.until = now.plus(90, ChronoUnit.DAYS);
        this.intermediate = intermediate;
        this.stranger = stranger;
        this.root = rootAuthority.root(now);
        this.intermediateCertificate = rootAuthority.certifyAuthority(intermediate, now);
        this.logs = List.of(new CertificateLog(Keys.ellipticCurve()), new CertificateLog(Keys.ellipticCurve()));
    }

    static Issuer create(Instant now) throws GeneralSecurityException, IOException {
        return new Issuer(
                now,
                new Authority("Lab Root", Keys.ellipticCurve()),
                new Authority("Lab Authority 1", Keys.ellipticCurve()),
                new Authority("Stranger Authority", Keys.ellipticCurve()));
    }

    X509Certificate root() {
        return root;
    }

    ServedCertificate issue(LabDomain domain, CertificateClass kind) throws GeneralSecurityException, IOException {
        DomainName name = domain.name();
        GeneralNames dns = SubjectNames.dns(name.ascii());
        return switch (kind) {
            case GOOD -> signed(name, Keys.ellipticCurve(), Optional.of(dns), from, until);
            case RSA -> signed(name, Keys.rsa(), Optional.of(dns), from, until);
            case XMPP_NAMES -> signed(name, Optional.of(SubjectNames.xmpp(name)));
            case ALL_NAMES -> signed(name, Optional.of(SubjectNames.all(name)));
            case WILDCARD, WILDCARD_TOO_DEEP -> wildcard();
            case WRONG_NAME -> signed(name, Optional.of(SubjectNames.dns(SOMEBODY_ELSE)));
            case CN_ONLY -> signed(name, Optional.empty());
            case EXPIRED -> signed(name, Keys.ellipticCurve(), Optional.of(dns), days(-120), days(-30));
            case NOT_YET_VALID -> signed(name, Keys.ellipticCurve(), Optional.of(dns), days(30), days(120));
            case SELF_SIGNED -> selfSigned(name, dns);
            case UNKNOWN_AUTHORITY -> foreign(name, dns);
            case NO_INTERMEDIATE -> withoutIntermediate(signed(name, Optional.of(dns)));
            case LOGGED -> signed(name, dns, new Additions(true, false, logs));
            case MUST_STAPLE -> signed(name, dns, new Additions(true, true, List.of()));
            case SERVER_ONLY -> signed(name, dns, new Additions(false, false, List.of()));
        };
    }

    /** What a domain's web server has: by the same authority, and for servers only, as the public ones now issue them. */
    ServedCertificate issueForWeb(DomainName name) throws GeneralSecurityException, IOException {
        return signed(name, SubjectNames.dns(name.ascii()), new Additions(false, false, List.of()));
    }

    private ServedCertificate signed(DomainName name, Optional<GeneralNames> names)
            throws GeneralSecurityException, IOException {
        return signed(name, Keys.ellipticCurve(), names, from, until);
    }

    private ServedCertificate signed(
            DomainName name, KeyPair keys, Optional<GeneralNames> names, Instant notBefore, Instant notAfter)
            throws GeneralSecurityException, IOException {
        X509Certificate leaf = intermediate.certify(name.ascii(), keys, names, notBefore, notAfter, Additions.NONE);
        return new ServedCertificate(List.of(leaf, intermediateCertificate), keys);
    }

    private ServedCertificate signed(DomainName name, GeneralNames names, Additions additions)
            throws GeneralSecurityException, IOException {
        KeyPair keys = Keys.ellipticCurve();
        X509Certificate leaf = intermediate.certify(name.ascii(), keys, Optional.of(names), from, until, additions);
        return new ServedCertificate(List.of(leaf, intermediateCertificate), keys);
    }

    private ServedCertificate selfSigned(DomainName name, GeneralNames names)
            throws GeneralSecurityException, IOException {
        KeyPair keys = Keys.ellipticCurve();
        Authority itself = new Authority(name.ascii(), keys);
        X509Certificate leaf = itself.certify(name.ascii(), keys, Optional.of(names), from, until, Additions.NONE);
        return new ServedCertificate(List.of(leaf), keys);
    }

    private ServedCertificate foreign(DomainName name, GeneralNames names)
            throws GeneralSecurityException, IOException {
        KeyPair keys = Keys.ellipticCurve();
        X509Certificate leaf = stranger.certify(name.ascii(), keys, Optional.of(names), from, until, Additions.NONE);
        return new ServedCertificate(List.of(leaf), keys);
    }

    private static ServedCertificate withoutIntermediate(ServedCertificate whole) {
        return new ServedCertificate(List.of(whole.leaf()), whole.keys());
    }

    /** One certificate for all the domains below a name, as their operator would have it. */
    private ServedCertificate wildcard() throws GeneralSecurityException, IOException {
        if (wildcard.isEmpty()) {
            wildcard = Optional.of(signed(MANY, Optional.of(SubjectNames.dns("*." + MANY))));
        }
        return wildcard.get();
    }

    private Instant days(int days) {
        return now.plus(days, ChronoUnit.DAYS);
    }
}
