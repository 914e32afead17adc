package org.xmppradar.probe.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xmppradar.model.DomainName;

/**
 * How we introduce ourselves.
 *
 * @param from our own domain, told to servers on server streams; empty for none
 * @param surveyEvery how much later an endpoint may be asked again which versions of TLS it accepts
 */
@ConfigurationProperties("radar.stream")
public record StreamSettings(
        @DefaultValue("") String from, @DefaultValue("7d") Duration surveyEvery) {

    public StreamSettings {
        from = from.isBlank() ? "" : DomainName.parse(from).ascii();
        if (!surveyEvery.isPositive()) {
            throw new IllegalArgumentException("radar.stream.survey-every must be longer than nothing, such as 7d");
        }
    }
}
