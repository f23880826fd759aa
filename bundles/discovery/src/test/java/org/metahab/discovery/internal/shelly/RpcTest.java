/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

class RpcTest {

    private static final String EVENTS = "hall/events/rpc";
    private static final String REPLIES = "metahab/shelly/home/hall/rpc";

    private final Heard heard = Heard.overMqtt();

    private static String status(String method, String components) {
        return "{\"src\":\"shellypro2-a1b2c3d4e5f6\",\"dst\":\"hall/events\",\"method\":\"" + method
                + "\",\"params\":{\"ts\":1.5," + components + "}}";
    }

    private static String reply(int id, String result) {
        return "{\"id\":" + id + ",\"src\":\"shellypro2-a1b2c3d4e5f6\",\"dst\":\"metahab/shelly/home/hall\",\"result\":"
                + result + "}";
    }

    private void hearFullStatus(String components) {
        heard.hear(EVENTS, status("NotifyFullStatus", components));
    }

    @Test
    void aDeviceThatIsHeardIsAskedWhoItIsOnce() {
        hearFullStatus("\"switch:0\":{\"id\":0,\"output\":true}");
        heard.hear(EVENTS, status("NotifyStatus", "\"switch:0\":{\"id\":0,\"output\":false}"));
        assertThat(heard.asked)
                .containsExactly(
                        Outgoing.of(
                                "hall/rpc",
                                "{\"id\":1,\"src\":\"metahab/shelly/home/hall\",\"method\":\"Shelly.GetDeviceInfo\"}"),
                        Outgoing.of(
                                "hall/rpc",
                                "{\"id\":2,\"src\":\"metahab/shelly/home/hall\",\"method\":\"Shelly.GetConfig\"}"),
                        Outgoing.of(
                                "hall/rpc",
                                "{\"id\":3,\"src\":\"metahab/shelly/home/hall\",\"method\":\"Shelly.GetStatus\"}"));
    }

    @Test
    void whatItAnswersNamesTheDeviceAndItsParts() {
        hearFullStatus(
                "\"switch:0\":{\"id\":0,\"output\":true,\"apower\":1.5},\"switch:1\":{\"id\":1,\"output\":true}");
        heard.hear(
                REPLIES,
                reply(
                        1,
                        "{\"name\":\"Hall\",\"id\":\"shellypro2-a1b2c3d4e5f6\",\"mac\":\"A1B2C3D4E5F6\","
                                + "\"model\":\"SPSW-202XE16EU\",\"gen\":2,\"ver\":\"1.4.4\",\"app\":\"Pro2\"}"));
        heard.hear(
                REPLIES,
                reply(2, "{\"sys\":{\"device\":{\"name\":\"Hall\"}},\"switch:0\":{\"id\":0,\"name\":\"Ceiling\"}}"));
        assertThat(heard.device().label()).isEqualTo("Hall");
        assertThat(heard.device().identities()).contains("mac:a1b2c3d4e5f6");
        assertThat(heard.device().facts())
                .containsEntry("model", "Pro2")
                .containsEntry("modelId", "SPSW-202XE16EU")
                .containsEntry("firmware", "1.4.4");
        assertThat(heard.channel("switch_0").label()).isEqualTo("Ceiling");
        assertThat(heard.channel("switch_0_power").label()).isEqualTo("Ceiling power");
        assertThat(heard.channel("switch_1").label()).isEqualTo("Switch 2");
    }

    @Test
    void theAnswerAboutItsStatusTellsChannelsAndStates() {
        heard.hear("shellyplus1-a1b2c3d4e5f6/online", "true");
        String replies = "metahab/shelly/home/shellyplus1-a1b2c3d4e5f6/rpc";
        String answer =
                reply(3, "{\"switch:0\":{\"id\":0,\"output\":true},\"sys\":{\"uptime\":3},\"wifi\":{\"rssi\":-60}}");
        heard.hear(replies, answer);
        assertThat(heard.ids()).containsExactly("switch_0", "wifi_rssi");
        assertThat(heard.state("switch_0", replies, answer)).isEqualTo("ON");
        assertThat(heard.state("wifi_rssi", replies, answer)).isEqualTo("-60 dBm");
        assertThat(heard.channel("wifi_rssi").category()).isEqualTo(Category.DIAGNOSTIC);
        assertThat(heard.channel("switch_0").mapping().questions()).hasSize(1);
    }

    @Test
    void aMissingKeyNeverOverwritesAState() {
        hearFullStatus("\"light:0\":{\"id\":0,\"output\":true,\"brightness\":40}");
        assertThat(heard.state(
                        "light_0",
                        EVENTS,
                        status("NotifyStatus", "\"light:0\":{\"id\":0,\"output\":true,\"brightness\":40}"),
                        EVENTS,
                        status("NotifyStatus", "\"light:0\":{\"id\":0,\"brightness\":55}")))
                .isEqualTo("55");
        assertThat(heard.state("light_0", EVENTS, status("NotifyStatus", "\"light:0\":{\"id\":0,\"apower\":3}")))
                .isEqualTo("nothing");
        assertThat(heard.state("light_0", EVENTS, status("NotifyStatus", "\"mqtt\":{\"connected\":true}")))
                .isEqualTo("nothing");
    }

