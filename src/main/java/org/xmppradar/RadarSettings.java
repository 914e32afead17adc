package org.xmppradar;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the whole radar shares.
 *
 * @param data where everything is kept: the database, the suppression list
 * @param seeds lists of names to begin with, files or URLs
 */
@ConfigurationProperties("radar")
public record RadarSettings(
        @DefaultValue("data") Path data, @DefaultValue List<String> seeds) {}
