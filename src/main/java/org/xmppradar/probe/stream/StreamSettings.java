package org.xmppradar.probe.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xmppradar.model.DomainName;

/**
 * How we introduce ourselves.
 *
 * @param from our own domain, told to servers on server streams; empty for none
 */
@ConfigurationProperties("radar.stream")
public record StreamSettings(@DefaultValue("") String from) {

    public StreamSettings {
        from = from.isBlank() ? "" : DomainName.parse(from).ascii();
    }
}
