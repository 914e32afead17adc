package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortRuleTest {

    @ParameterizedTest
    @ValueSource(ints = {80, 443, 5222, 5223, 5269, 5270, 1024, 15222, 65_535})
    void allowsWhatXmppServersUse(int port) {
        assertThat(PortRule.allows(port)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                -1, 0, 22, 25, 53, 110, 143, 389, 587, 1023, 3306, 5432, 5900, 6005, 6379, 7687, 9200, 11211, 27017,
                65_536
            })
    void refusesMailDatabasesAndControl(int port) {
        assertThat(PortRule.allows(port)).isFalse();
    }
}