    @Test
    void switchesLampsAndCoversAreCommandedByTheirMethods() {
        hearFullStatus(
                """
                "switch:0":{"output":true},"light:1":{"output":true},"rgbw:0":{"output":true,"rgb":[1,2,3],"white":9},
                "cover:0":{"state":"stopped","current_pos":20},"number:200":{"value":3},"enum:201":{"value":"a"},
                "cct:0":{"output":true,"ct":3000}""");
        assertThat(heard.sent("switch_0", OnOff.OFF)).containsExactly(rpc("Switch.Set", "\"id\":0,\"on\":false"));
        assertThat(heard.sent("light_1", Percent.of(40)))
                .containsExactly(rpc("Light.Set", "\"id\":1,\"brightness\":40,\"on\":true"));
        assertThat(heard.sent("rgbw_0", new Hsb(BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.valueOf(50))))
                .containsExactly(rpc("RGBW.Set", "\"id\":0,\"brightness\":50,\"on\":true,\"rgb\":[255,0,0]"));
        assertThat(heard.sent("rgbw_0_white", Percent.of(100)))
                .containsExactly(rpc("RGBW.Set", "\"id\":0,\"white\":255"));
        assertThat(heard.sent("cover_0", UpDown.DOWN)).containsExactly(rpc("Cover.Close", "\"id\":0"));
        assertThat(heard.sent("cover_0", StopMove.STOP)).containsExactly(rpc("Cover.Stop", "\"id\":0"));
        assertThat(heard.sent("cover_0", Percent.of(70)))
                .containsExactly(rpc("Cover.GoToPosition", "\"id\":0,\"pos\":30"));
        assertThat(heard.sent("number_200", new Decimal(BigDecimal.valueOf(2.5))))
                .containsExactly(rpc("Number.Set", "\"id\":200,\"value\":2.5"));
        assertThat(heard.sent("enum_201", new Text("b")))
                .containsExactly(rpc("Enum.Set", "\"id\":201,\"value\":\"b\""));
        assertThat(heard.sent("cct_0_color_temperature", new Decimal(BigDecimal.valueOf(4000))))
                .containsExactly(rpc("CCT.Set", "\"id\":0,\"ct\":4000"));
    }

    private static String rpc(String method, String parameters) {
        return "hall/rpc {\"id\":4,\"src\":\"metahab/shelly/home/hall\",\"method\":\"" + method + "\",\"params\":{"
                + parameters + "}}";
    }

    @Test
    void aCoverIsClosedAsFarAsItIsNotOpen() {
        hearFullStatus("\"cover:0\":{\"id\":0,\"state\":\"stopped\",\"current_pos\":20}");
        assertThat(heard.state("cover_0", EVENTS, status("NotifyStatus", "\"cover:0\":{\"current_pos\":20}")))
                .isEqualTo("80");
        assertThat(heard.state(
                        "cover_0",
                        EVENTS,
                        status("NotifyStatus", "\"cover:0\":{\"state\":\"closed\",\"current_pos\":null}")))
                .as("a cover without positions")
                .isEqualTo("100");
    }

    @Test
    void aButtonTellsWhatWasDone() {
        hearFullStatus("\"input:0\":{\"id\":0,\"state\":null}");
        heard.hear(REPLIES, reply(2, "{\"input:0\":{\"id\":0,\"name\":null,\"type\":\"button\"}}"));
        assertThat(heard.ids()).containsExactly("input_0_event");
        String push =
                "{\"src\":\"x\",\"method\":\"NotifyEvent\",\"params\":{\"events\":[{\"component\":\"input:0\",\"event\":\"%s\"}]}}";
        assertThat(heard.state("input_0_event", EVENTS, push.formatted("double_push")))
                .isEqualTo("double_push");
        assertThat(heard.state("input_0_event", EVENTS, push.formatted("config_changed")))
                .isEqualTo("nothing");
    }

    @Test
    void aChangedProfileLeavesNoGhosts() {
        hearFullStatus("\"switch:0\":{\"output\":true},\"switch:1\":{\"output\":true}");
        hearFullStatus("\"cover:0\":{\"state\":\"open\",\"current_pos\":100}");
        assertThat(heard.ids()).containsExactly("cover_0", "cover_0_movement");
    }

