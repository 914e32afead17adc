package org.xmppradar.bench.federation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.observation.CertificateFacts;
import org.xmppradar.observation.SubjectName;

/** What is served: a leaf of 90 days, and the certificate of the authority that issued it, which one of the roots issued. */
record Certificates(Size size, Course course, Instant firstDay) {

    private static final Duration LEAF = Duration.ofDays(90);
    private static final Duration AUTHORITY = Duration.ofDays(3650);
    private static final int KEY_ID = 40;

    /** How many of the authorities issue leaves; the others are roots. */
    static int issuing(Size size) {
        return size.authorities() * 3 / 4;
    }

    /** @param door a domain may have a certificate of its own for each */
    List<CertificateFacts> chain(int number, DomainName domain, String door, State state) {
        return List.of(leaf(number, domain, door, state), issuer(state.authority()));
    }

    private CertificateFacts leaf(int number, DomainName domain, String door, State state) {
        Instant from = firstDay.plus(Duration.ofDays(course.issuedOn(number, state.renewal())));
        return new Draft(domain.ascii(), domain + " " + door + " " + state.renewal() + " " + state.authority())
                .facts(
                        authorityTitle(state.authority()),
                        authorityKey(state.authority()),
                        from,
                        LEAF,
                        List.of(new SubjectName(SubjectName.Type.DNS, domain.ascii())));
    }

    private CertificateFacts issuer(int authority) {
        int root = issuing(size) + authority % (size.authorities() - issuing(size));
        return new Draft(authorityTitle(authority), authorityTitle(authority))
                .facts(
                        authorityTitle(root),
                        authorityKey(root),
                        firstDay.minus(AUTHORITY.dividedBy(2)),
                        AUTHORITY,
                        List.of());
    }

    private static String authorityTitle(int authority) {
        return "Authority " + authority;
    }

    private static String authorityKey(int authority) {
        return keyId(authorityTitle(authority));
    }

    private static String keyId(String text) {
        return digest(text).hex().substring(0, KEY_ID);
    }

    private static Fingerprint digest(String text) {
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param content what it is the digest of: another certificate has another */
    private record Draft(String title, String content) {

        CertificateFacts facts(
                String issuer, String issuerKey, Instant from, Duration lifetime, List<SubjectName> names) {
            boolean authority = names.isEmpty();
            Fingerprint digest = digest(content);
            Fingerprint key = digest("key of " + content);
            return new CertificateFacts(
                    digest,
                    digest.hex() + key.hex(),
                    key,
                    "CN=" + title,
                    title,
                    "CN=" + issuer,
                    issuer,
                    keyId("number of " + content),
                    from,
                    from.plus(lifetime),
                    names,
                    "EC secp256r1",
                    "SHA256withECDSA",
                    authority,
                    false,
                    authority ? keyId(title) : keyId("key id of " + content),
                    issuerKey,
                    authority ? List.of() : List.of("serverAuth"),
                    List.of(),
                    false);
        }
    }
}
