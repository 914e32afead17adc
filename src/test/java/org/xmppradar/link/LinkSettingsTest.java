package org.xmppradar.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The link is chosen by settings, and what is wrong with them is said in words. */
class LinkSettingsTest {

    private final ApplicationContextRunner app =
            new ApplicationContextRunner().withUserConfiguration(Wiring.class).withBean(Clock.class, Clock::systemUTC);

    @Test
    void without_settings_there_is_no_link() {
        app.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Link.class));
    }

    @Test
    void an_account_is_enough() {
        app.withPropertyValues(
                        "radar.link.kind=account",
                        "radar.link.account.jid=radar@home.example",
                        "radar.link.account.password=secret",
                        "radar.link.account.host=127.0.0.1",
                        "radar.link.account.port=1")
                .run(context ->
                        assertThat(context.getBean(Link.class).address()).isEqualTo("radar@home.example"));
    }

    @Test
    void a_component_is_enough() {
        app.withPropertyValues(
                        "radar.link.kind=component",
                        "radar.link.component.domain=radar.example",
                        "radar.link.component.secret=secret",
                        "radar.link.component.port=1")
                .run(context ->
                        assertThat(context.getBean(Link.class).address()).isEqualTo("radar.example"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("radar.link.account.jid must be", "radar.link.kind=account"),
                Arguments.of("radar.link.component.domain must be", "radar.link.kind=component"),
                Arguments.of("radar.link.contact and radar.link.page must be", "radar.link.kind=server"),
                Arguments.of(
                        "radar.link.account.jid must be",
                        "radar.link.account.jid=home.example,radar.link.account.password=x"),
                Arguments.of(
                        "radar.link.account.jid: ", "radar.link.account.jid=radar@home,radar.link.account.password=x"),
                Arguments.of(
                        "radar.link.account.password must be",
                        "radar.link.account.jid=a@b.example,radar.link.account.password="),
                Arguments.of(
                        "radar.link.component.domain: ",
                        "radar.link.component.domain=10.0.0.1,radar.link.component.secret=x"),
                Arguments.of(
                        "radar.link.component.secret must be",
                        "radar.link.component.domain=b.example,radar.link.component.secret="),
                Arguments.of(
                        "radar.link.component.port must be",
                        "radar.link.component.domain=b.example,radar.link.component.secret=x,radar.link.component.port=0"),
                Arguments.of("radar.link.in-flight must be", "radar.link.in-flight=0"),
                Arguments.of("radar.link.timeout must be", "radar.link.timeout=0s"),
                Arguments.of("radar.link.questions-per-second must be", "radar.link.questions-per-second=0"),
                Arguments.of("radar.link.home-addresses-allowed: ", "radar.link.home-addresses-allowed=home"),
                Arguments.of("radar.link.kind", "radar.link.kind=friend"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_wrong_is_said(String said, String settings) {
        app.withPropertyValues(settings.split(",", -1))
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .satisfiesAnyOf(
                                root -> assertThat(root).hasMessageContaining(said),
                                root -> assertThat(context.getStartupFailure()).hasStackTraceContaining(said)));
    }

    @Test
    void secrets_are_never_told() {
        assertThat(new LinkSettings.Account("a@b.example", "geheim", null, 5222).toString())
                .doesNotContain("geheim");
        assertThat(new LinkSettings.Component("b.example", "geheim", "127.0.0.1", 5347).toString())
                .doesNotContain("geheim");
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"org.xmppradar.net", "org.xmppradar.certificate", "org.xmppradar.link"})
    @ConfigurationPropertiesScan({"org.xmppradar.net", "org.xmppradar.certificate", "org.xmppradar.link"})
    static class Wiring {}
}
