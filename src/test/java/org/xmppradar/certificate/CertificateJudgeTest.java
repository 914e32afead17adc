package org.xmppradar.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeAuthority.Order;
import org.xmppradar.fake.Issued;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.CertificateFacts;
import org.xmppradar.observation.CertificateVerdict;
import org.xmppradar.observation.CertificateVerdict.Dane;
import org.xmppradar.observation.CertificateVerdict.Name;
import org.xmppradar.observation.CertificateVerdict.Strength;
import org.xmppradar.observation.CertificateVerdict.Trust;
import org.xmppradar.observation.CertificateVerdict.Usage;
import org.xmppradar.observation.CertificateVerdict.Validity;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.TlsaRecord;

class CertificateJudgeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Reference A =
            new Reference(DomainName.parse("a.example"), Service.C2S, HostName.parse("x.example"));
    private static final DaneRecords NO_TLSA = new DaneRecords(List.of(), false);

    private final FakeAuthority root = FakeAuthority.root("root", NOW);
    private final FakeAuthority middle = root.intermediate(new Order("CN=middle", NOW));
    private final CertificateJudge judge = new CertificateJudge(
            new TrustPath(Set.of(new TrustAnchor(root.self().certificate(), null))));

    @Test
    void findsNothingWrongWithAGoodCertificate() {
        CertificateVerdict verdict = judge(middle.issue(order().dns("a.example")), NO_TLSA);

        assertThat(verdict)
                .isEqualTo(new CertificateVerdict(
                        Trust.TRUSTED,
                        Name.MATCHES,
                        Validity.VALID,
                        Dane.ABSENT,
                        CertificateVerdict.Order.IN_ORDER,
                        Strength.STRONG,
                        Usage.SERVER_AND_CLIENT));
        assertThat(verdict.failure()).isEmpty();
    }

    @Test
    void judgesTrustApartFromDates() {
        Issued expired = root.issue(order().dns("a.example").valid(NOW.minus(DAY.multipliedBy(9)), NOW.minus(DAY)));
        Issued early = root.issue(order().dns("a.example").valid(NOW.plus(DAY), NOW.plus(DAY.multipliedBy(9))));
        Issued ancient = root.issue(
                order().dns("a.example").valid(NOW.minus(DAY.multipliedBy(900)), NOW.minus(DAY.multipliedBy(800))));

        assertThat(judge(expired, NO_TLSA))
                .extracting(CertificateVerdict::trust, CertificateVerdict::validity)
                .containsExactly(Trust.TRUSTED, Validity.EXPIRED);
        assertThat(judge(early, NO_TLSA))
                .extracting(CertificateVerdict::trust, CertificateVerdict::validity)
                .containsExactly(Trust.TRUSTED, Validity.NOT_YET_VALID);
        assertThat(judge(ancient, NO_TLSA).trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void tellsSelfSignedFromUntrusted() {
        Issued self = FakeAuthority.selfSigned(order().dns("a.example"));
        Issued stranger = FakeAuthority.root("stranger", NOW).issue(order().dns("a.example"));
        Issued incomplete = middle.issue(order().dns("a.example"));

        assertThat(judge(self, NO_TLSA).failure()).contains(FailureKind.CERTIFICATE_SELF_SIGNED);
        assertThat(judge(stranger, NO_TLSA).failure()).contains(FailureKind.CERTIFICATE_UNTRUSTED);
        assertThat(judge(incomplete.der().subList(0, 1), A, NO_TLSA).verdict().trust())
                .isEqualTo(Trust.UNTRUSTED);
    }

    @Test
    void findsItsWayThroughAChainInDisorder() {
        Issued leaf = middle.issue(order().dns("a.example"));
        List<byte[]> chain = new ArrayList<>(leaf.der().subList(1, leaf.der().size()));
        chain.addAll(FakeAuthority.root("stranger", NOW).self().der());
        Collections.reverse(chain);
        chain.addFirst(leaf.der().getFirst());

        assertThat(judge(chain, A, NO_TLSA).verdict().trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void neverBelievesTheCommonName() {
        Issued named = root.issue(new Order("CN=a.example", NOW).dns("other.example"));
        Issued nameless = root.issue(new Order("CN=a.example", NOW));

        assertThat(judge(named, NO_TLSA).failure()).contains(FailureKind.CERTIFICATE_WRONG_NAME);
        assertThat(judge(nameless, NO_TLSA).name()).isEqualTo(Name.MISMATCH);
    }

    @Test
    void readsXmppAddrAndSrvName() {
        Issued issued = root.issue(order().srv("_xmpp-client.a.example").xmpp("b.example"));

        assertThat(judge(issued.der(), A, NO_TLSA).chain().getFirst().names())
                .extracting(name -> name.type().key() + ":" + name.value())
                .containsExactly("srv:_xmpp-client.a.example", "xmpp:b.example");
        assertThat(judge(issued, NO_TLSA).name()).isEqualTo(Name.MATCHES);
        assertThat(judge(issued.der(), new Reference(A.domain(), Service.S2S, A.host()), NO_TLSA)
                        .verdict()
                        .name())
                .isEqualTo(Name.MISMATCH);
    }

    @Test
    void letsDaneVouchOnlyWithDnssec() {
        Issued self = FakeAuthority.selfSigned(order().dns("wrong.example"));
        TlsaRecord right = tlsa(3, 1, 1, self, 0);
        TlsaRecord wrong = new TlsaRecord(3, 1, 1, "00".repeat(32));

        assertThat(judge(self, secure(right)).dane()).isEqualTo(Dane.MATCHES);
        assertThat(judge(self, secure(right)).failure()).isEmpty();
        assertThat(judge(self, secure(wrong)).dane()).isEqualTo(Dane.MISMATCH);
        assertThat(judge(self, secure(wrong, right)).dane()).isEqualTo(Dane.MATCHES);
        assertThat(judge(self, new DaneRecords(List.of(right), false)).dane()).isEqualTo(Dane.INSECURE);
        assertThat(judge(self, secure(new TlsaRecord(9, 1, 1, "00"))).dane()).isEqualTo(Dane.ABSENT);
    }

    @Test
    void knowsEveryKindOfTlsaRecord() {
        FakeAuthority own = FakeAuthority.root("own", NOW);
        FakeAuthority below = own.intermediate(new Order("CN=below", NOW));
        Issued trusted = middle.issue(order().dns("a.example"));
        Issued private1 = below.issue(order().dns("x.example"));
        Issued stray = below.issue(order().dns("stray.example"));

        assertThat(judge(trusted, secure(tlsa(0, 0, 1, trusted, 1))).dane()).isEqualTo(Dane.MATCHES);
        assertThat(judge(trusted, secure(tlsa(0, 1, 2, root.self(), 0))).dane()).isEqualTo(Dane.MATCHES);
        assertThat(judge(trusted, secure(tlsa(1, 1, 0, trusted, 0))).dane()).isEqualTo(Dane.MATCHES);
        assertThat(judge(private1, secure(tlsa(1, 1, 1, private1, 0))).dane()).isEqualTo(Dane.MISMATCH);
        assertThat(judge(private1, secure(tlsa(2, 0, 1, private1, 1))).dane()).isEqualTo(Dane.MATCHES);
        assertThat(judge(stray, secure(tlsa(2, 0, 1, stray, 1))).dane()).isEqualTo(Dane.MISMATCH);
    }

    @Test
    void saysHowAChainIsServed() {
        Issued leaf = middle.issue(order().dns("a.example"));
        byte[] stranger = FakeAuthority.root("stranger", NOW).self().der().getFirst();
        byte[] own = leaf.der().get(0);
        byte[] issuer = leaf.der().get(1);
        byte[] top = root.self().der().getFirst();

        assertThat(served(own, issuer)).isEqualTo(CertificateVerdict.Order.IN_ORDER);
        assertThat(served(own, issuer, top)).isEqualTo(CertificateVerdict.Order.IN_ORDER);
        assertThat(served(own, top, issuer)).isEqualTo(CertificateVerdict.Order.OUT_OF_ORDER);
        assertThat(served(own, issuer, stranger)).isEqualTo(CertificateVerdict.Order.SUPERFLUOUS);
        assertThat(served(own)).isEqualTo(CertificateVerdict.Order.INCOMPLETE);
        assertThat(served(stranger)).isEqualTo(CertificateVerdict.Order.IN_ORDER);
    }

    @Test
    void findsWeakKeysAndSignatures() {
        assertThat(judge(root.issue(order().rsa(1024)), NO_TLSA).strength()).isEqualTo(Strength.WEAK_KEY);
        assertThat(judge(root.issue(order().rsa(2048)), NO_TLSA).strength()).isEqualTo(Strength.STRONG);
        assertThat(judge(root.issue(order().signed("SHA1withECDSA")), NO_TLSA).strength())
                .isEqualTo(Strength.WEAK_SIGNATURE);
    }

    @Test
    void saysWhatACertificateMayBeUsedForAndWhoPromisedToPublishIt() {
        KeyPurposeId server = KeyPurposeId.id_kp_serverAuth;
        KeyPurposeId client = KeyPurposeId.id_kp_clientAuth;
        assertThat(judge(root.issue(order().usage(server)), NO_TLSA).usage()).isEqualTo(Usage.SERVER_ONLY);
        assertThat(judge(root.issue(order().usage(client)), NO_TLSA).usage()).isEqualTo(Usage.CLIENT_ONLY);
        assertThat(judge(root.issue(order().usage(server, client)), NO_TLSA).usage())
                .isEqualTo(Usage.SERVER_AND_CLIENT);
        assertThat(judge(root.issue(order().usage(KeyPurposeId.id_kp_emailProtection)), NO_TLSA)
                        .usage())
                .isEqualTo(Usage.NEITHER);

        Issued logged = root.issue(order().mustStaple().logged((byte) 0xab, (byte) 0xcd));
        CertificateFacts facts = judge(logged.der(), A, NO_TLSA).chain().getFirst();
        assertThat(facts.mustStaple()).isTrue();
        assertThat(facts.certificateLogs()).containsExactly("ab".repeat(32), "cd".repeat(32));
        assertThat(judge(root.issue(order()).der(), A, NO_TLSA).chain().getFirst())
                .extracting(CertificateFacts::mustStaple, CertificateFacts::certificateLogs)
                .containsExactly(false, List.of());
    }

    private CertificateVerdict.Order served(byte[]... chain) {
        return judge(List.of(chain), A, NO_TLSA).verdict().order();
    }

    private static Order order() {
        return new Order("CN=leaf", NOW);
    }

    private static DaneRecords secure(TlsaRecord... records) {
        return new DaneRecords(List.of(records), true);
    }

    private static TlsaRecord tlsa(int usage, int selector, int matching, Issued issued, int position) {
        byte[] selected = selector == 0
                ? issued.der().get(position)
                : issued.chain().get(position).getPublicKey().getEncoded();
        return new TlsaRecord(usage, selector, matching, HexFormat.of().formatHex(digest(matching, selected)));
    }

    private static byte[] digest(int matching, byte[] selected) {
        try {
            return matching == 0
                    ? selected
                    : MessageDigest.getInstance(matching == 1 ? "SHA-256" : "SHA-512")
                            .digest(selected);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CertificateVerdict judge(Issued issued, DaneRecords tlsa) {
        return judge(issued.der(), A, tlsa).verdict();
    }

    private Judged judge(List<byte[]> chain, Reference reference, DaneRecords tlsa) {
        return judge.judge(chain, reference, tlsa, NOW).orElseThrow();
    }
}
