package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.Issued;

/** What is shown when a certificate is renewed while handshakes go on. */
class EngineKeysTest {

    private final Instant now = Clock.systemUTC().instant();

    @Test
    void aHandshakeThatHasBegunKeepsWhatItBeganWith() {
        Issued first = issued();
        Issued second = issued();
        AtomicReference<Shown> shown = new AtomicReference<>(shown(first));
        EngineKeys keys = new EngineKeys(shown::get);

        String begun = String.valueOf(keys.chooseEngineServerAlias("EC", null, null));
        shown.set(shown(second));
        String next = String.valueOf(keys.chooseEngineClientAlias(new String[] {"RSA", "EC"}, null, null));

        assertThat(keys.getCertificateChain(begun)).containsExactly(first.certificate());
        assertThat(keys.getPrivateKey(begun)).isEqualTo(first.keys().getPrivate());
        assertThat(keys.getCertificateChain(next)).containsExactly(second.certificate());
        assertThat(keys.getPrivateKey(next)).isEqualTo(second.keys().getPrivate());
    }

    @Test
    void aKeyOfAnotherKindIsNotOffered() {
        EngineKeys keys = new EngineKeys(() -> shown(issued()));
        assertThat(keys.chooseEngineServerAlias("RSA", null, null)).isNull();
    }

    private Issued issued() {
        return FakeAuthority.selfSigned(new FakeAuthority.Order("CN=oak", now).dns("oak.example"));
    }

    private static Shown shown(Issued issued) {
        return new Shown(issued.keys().getPrivate(), issued.chain());
    }
}
