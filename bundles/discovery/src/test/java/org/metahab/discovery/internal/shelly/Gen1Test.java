/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.IncreaseDecrease;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

class Gen1Test {

    private static final String PLUG = "shellies/shellyplug-s-A1B2C3/";
    private static final String BULB = "shellies/shellycolorbulb-40F520A1B2C3/";
    private static final String ROLLER = "shellies/shellyswitch25-A1B2C3/";

    private final Heard heard = Heard.overMqtt();

    @Test
    void devicesAreAskedToAnnounceThemselvesAndToTellTheirStates() {
        assertThat(heard.session().greetings())
                .containsExactly(
                        Outgoing.of("shellies/command", "announce"), Outgoing.of("shellies/command", "update"));
    }

    @Test
    void whatADeviceSaysAboutItselfIsKept() {
        heard.hear(
                "shellies/announce",
                """
                {"id":"shellyplug-s-A1B2C3","model":"SHPLG-S","mac":"40F520A1B2C3","ip":"192.168.1.20",
                 "new_fw":false,"fw_ver":"20230913/v1.14.0"}""");
        assertThat(heard.device().identities()).contains("mac:40f520a1b2c3", "shelly:a1b2c3");
        assertThat(heard.device().facts())
                .containsEntry("vendor", "Shelly")
                .containsEntry("modelId", "SHPLG-S")
                .containsEntry("firmware", "20230913/v1.14.0")
                .containsEntry("url", "http://192.168.1.20/");
    }

    @Test
    void aPlugHasASwitchAndWhatItMeasures() {
        heard.hear(PLUG + "relay/0", "on").hear(PLUG + "relay/0/power", "17.3").hear(PLUG + "relay/0/energy", "120");
        heard.hear(PLUG + "temperature", "31.2").hear(PLUG + "online", "true");
        assertThat(heard.ids()).containsExactly("relay_0", "relay_0_power", "relay_0_energy", "device_temperature");
        assertThat(heard.state("relay_0", PLUG + "relay/0", "off")).isEqualTo("OFF");
        assertThat(heard.state("relay_0", PLUG + "relay/0", "overpower")).isEqualTo("OFF");
        assertThat(heard.state("relay_0_power", PLUG + "relay/0/power", "17.3")).isEqualTo("17.3 W");
        assertThat(heard.state("relay_0_energy", PLUG + "relay/0/energy", "120"))
                .isEqualTo("2 Wh");
        assertThat(heard.channel("device_temperature").category()).isEqualTo(Category.DIAGNOSTIC);
        assertThat(heard.sent("relay_0", OnOff.ON)).containsExactly(PLUG + "relay/0/command on");
        assertThatThrownBy(() -> heard.sent("relay_0", Percent.of(3))).hasMessageContaining("ON and OFF, not 3");
    }

    @Test
    void whatATopicTellsAgainIsNoNews() {
        heard.hear(PLUG + "relay/0", "on");
        assertThat(heard.session().onMessage(Message.of(PLUG + "relay/0", "off")))
                .isEmpty();
    }

    @Test
    void availabilityIsWhatTheBrokerAndTheDeviceSay() {
        heard.hear(PLUG + "relay/0", "on");
        Availability.Signal signal =
                heard.channel("relay_0").availability().signals().get(0);
        assertThat(signal.input().path()).isEqualTo(PLUG + "online");
        assertThat(signal.read(Message.of(PLUG + "online", "false"))).contains(false);
        assertThat(signal.read(Message.of(PLUG + "online", "true"))).contains(true);
        assertThat(signal.read(Message.of(PLUG + "online", "?"))).isEmpty();
    }

    @Test
    void aSensorThatSleepsIsNotGone() {
        heard.hear("shellies/shellyht-A1B2C3/sensor/temperature", "21.5");
        assertThat(heard.channel("sensor_temperature").availability()).isEqualTo(Availability.OF_ENDPOINT);
    }

    @Test
    void aRollerIsClosedAsFarAsItIsNotOpen() {
        heard.hear(ROLLER + "roller/0/pos", "30");
        assertThat(heard.state("roller_0", ROLLER + "roller/0/pos", "30")).isEqualTo("70");
        assertThat(heard.state("roller_0", ROLLER + "roller/0/pos", "-1"))
                .as("not calibrated")
                .isEqualTo("nothing");
        assertThat(heard.sent("roller_0", UpDown.UP)).containsExactly(ROLLER + "roller/0/command open");
        assertThat(heard.sent("roller_0", StopMove.STOP)).containsExactly(ROLLER + "roller/0/command stop");
        assertThat(heard.sent("roller_0", Percent.of(100))).containsExactly(ROLLER + "roller/0/command/pos 0");
    }

    @Test
    void aMovementIsNoPosition() {
        heard.hear(ROLLER + "roller/0", "open");
        assertThat(heard.channel("roller_0").type().item()).isEqualTo(ItemType.ROLLERSHUTTER);
        assertThat(heard.state("roller_0", ROLLER + "roller/0", "open")).isEqualTo("nothing");
        assertThat(heard.state("roller_0_movement", ROLLER + "roller/0", "open"))
                .isEqualTo("open");
    }

