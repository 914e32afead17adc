package org.xmppradar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
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
}
