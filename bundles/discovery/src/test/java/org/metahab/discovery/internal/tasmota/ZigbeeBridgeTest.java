/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;

/** Tasmota documentation, "Zigbee". */
class ZigbeeBridgeTest {

    private static final String SENSOR = "tele/lamp/SENSOR";
    private static final String WHERE = Broker.BASE + "config#0x4773";

    private static final String INFO =
            """
            {"ZbInfo":{"0x4773":{"Device":"0x4773","Name":"Kitchen plug","IEEEAddr":"0x7CB03EAA0A0292DD","ModelId":"Plug 01",
              "Manufacturer":"OSRAM","Endpoints":[3],"Config":["L01","O01"],"Power":1,"Reachable":true,"BatteryPercentage":80,
              "LastSeen":5,"LinkQuality":92}}}""";

    private final Broker broker = Broker.with("\"md\":\"Sonoff ZbBridge\"");

    private static String received(String fields) {
        return "{\"ZbReceived\":{\"0x4773\":{\"Device\":\"0x4773\"," + fields + ",\"Endpoint\":1,\"LinkQuality\":90}}}";
    }

    private List<Outgoing> sent(String channel, org.metahab.hub.value.Command command) {
        return broker.channel(channel).mapping().write(command);
    }

    @Test
    void aDeviceIsAskedWhoItIsAndKnownByItsLongAddress() {
        broker.send(SENSOR, received("\"Power\":0"));
        assertThat(broker.devices).doesNotContainKey(WHERE);
        assertThat(broker.asked).containsExactly(Outgoing.of("cmnd/lamp/ZbInfo", "0x4773"));
        broker.send(SENSOR, INFO);
        DeviceDescription plug = broker.devices.get(WHERE);
        assertThat(plug.identities()).containsExactly("ieee:0x7cb03eaa0a0292dd");
        assertThat(plug.label()).isEqualTo("Kitchen plug");
        assertThat(plug.facts())
                .containsEntry("vendor", "OSRAM")
                .containsEntry("model", "Plug 01")
                .containsEntry("via", "aabbcc001122");
        assertThat(plug.channels())
                .extracting(ChannelDescription::id)
                .containsExactly("Power", "LinkQuality", "BatteryPercentage", "LastSeen");
        assertThat(plug.channels().stream()
                        .filter(channel -> channel.category() == Category.PRIMARY)
                        .map(ChannelDescription::id))
                .containsExactly("Power");
    }

    @Test
    void whatItTellsIsHeardUnderItsAddressItsNameAndATopicOfItsOwn() {
        broker.send(SENSOR, INFO).send(SENSOR, received("\"Temperature\":21.5,\"Occupancy\":1,\"Dimmer\":127"));
        broker.send(SENSOR, received("\"Temperature\":21.5,\"Occupancy\":1,\"Dimmer\":127"));
        assertThat(broker.states)
                .containsEntry("Temperature", Quantity.of(21.5, "°C"))
                .containsEntry("Occupancy", OnOff.ON)
                .containsEntry("Dimmer", Percent.of(50))
                .containsEntry("LinkQuality", new org.metahab.hub.value.Decimal(java.math.BigDecimal.valueOf(90)));
        broker.send(SENSOR, "{\"ZbReceived\":{\"Kitchen plug\":{\"Device\":\"0x4773\",\"Temperature\":22}}}");
        assertThat(broker.states).containsEntry("Temperature", Quantity.of(22, "°C"));
        broker.send("tele/lamp/4773/SENSOR", received("\"Temperature\":23"));
        assertThat(broker.states).containsEntry("Temperature", Quantity.of(23, "°C"));
        broker.send(SENSOR, "{\"0x4773\":{\"Temperature\":24}}");
        assertThat(broker.states).containsEntry("Temperature", Quantity.of(24, "°C"));
    }

    @Test
    void commandsAreSentToItsAddressAndEndpoint() {
        broker.send(SENSOR, INFO)
                .send(SENSOR, received("\"Power2\":1,\"Dimmer\":9,\"CT\":250,\"CurrentPositionLiftPercentage\":30"));
        assertThat(sent("Power", OnOff.OFF))
                .containsExactly(Outgoing.of("cmnd/lamp/ZbSend", "{\"Device\":\"0x4773\",\"Send\":{\"Power\":0}}"));
        assertThat(sent("Power2", OnOff.ON).get(0).payload()).contains("\"Endpoint\":2,\"Send\":{\"Power\":1}");
        assertThat(sent("Dimmer", Percent.of(50)).get(0).payload()).contains("{\"Dimmer\":127}");
        assertThat(sent("Dimmer", Percent.ZERO).get(0).payload()).contains("{\"Power\":0}");
        assertThat(sent("CT", Quantity.of(4_000, "K")).get(0).payload()).contains("{\"CT\":250}");
        assertThat(sent("CurrentPositionLiftPercentage", Percent.of(30)).get(0).payload())
                .contains("{\"ShutterLift\":30}");
        assertThat(sent("CurrentPositionLiftPercentage", StopMove.STOP).get(0).payload())
                .contains("{\"ShutterStop\":true}");
        assertThatThrownBy(() -> sent("LinkQuality", OnOff.ON)).hasMessageContaining("only be read");
    }

    @Test
    void pressesHappenAndWhatHasNoNameIsLeftOut() {
        broker.send(SENSOR, INFO).send(SENSOR, received("\"Click\":\"double\",\"0006/0000\":1,\"0500?00\":\"01\""));
        broker.send(SENSOR, received("\"Click\":\"double\""));
        assertThat(broker.states).containsEntry("Click", new Text("double"));
        assertThat(broker.channels()).extracting(ChannelDescription::id).noneMatch(id -> id.startsWith("0"));
    }

    @Test
    void aBridgeThatIsGoneTakesItsDevicesWithIt() {
        broker.send(SENSOR, INFO);
        assertThat(broker.devices).containsKey(WHERE);
        broker.send(Broker.BASE + "config", "");
        assertThat(broker.devices).isEmpty();
    }

    @Test
    void whatTheBridgeTellsOfItselfAndNonsenseIsNoDevice() {
        broker.send(SENSOR, "{\"ZbState\":{\"Status\":0,\"Message\":\"x\"}}")
                .send(SENSOR, "{\"ZbReceived\":{\"0x12\":{\"Power\":1},\"0x1234\":7}}")
                .send(SENSOR, "{\"ZbInfo\":{\"0x4773\":{\"Device\":\"0x4773\",\"IEEEAddr\":\"x\"}}}")
                .send(SENSOR, "[1]");
        assertThat(broker.devices).containsOnlyKeys(Broker.BASE + "config");
    }

    @Test
    void brokenMessagesHarmNothing() {
        Random random = new Random(5);
        String message = received("\"Power\":1,\"Temperature\":21.5,\"Click\":\"single\"");
        broker.send(SENSOR, INFO);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder broken = new StringBuilder(message.substring(0, 1 + random.nextInt(message.length())));
            broken.setCharAt(random.nextInt(broken.length()), (char) random.nextInt(256));
            broker.send(SENSOR, broken.toString());
        }
        broker.send(SENSOR, received("\"Power\":0"));
        assertThat(broker.states).containsEntry("Power", OnOff.OFF);
    }
}
