package org.xmppradar.link.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppradar.lab.catalogue.ServerProgram;
import org.xmppradar.lab.server.LabHome;
import org.xmppradar.link.HomeLinkContract;
import org.xmppradar.link.LinkInLab;

class AccountLinkIT extends HomeLinkContract {

    @Override
    protected List<String> settings() {
        return LabHome.asAccount();
    }

    @Test
    void ejabberd_is_a_home_too() throws IOException {
        assertAsksEverybody(LabHome.asAccountOfEjabberd());
    }

    @Test
    void jabberd2_is_a_home_too() throws IOException {
        String address = lab().catalogue().addressesOf(ServerProgram.JABBERD2).getFirst();
        try (LinkInLab made = LinkInLab.start(
                lab(), Registration.class, List.of("elm.example", address, "radar", LabHome.PASSWORD))) {
            assertThat(made.hear()).isNull();
        }

        assertAsksEverybody(LabHome.asAccountOfJabberd2());
    }

    private static void assertAsksEverybody(List<String> settings) throws IOException {
        try (LinkInLab link = LinkInLab.start(lab(), settings)) {
            assertThat(link.tell("ask INFO good.example")).startsWith("answered query ");
            assertThat(link.tell("ask INFO oak.example")).startsWith("answered query ");
            assertThat(link.tell("ask INFO elm.example")).startsWith("answered query ");
            assertThat(link.tell("ask VERSION oak.example")).startsWith("answered query jabber:iq:version name,");
            assertThat(link.tell("ask INFO nxdomain.example")).startsWith("refused remote-server-");
        }
    }

    @Override
    protected List<String> settingsWithWrongSecret() {
        return LabHome.asAccount().stream()
                .map(setting -> setting.replace(LabHome.PASSWORD, "guessed"))
                .toList();
    }
}
