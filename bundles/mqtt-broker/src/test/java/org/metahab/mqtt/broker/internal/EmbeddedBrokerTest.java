/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One broker, many clients: who gets in, who may say and hear what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedBrokerTest {

    @TempDir
    static Path folder;

    private EmbeddedBroker broker;

    @BeforeAll
    void start() throws Exception {
        broker = Home.broker(Home.settings(folder, 0, List.of("bridge both zigbee2mqtt/#"), "lamp", "bridge"));
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    void letsAnAccountWithItsPasswordIn() throws Exception {
        try (Client lamp = Client.connect(broker, "lamp")) {
            assertThat(lamp.isConnected()).isTrue();
            await().until(() -> broker.health().connections() >= 1);
        }
    }

    @Test
    void refusesAWrongPasswordAnUnknownAccountAndNobody() {
        long before = broker.health().refusedLogins();
        assertNotAuthorised("lamp", "wrong");
        assertNotAuthorised("stranger", "wrong");
        assertNotAuthorised("../lamp", "wrong");
        assertNotAuthorised("", "");
        assertThat(broker.health().refusedLogins()).isEqualTo(before + 4);
    }

    @Test
    void acceptsAnAccountThatSomebodyAddsAsAFile() throws Exception {
        Files.writeString(folder.resolve("accounts/heater.password"), "my own words\n");
        assertThat(broker.accounts()).contains("heater", "hub", "lamp");
        try (Client heater = Client.connect(broker, "heater", "my own words")) {
            assertThat(heater.isConnected()).isTrue();
        }
    }

    @Test
    void letsADeviceSpeakForItselfOnly() throws Exception {
        long before = broker.health().deniedPublishes();
        try (Client hub = Client.connect(broker, "hub");
                Client lamp = Client.connect(broker, "lamp")) {
            hub.subscribe("#");
            lamp.publish("heater/state", "ON", 1, false);
            lamp.publish("homeassistant/light/heater/config", "{}", 1, false);
            lamp.publish("lamp/state", "ON", 1, false);
            lamp.publish("homeassistant/light/lamp/config", "{}", 1, false);

            await().until(() -> hub.heard().contains("homeassistant/light/lamp/config={}"));
            assertThat(hub.heard()).contains("lamp/state=ON").noneMatch(message -> message.contains("heater"));
            assertThat(lamp.isConnected()).isTrue();
            assertThat(broker.health().deniedPublishes()).isEqualTo(before + 2);
        }
    }

    @Test
    void letsADeviceListenToItselfOnly() throws Exception {
        long before = broker.health().deniedSubscriptions();
        try (Client lamp = Client.connect(broker, "lamp")) {
            lamp.subscribe("lamp/set");
            lamp.subscribe("homeassistant/status");
            assertThatThrownBy(() -> lamp.subscribe("#")).isInstanceOf(MqttException.class);
            assertThatThrownBy(() -> lamp.subscribe("heater/set")).isInstanceOf(MqttException.class);
            assertThatThrownBy(() -> lamp.subscribe("$share/group/heater/set")).isInstanceOf(MqttException.class);
            assertThat(broker.health().deniedSubscriptions()).isEqualTo(before + 3);
        }
    }

    @Test
    void widensAnAccountByRules() throws Exception {
        try (Client hub = Client.connect(broker, "hub");
                Client bridge = Client.connect(broker, "bridge")) {
            bridge.subscribe("zigbee2mqtt/+/set");
            hub.publish("zigbee2mqtt/plug/set", "ON", 1, false);
            await().untilAsserted(() -> assertThat(bridge.heard()).containsExactly("zigbee2mqtt/plug/set=ON"));
        }
    }

    @Test
    void refusesAWillInAnothersName() {
        assertThatThrownBy(() -> Client.connect(
                        broker, "lamp", Home.password(broker, "lamp"), "lamp-will", "heater/availability"))
                .isInstanceOf(MqttException.class);
    }

    @Test
    void deliversAWill() throws Exception {
        try (Client hub = Client.connect(broker, "hub")) {
            hub.subscribe("lamp/availability");
            Client lamp = Client.connect(
                    broker, "lamp", Home.password(broker, "lamp"), "lamp-power-cut", "lamp/availability");
            lamp.vanish();
            await().untilAsserted(() -> assertThat(hub.heard()).containsExactly("lamp/availability=offline"));
        }
    }

    @Test
    void keepsAnAccountFromTakingOverAnothersClientId() throws Exception {
        try (Client hub = Client.connect(broker, "hub", Home.password(broker, "hub"), "kitchen", null)) {
            assertThatThrownBy(() -> Client.connect(broker, "lamp", Home.password(broker, "lamp"), "kitchen", null))
                    .isInstanceOf(MqttException.class);
            assertThat(hub.isConnected()).isTrue();
        }
        await().ignoreExceptions().untilAsserted(() -> {
            try (Client lamp = Client.connect(broker, "lamp", Home.password(broker, "lamp"), "kitchen", null)) {
                assertThat(lamp.isConnected()).isTrue();
            }
        });
    }

    @Test
    void tellsWhereAPasswordIs() {
        assertThat(broker.passwordFile("hub")).isEqualTo(folder.resolve("accounts/hub.password"));
        assertThatThrownBy(() -> broker.passwordFile("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    private void assertNotAuthorised(String account, String password) {
        assertThatThrownBy(() -> Client.connect(broker, account, password))
                .isInstanceOfSatisfying(MqttException.class, e -> assertThat(e.getReasonCode())
                        .isEqualTo(MqttException.REASON_CODE_NOT_AUTHORIZED));
    }
}
