package org.xmppradar.link.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What an operator must say, and is told. */
class ServerSettingsTest {

    private static final String PREFIX = "radar.link.server.";

    private static final Map<String, String> WHOLE = Map.of(
            PREFIX + "domain", "Radar.Example",
            PREFIX + "certificate", "radar.crt",
            PREFIX + "key", "radar.key");

    @Test
    void withoutADomainThereIsNoServer() {
        assertThatThrownBy(() -> bound(Map.of()).name()).hasMessageContaining(PREFIX + "domain must be");
    }

    @Test
    void threeSettingsMakeAServer() {
        ServerSettings settings = bound(WHOLE);
        assertThat(settings.name().ascii()).isEqualTo("radar.example");
        assertThat(settings.port()).isEqualTo(5269);
    }

    @Test
    void eachOfThemIsMissed() {
        for (String missing : new String[] {"certificate", "key"}) {
            Map<String, String> some = new HashMap<>(WHOLE);
            some.remove(PREFIX + missing);
            assertThatThrownBy(() -> bound(some)).rootCause().hasMessageContaining(PREFIX + missing + " must be");
        }
    }

    private static ServerSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("radar.link.server", ServerSettings.class);
    }
}
