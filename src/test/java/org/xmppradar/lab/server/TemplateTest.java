package org.xmppradar.lab.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private final Template template = new Template(
            Map.of("lab", "/tmp/$1"),
            Map.of(
                    "domain",
                    List.of("bücher.example", "b.example"),
                    "ascii",
                    List.of("xn--bcher-kva.example", "b.example"),
                    "none",
                    List.of()));

    @Test
    void aLineIsRepeatedForEachDomain() {
        assertThat(template.fill("folder ${lab}\nhost ${domain} file ${lab}/${ascii}\nend"))
                .isEqualTo("folder /tmp/$1\nhost bücher.example file /tmp/$1/xn--bcher-kva.example\n"
                        + "host b.example file /tmp/$1/b.example\nend\n");
    }

    @Test
    void aLineVanishesWhenThereIsNone() {
        assertThat(template.fill("one\nhost ${none}\n")).isEqualTo("one\n");
    }

    @Test
    void anUnknownPlaceIsAnError() {
        assertThatThrownBy(() -> template.fill("${nobody}")).hasMessageContaining("${nobody}");
    }
}
