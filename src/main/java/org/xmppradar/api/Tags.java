package org.xmppradar.api;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xmppradar.model.Fingerprint;
import tools.jackson.databind.json.JsonMapper;

/** Tags answers by their content, so that who asks again for what has not changed is told just that (RFC 9110 8.8.3). */
@Component
final class Tags {

    private static final int ENOUGH = 24;

    private final JsonMapper json;

    Tags(JsonMapper json) {
        this.json = json;
    }

    <T> ResponseEntity<T> tagged(T body) {
        String digest = Fingerprint.of(json.writeValueAsBytes(body)).hex();
        return ResponseEntity.ok()
                .eTag("\"" + digest.substring(0, ENOUGH) + "\"")
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