    @Test
    void rangesOptionsAndUnitsComeFromTheConfiguration() {
        hearFullStatus(
                "\"number:200\":{\"value\":3},\"enum:201\":{\"value\":\"a\"},\"cct:0\":{\"output\":true,\"ct\":3000}");
        heard.hear(
                REPLIES,
                reply(
                        2,
                        """
                        {"number:200":{"name":"Flow","min":0,"max":60,"meta":{"ui":{"unit":"%","step":5}}},
                         "enum:201":{"options":["a","b"]},"cct:0":{"ct_range":[2200,5000]}}"""));
        assertThat(heard.channel("number_200").label()).isEqualTo("Flow");
        assertThat(heard.channel("number_200").type().unit()).isEqualTo("%");
        assertThat(heard.channel("number_200").type().range().orElseThrow().maximum())
                .isEqualTo(60);
        assertThat(heard.channel("enum_201").type().options()).containsExactly("a", "b");
        assertThat(heard.channel("cct_0_color_temperature")
                        .type()
                        .range()
                        .orElseThrow()
                        .minimum())
                .isEqualTo(2200);
    }

    @Test
    void aDeviceOnABatteryIsNotGoneWhileItSleeps() {
        hearFullStatus(
                "\"devicepower:0\":{\"battery\":{\"V\":5.9,\"percent\":80}},\"temperature:0\":{\"tC\":21.5,\"tF\":70.7}");
        assertThat(heard.channel("temperature_0").availability()).isEqualTo(Availability.OF_ENDPOINT);
        assertThat(heard.channel("devicepower_0_battery").category()).isEqualTo(Category.DIAGNOSTIC);
        assertThat(heard.channel("temperature_0").type().label()).isEqualTo("Number:Temperature");
    }

    @Test
    void aSmokeAlarmIsAnAlarm() {
        hearFullStatus("\"smoke:0\":{\"id\":0,\"alarm\":false,\"mute\":false}");
        assertThat(heard.channel("smoke_0").semantics().tags()).containsExactly("Alarm", "Smoke");
        assertThat(heard.channel("smoke_0").type().item()).isEqualTo(ItemType.SWITCH);
    }

    @Test
    void statusTopicsAreReadWithoutEvents() {
        heard.hear(
                "home/attic/status/switch:0", "{\"id\":0,\"output\":true,\"apower\":3.5,\"temperature\":{\"tC\":40}}");
        assertThat(heard.device().label()).isEqualTo("home/attic");
        assertThat(heard.ids()).containsExactly("switch_0", "switch_0_power", "switch_0_temperature");
    }

    /** Shelly API documentation, "Authentication": all is protected but MQTT and a few others. */
    @Test
    void aDeviceWithAPasswordTellsAndTakesCommandsOverMqttLikeAnyOther() {
        hearFullStatus("\"switch:0\":{\"id\":0,\"output\":true}");
        heard.hear(
                REPLIES,
                reply(
                        1,
                        "{\"id\":\"shellyplus1-a1b2c3d4e5f6\",\"model\":\"SNSW-001X16EU\",\"auth_en\":true,"
                                + "\"auth_domain\":\"shellyplus1-a1b2c3d4e5f6\"}"));
        assertThat(heard.refused).isEmpty();
        assertThat(heard.device().facts()).containsEntry("modelId", "SNSW-001X16EU");
        assertThat(heard.channel("switch_0").type().readOnly()).isFalse();
        assertThat(heard.channel("switch_0").mapping().write(OnOff.OFF))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.payload()).contains("Switch.Set").doesNotContain("auth"));
    }

    @Test
    void firmwareThatWantsAPasswordAllTheSameIsNamed() {
        hearFullStatus("\"switch:0\":{\"output\":true}");
        heard.hear(REPLIES, "{\"id\":1,\"src\":\"x\",\"error\":{\"code\":401,\"message\":\"{...}\"}}");
        assertThat(heard.refused).singleElement().asString().contains("wants a password over MQTT");
    }

    @Test
    void componentsOfUnknownKindsAreNamed() {
        hearFullStatus(
                "\"switch:0\":{\"output\":true},\"teleporter:0\":{\"busy\":true},\"script:1\":{\"running\":true}");
        assertThat(heard.refused)
                .containsExactly("hall/teleporter:0: components of the kind 'teleporter' are not supported");
        assertThat(heard.ids()).containsExactly("switch_0");
    }

    @Test
    void topicsOfOthersAreNotTakenForShellys() {
        heard.hear("node/status", "online").hear("node/online", "true").hear("node/status/light", "{\"on\":true}");
        heard.hear("node/events/rpc", "{\"method\":\"hello\"}").hear("node/status/switch:0", "on");
        heard.hear("metahab/shelly/home/node/rpc", reply(1, "{}"));
        assertThat(heard.devices).isEmpty();
        assertThat(heard.asked).isEmpty();
        assertThat(List.copyOf(heard.refused)).isEmpty();
    }

    @Test
    void aDeviceWhoseOnlineTopicIsRemovedIsGone() {
        hearFullStatus("\"switch:0\":{\"output\":true}");
        heard.hear(new Message("hall/online", ByteBuffer.allocate(0), true));
        assertThat(heard.devices).isEmpty();
    }
}