    @Test
    void aColouredLampIsPaintedAndDimmed() {
        String status = BULB + "color/0/status";
        heard.hear(
                status,
                "{\"ison\":true,\"mode\":\"color\",\"red\":0,\"green\":255,\"blue\":0,\"gain\":40,\"white\":0}");
        assertThat(heard.state(
                        "color_0",
                        status,
                        "{\"ison\":true,\"mode\":\"color\",\"red\":0,\"green\":255,\"blue\":0,\"gain\":40}"))
                .isEqualTo("120,100,40");
        assertThat(heard.state("color_0", BULB + "color/0", "off"))
                .as("what the message does not tell stays")
                .isEqualTo("120,100,0");
        assertThat(heard.state("color_0", status, "{\"ison\":true,\"mode\":\"white\",\"brightness\":70}"))
                .isEqualTo("0,0,70");
        assertThat(heard.sent("color_0", Percent.of(30)))
                .as("in white mode the brightness counts")
                .containsExactly(BULB + "color/0/set {\"turn\":\"on\",\"brightness\":30}");
        assertThat(heard.sent("color_0", new Hsb(BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.valueOf(50))))
                .containsExactly(
                        BULB
                                + "color/0/set {\"turn\":\"on\",\"mode\":\"color\",\"red\":255,\"green\":0,\"blue\":0,\"gain\":50}");
        assertThat(heard.sent("color_0", OnOff.OFF)).containsExactly(BULB + "color/0/command off");
    }

    @Test
    void aWhiteLampIsDimmedAndWarmed() {
        String lamp = "shellies/ShellyBulbDuo-A1B2C3/light/0";
        heard.hear(lamp + "/status", "{\"ison\":true,\"brightness\":50,\"temp\":2700,\"white\":100}");
        assertThat(heard.state("light_0", lamp + "/status", "{\"ison\":true,\"brightness\":50}"))
                .isEqualTo("50");
        assertThat(heard.sent("light_0", IncreaseDecrease.INCREASE))
                .containsExactly(lamp + "/set {\"turn\":\"on\",\"brightness\":60}");
        assertThat(heard.channel("light_0_color_temperature").type().label()).isEqualTo("Number:Temperature");
        assertThat(heard.sent("light_0_color_temperature", Quantity.of(3000, "K")))
                .containsExactly(lamp + "/set {\"temp\":3000}");
    }

    @Test
    void aMotionSensorTellsAllInOneMessage() {
        String status = "shellies/shellymotionsensor-60A423A1B2C3/status";
        String payload = "{\"motion\":true,\"active\":true,\"vibration\":false,\"lux\":88,\"bat\":94,"
                + "\"tmp\":{\"value\":77,\"units\":\"F\"}}";
        heard.hear(status, payload);
        assertThat(heard.state("sensor_motion", status, payload)).isEqualTo("ON");
        assertThat(heard.state("sensor_temperature", status, payload)).isEqualTo("25 °C");
        assertThat(heard.channel("sensor_battery").category()).isEqualTo(Category.DIAGNOSTIC);
    }

    @Test
    void aButtonTellsWhatItDid() {
        String topic = "shellies/shellyix3-A1B2C3/input_event/1";
        heard.hear(topic, "{\"event\":\"S\",\"event_cnt\":3}");
        assertThat(heard.channel("input_1_event").label()).isEqualTo("Button 2");
        assertThat(heard.channel("input_1_event")
                        .mapping()
                        .read(Message.of(topic, "{\"event\":\"SS\",\"event_cnt\":4}")))
                .isEqualTo(Reading.of(new Text("SS")));
        assertThat(heard.state("input_1_event", topic, "{\"event\":\"\",\"event_cnt\":4}"))
                .isEqualTo("nothing");
    }

    @Test
    void aDeviceWhoseAnnouncementIsRemovedIsGone() {
        heard.hear("shellies/shellyplug-s-A1B2C3/announce", "{\"id\":\"shellyplug-s-A1B2C3\"}");
        assertThat(heard.devices).hasSize(1);
        heard.hear("shellies/shellyplug-s-A1B2C3/announce", "");
        assertThat(heard.devices).isEmpty();
    }

    @Test
    void badMessagesAreRefusedWithTheirReason() {
        heard.hear("shellies/announce", "{\"id\":").hear("shellies/announce", "{\"model\":\"SHSW-1\"}");
        heard.hear(BULB + "color/0/status", "{\"ison\":tr");
        assertThat(heard.refused)
                .hasSize(3)
                .anyMatch(reason -> reason.contains("cut off"))
                .anyMatch(reason -> reason.contains("no 'id'"))
                .anyMatch(reason -> reason.startsWith(BULB));
        heard.hear(PLUG + "relay/0/power", "a lot");
        assertThat(heard.state("relay_0_power", PLUG + "relay/0/power", "a lot"))
                .contains("'a lot' is no number");
    }

    @Test
    void commandsAndUnknownTopicsAreNotTakenForStates() {
        heard.hear(PLUG + "relay/0/command", "on")
                .hear("shellies/command", "update")
                .hear(PLUG + "new/thing", "1");
        assertThat(heard.devices).isEmpty();
        assertThat(List.copyOf(heard.refused)).isEmpty();
    }
}
