package org.xmppradar.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppradar.lab.catalogue.ServerProgram;

/** What a link must do besides that lives at somebody's server. */
public abstract class HomeLinkContract extends LinkContract {

    /** The settings, but with a secret that the server does not accept. */
    protected abstract List<String> settingsWithWrongSecret();

    @Test
    void a_domain_that_cannot_be_reached_is_refused_with_the_reason() throws IOException {
        assertThat(link().tell("ask INFO nxdomain.example")).startsWith("refused remote-server-not-found ");
        assertThat(link().tell("ask INFO down.example"))
                .startsWith("refused remote-server-not-found ")
                .contains("refused");
        assertThat(link().tell("ask INFO closed.example"))
                .startsWith("refused remote-server-not-found ")
                .hasSizeGreaterThan("refused remote-server-not-found ".length());
    }

    @Test
    void after_a_restart_of_the_server_it_is_there_again() throws Exception {
        assertThat(link().tell("ask INFO oak.example")).startsWith(INFO);

        lab().kill(ServerProgram.PROSODY);
        link().begin("ask INFO oak.example");
        lab().restart(ServerProgram.PROSODY);
        link().hear();

        assertThat(link().tell("ask INFO oak.example")).startsWith(INFO);
    }

    @Test
    void a_wrong_secret_is_told_at_once_and_is_not_tried_again_and_again() throws IOException {
        link().close();
        try (LinkInLab wrong = LinkInLab.start(lab(), settingsWithWrongSecret())) {
            assertThat(wrong.tell("ask INFO good.example"))
                    .startsWith("failed internal ")
                    .contains("not-authorized")
                    .contains("radar.link.");
            assertThat(wrong.tell("ask INFO good.example")).contains("not-authorized");
        }
    }
}
