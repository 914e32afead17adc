package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FederationLinksTest {

    @Test
    void a_link_that_both_ends_publish_is_one_and_nobody_is_linked_with_itself() {
        FederationLinks.Builder builder = new FederationLinks.Builder(name -> name);
        builder.add("oak.example", List.of("elm.example", "oak.example", "ash.example", "elm.example"));
        builder.add("elm.example", List.of("oak.example", "ash.example"));
        builder.add("ash.example", List.of("oak.example"));

        FederationLinks links = builder.build(Set.of("oak.example", "ash.example", "nobody.example"));

        assertThat(links.size()).isEqualTo(3);
        assertThat(links.agreed(new BitSet())).isOne();
    }

    @Test
    void nobody_is_linked() {
        assertThat(new FederationLinks.Builder(name -> name).build(Set.of()).size())
                .isZero();
    }
}
