package org.xmppradar.hostile;

import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.fake.Issued;
import org.xmppradar.hostile.Attack.Met;

/** X7 in the reader: each certificate has its verdict within a second of computing. */
final class CertificateAttacks {

    private static final String STRANGER = "self-signed, name mismatch";
    private static final String GOOD = Target.DOMAIN.ascii();
    private static final Cost LIMIT = new Cost(1_000, 1 << 20);

    private CertificateAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                serving("names of 60 KB", STRANGER, HostileCertificates.longName()),
                serving("a name of 1,000 parts", STRANGER, HostileCertificates.manyParts()),
                serving("10,000 names to a reader", STRANGER, HostileCertificates.manyNames()),
                serving("10,000 nested sequences", "unreadable", List.of(HostileCertificates.nested())),
                serving("100 KB to a reader", "unreadable", HostileCertificates.huge()),
                serving("a chain of 40", "untrusted, name mismatch", HostileChains.longChain(40)),
                serving("ten authorities that signed each other", STRANGER, HostileChains.tangle(10)),
                serving("an RSA key of 60,000 bits", "unreadable", List.of(HostileCertificates.giantKey())),
                serving("OU=\"CN=" + GOOD + "\"", STRANGER, HostileCertificates.withSubject("OU=CN\\=" + GOOD)),
                serving("the domain as CN only", STRANGER, HostileCertificates.withSubject("CN=" + GOOD)),
                serving("the domain before a NUL", STRANGER, HostileCertificates.withDnsName(GOOD + "\0.evil.example")),
                serving("the domain before a line break", STRANGER, HostileCertificates.withDnsName(GOOD + "\n")),
                serving("the domain with a bell within", STRANGER, HostileCertificates.withDnsName("good\7.example")),
                serving("the domain with a space behind", STRANGER, HostileCertificates.withDnsName(GOOD + " ")),
                serving("the wildcard *", STRANGER, HostileCertificates.withDnsName("*")),
                serving("the wildcard *.*", STRANGER, HostileCertificates.withDnsName("*.*")),
                serving("the wildcard g*.example", STRANGER, HostileCertificates.withDnsName("g*.example")),
                serving("an XmppAddr of the wrong type", STRANGER, HostileCertificates.withWrongXmppAddress(GOOD)),
                serving("an extension that is rubbish", "unreadable", HostileCertificates.withRubbish()),
                serving("nothing", "unreadable", List.of()),
                serving("an empty certificate", "unreadable", List.of(new byte[0])));
    }

    private static Attack serving(String what, String expected, Issued chain) {
        return serving(what, expected, chain.der());
    }

    private static Attack serving(String what, String expected, List<byte[]> chain) {
        int length = chain.stream().mapToInt(der -> der.length).sum();
        return new Attack("X7", "serves " + what, target -> new Met(target.judge(chain), length), expected, LIMIT);
    }
}
