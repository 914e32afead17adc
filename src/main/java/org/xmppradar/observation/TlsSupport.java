package org.xmppradar.observation;

import java.util.Map;

/**
 * What TLS an endpoint would also have spoken.
 *
 * @param versions for each version, whether the endpoint accepts it
 * @param resumption whether it goes on with a session of before (RFC 8446 2.2, RFC 5077)
 */
public record TlsSupport(Map<TlsVersion, Outcome<Boolean>> versions, Outcome<Boolean> resumption) {

    public TlsSupport {
        versions = Map.copyOf(versions);
    }
}
