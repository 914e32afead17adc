package org.xmppradar.hostile;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.xmppradar.fake.Issued;

/** Chains that are meant to hurt whoever looks for a path through them. */
final class HostileChains {

    private HostileChains() {}

    /** Each signed by the next. */
    static Issued longChain(int length) {
        return lineOf(length, i -> "CN=link " + i, i -> "CN=link " + (i + 1));
    }

    /** All of one name and one key, so that each has signed every other: as many paths as there are orders of them. */
    static Issued tangle(int length) {
        return lineOf(length, _ -> "CN=tangle", _ -> "CN=tangle");
    }

    private static Issued lineOf(int length, IntFunction<String> subject, IntFunction<String> issuer) {
        List<X509Certificate> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(HostileCertificates.certificate(HostileCertificates.builder(
                    issuer.apply(i),
                    BigInteger.valueOf(i + 1),
                    subject.apply(i),
                    HostileCertificates.KEYS.getPublic())));
        }
        return new Issued(HostileCertificates.KEYS, chain);
    }
}
