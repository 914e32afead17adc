package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.xmppradar.query.ChangeKind;

class RetentionSettingsTest {

    @ParameterizedTest
    @EnumSource(FactType.class)
    void eachKindHasARuleOfItsOwn(FactType type) {
        assertThat(settings("radar.retention." + type.setting(), "90d").rules())
                .isEqualTo(Map.of(type, Duration.ofDays(90)));
    }

    @Test
    void noneIsOnByDefault() {
        assertThat(settings("radar.other", "1").rules()).isEmpty();
    }

    @Test
    void tooShortARuleIsRefusedInASentence() {
        assertThatThrownBy(() -> settings("radar.retention.was", "1h"))
                .hasRootCauseMessage("radar.retention.was is PT1H but must be at least PT24H");
    }

    /** The feed of changes names the kinds of fact too, and may not use these. */
    @Test
    void theFeedKnowsTheSameKinds() {
        assertThat(Arrays.stream(ChangeKind.values()).map(Enum::name))
                .containsExactly(
                        Arrays.stream(FactType.values()).map(Enum::name).toArray(String[]::new));
    }

    private static RetentionSettings settings(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of(name, value)))
                .bindOrCreate("radar.retention", RetentionSettings.class);
    }
}
