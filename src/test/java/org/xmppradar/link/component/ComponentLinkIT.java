package org.xmppradar.link.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppradar.lab.server.LabHome;
import org.xmppradar.link.HomeLinkContract;
import org.xmppradar.link.LinkInLab;

class ComponentLinkIT extends HomeLinkContract {

    @Override
    protected List<String> settings() {
        return LabHome.asComponent();
    }

    @Override
    protected List<String> settingsWithWrongSecret() {
        return LabHome.asComponent().stream()
                .map(setting -> setting.replace("lab-secret", "guessed"))
                .toList();
    }

    @Test
    void another_server_is_a_home_too() throws IOException {
        try (LinkInLab link = LinkInLab.start(lab(), LabHome.asComponentOfEjabberd())) {
            assertThat(link.tell("ask INFO good.example")).startsWith("answered ");
            assertThat(link.tell("ask INFO oak.example")).startsWith("answered ");
            assertThat(link.tell("ask INFO elm.example")).startsWith("answered ");
            assertThat(link.tell("ask INFO nxdomain.example")).startsWith("refused remote-server-");
        }
    }
}
