package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.xmppradar.net.NetSettings;
import org.xmppradar.probe.stream.SurveyMemory;
import reactor.core.publisher.Mono;

/** The probes come together from settings alone, and wrong settings are named in a sentence. */
class ProbeWiringTest {

    private final ApplicationContextRunner radar = new ApplicationContextRunner()
            .withUserConfiguration(Probes.class)
            .withBean(SurveyMemory.class, () -> (_, _) -> Mono.empty())
            .withBean(InBandProbe.class, () -> InBandProbe.OFF)
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void comesTogetherWithoutAnySetting() {
        radar.run(context -> {
            assertThat(context).hasSingleBean(DomainProbe.class);
            assertThat(context.getBean(NetSettings.class).allowLoopback()).isFalse();
        });
    }

    @Test
    void takesTheLabsSettings() {
        radar.withPropertyValues(
                        "radar.net.allow-loopback=true",
                        "radar.net.connects-per-second=1000",
                        "radar.net.sockets-per-address=64",
                        "radar.dns.servers=127.0.0.2:53,[::1]:5300,192.0.2.1",
                        "radar.stream.from=radar.example")
                .run(context -> assertThat(context).hasSingleBean(DomainProbe.class));
    }

    @Test
    void namesWhatIsWrong() {
        radar.withPropertyValues("radar.dns.servers=dns.example")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("radar.dns.servers: 'dns.example' is not an address like"));
        radar.withPropertyValues("radar.trust.files=/nowhere/ca.pem")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("radar.trust.files: cannot read certificates from /nowhere/ca.pem"));
        radar.withPropertyValues("radar.net.sockets-per-address=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("radar.net.sockets-per-address must be at least 1"));
    }

    @Test
    void namesWhatIsWrongWithTheNetworks() {
        radar.withPropertyValues("radar.net.prefixes=/nowhere/pfx2as")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(
                                "the networks in /nowhere/pfx2as (radar.net.prefixes) cannot be read"));
        radar.withPropertyValues("radar.net.sockets-per-as=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("radar.net.sockets-per-as must be at least 1"));
        radar.withPropertyValues("radar.net.connects-per-second-per-as=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("radar.net.connects-per-second-per-as must be above 0"));
    }

    /** No configuration class by annotation: a test beside this one that scans the package must not find it. */
    @ConfigurationPropertiesScan({"org.xmppradar.net", "org.xmppradar.certificate", "org.xmppradar.probe"})
    @ComponentScan({"org.xmppradar.net", "org.xmppradar.certificate", "org.xmppradar.probe"})
    @Import(DomainVisit.class)
    static class Probes {}
}
