/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @ParameterizedTest
    @CsvSource({
        "mqtt://broker, tcp://broker:1883",
        "tcp://10.0.0.7:1884, tcp://10.0.0.7:1884",
        "mqtts://broker, ssl://broker:8883",
        "tls://broker:1, ssl://broker:1",
        "ssl://broker, ssl://broker:8883",
        "wss://broker/mqtt, wss://broker:443/mqtt"
    })
    void understandsTheUsualAddresses(String configured, String uri) {
        assertThat(Configs.settings("uri", configured).uri()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "broker", "http://broker", "tcp://", "tcp:// x"})
    void namesAnUnusableAddress(String uri) {
        assertThatThrownBy(() -> Configs.settings("uri", uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("uri = \"" + uri + "\"");
    }

    @Test
    void refusesAPasswordInTheAddressWithoutRepeatingIt() {
        assertThatThrownBy(() -> Configs.settings("uri", "tcp://anna:secret@broker"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("passwordFile")
                .hasMessageNotContaining("secret");
    }

    @Test
    void makesUpAClientIdThatTellsTheConnection() {
        assertThat(Configs.settings("id", "home").clientId()).matches("metahab-home-[0-9a-f]{8}");
        assertThat(Configs.settings("clientId", "mine").clientId()).isEqualTo("mine");
    }

    @Test
    void wantsAClientIdForASessionThatIsKept() {
        assertThatThrownBy(() -> Configs.settings("cleanSession", false)).hasMessageContaining("set clientId");
        assertThat(Configs.settings("cleanSession", false, "clientId", "mine").cleanSession())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"keepAlive, 0", "connectTimeout, 0", "inFlight, 0", "inboundQueue, 0", "outboundQueue, -1", "qos, 3"})
    void namesANumberOutOfRange(String name, int value) {
        assertThatThrownBy(() -> Configs.settings(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " = \"" + value + "\"");
    }

    @Test
    void refusesWildcardsInTheWillsTopic() {
        assertThatThrownBy(() -> Configs.settings("willTopic", "hub/+")).hasMessageContaining("willTopic");
    }

    @Test
    void wantsAName() {
        assertThatThrownBy(() -> Configs.settings("id", " ")).hasMessageContaining("give the connection a name");
    }
}
