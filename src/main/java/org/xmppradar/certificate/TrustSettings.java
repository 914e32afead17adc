package org.xmppradar.certificate;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom we trust.
 *
 * @param files PEM files with root certificates to trust beside those of the JDK
 */
@ConfigurationProperties("radar.trust")
public record TrustSettings(@DefaultValue List<Path> files) {

    public TrustSettings {
        files = List.copyOf(files);
    }
}
