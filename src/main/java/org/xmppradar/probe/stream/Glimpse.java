package org.xmppradar.probe.stream;

import java.util.Optional;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.StreamFeatures;

/** What a conversation came to, as far as it went. */
record Glimpse(
        Optional<StreamFeatures> beforeTls,
        Optional<Handshake> tls,
        Optional<StreamFeatures> afterTls,
        Optional<Failure> failure) {

    static final Glimpse NOTHING = new Glimpse(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Glimpse features(StreamFeatures features) {
        return tls.isPresent()
                ? new Glimpse(beforeTls, tls, Optional.of(features), failure)
                : new Glimpse(Optional.of(features), tls, afterTls, failure);
    }

    Glimpse tls(Handshake handshake) {
        return new Glimpse(beforeTls, Optional.of(handshake), afterTls, failure);
    }

    Glimpse failed(Failure reason) {
        return new Glimpse(beforeTls, tls, afterTls, Optional.of(reason));
    }
}
