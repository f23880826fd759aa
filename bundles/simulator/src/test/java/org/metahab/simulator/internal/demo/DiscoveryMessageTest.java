/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/** Home Assistant's MQTT discovery. */
class DiscoveryMessageTest {

    private final DemoAppliances home = new DemoAppliances();

    private JsonObject message(String id) {
        return JsonParser.parseString(DiscoveryMessage.payload(home.get(id))).getAsJsonObject();
    }

    @Test
    void everyDeviceAnnouncesItselfWithinItsOwnTopics() {
        assertThat(home.mqtt()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(appliance -> {
            assertThat(DiscoveryMessage.topic(appliance))
                    .matches("homeassistant/[a-z_]+/" + appliance.id() + "/main/config");
            JsonObject message = message(appliance.id());
            assertThat(message.get("unique_id").getAsString()).isEqualTo(appliance.id());
            message.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("_topic"))
                    .forEach(entry -> assertThat(entry.getValue().getAsString()).startsWith(appliance.id() + "/"));
            JsonObject device = message.getAsJsonObject("device");
            assertThat(device.getAsJsonArray("identifiers")).hasSize(1);
            assertThat(device.get("name").getAsString()).isEqualTo(appliance.label());
            assertThat(device.get("suggested_area").getAsString()).isEqualTo(appliance.area());
        });
    }

    @Test
    void aLightTakesCommandsAndAMotionSensorDoesNot() {
        assertThat(message(DemoAppliances.KITCHEN_LIGHT).keySet()).contains("command_topic", "state_topic");
        assertThat(message(DemoAppliances.KITCHEN_MOTION).keySet()).doesNotContain("command_topic");
        assertThat(message(DemoAppliances.KITCHEN_MOTION).get("device_class").getAsString())
                .isEqualTo("motion");
    }

    @Test
    void blindsHaveAPosition() {
        assertThat(message(DemoAppliances.BLINDS).keySet())
                .contains("command_topic", "position_topic", "set_position_topic");
    }

    @Test
    void blindsUnderstandWordsAndNumbers() {
        Appliance blinds = new Appliance("b", "Blinds", "Living room", ApplianceKind.BLINDS);

        assertThat(blinds.command("CLOSE")).isTrue();
        assertThat(blinds.state()).isEqualTo("0");
        assertThat(blinds.command("40")).isTrue();
        assertThat(blinds.command("STOP")).isTrue();
        assertThat(blinds.state()).isEqualTo("40");
        assertThat(blinds.command("101")).isFalse();
        assertThat(blinds.state()).isEqualTo("40");
    }
}
