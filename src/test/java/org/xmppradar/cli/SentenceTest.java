package org.xmppradar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.xmppradar.certificate.UnusableIdentity;
import org.xmppradar.net.Networks;

class SentenceTest {

    @Test
    void a_table_of_networks_that_is_not_there_is_a_matter_of_configuration() {
        Throwable missing = catchThrowable(() -> Networks.in(Path.of("/nowhere/pfx2as")));

        assertThat(Sentence.of(new BeanCreationException("networks", missing)))
                .isEqualTo(new Sentence(
                        "the networks in /nowhere/pfx2as (radar.net.prefixes) cannot be read: there is no such file.",
                        ExitCode.CONFIGURATION));
    }

    @Test
    void a_certificate_of_our_own_server_that_will_not_do_is_one_too() {
        Throwable unusable = new UnusableIdentity("the key in a.key does not belong to the first certificate in a.crt");

        assertThat(Sentence.of(new BeanCreationException("serverLink", unusable)))
                .isEqualTo(new Sentence(
                        "the key in a.key does not belong to the first certificate in a.crt.", ExitCode.CONFIGURATION));
    }
}
