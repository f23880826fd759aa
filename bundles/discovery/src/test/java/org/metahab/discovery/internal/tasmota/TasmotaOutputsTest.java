/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.IncreaseDecrease;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

/** Relays, lights, fans and shutters. */
class TasmotaOutputsTest {

    private static final String STATE = "tele/lamp/STATE";
    private static final String RESULT = "stat/lamp/RESULT";

    @Test
    void aRelayIsASwitchOfTheDevicesName() {
        Broker broker = Broker.with("\"rl\":[1,0,0]");
        assertThat(broker.described()).startsWith("power1 Switch settable");
        assertThat(broker.write("power1", OnOff.ON)).containsExactly("POWER1 ON");
        assertThatThrownBy(() -> broker.write("power1", Percent.of(4))).hasMessage("it takes ON and OFF, not 4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tele/lamp/STATE | {\"POWER\":\"ON\"}",
                "tele/lamp/STATE | {\"POWER1\":\"ON\"}",
                "stat/lamp/RESULT | {\"POWER\":\"ON\"}",
                "stat/lamp/POWER | ON",
                "stat/lamp/POWER1 | ON",
                "stat/lamp/STATUS11 | {\"StatusSTS\":{\"POWER\":\"ON\"}}"
            })
    void aRelayTellsItsStateInManyPlaces(String topic, String payload) {
        assertThat(Broker.with("\"rl\":[1]").send(topic, payload).states).containsEntry("power1", OnOff.ON);
    }

    @Test
    void aMessageWithoutTheRelayLeavesItsState() {
        Broker broker = Broker.with("\"rl\":[1,1]").send(STATE, "{\"POWER1\":\"ON\",\"POWER2\":\"OFF\"}");
        broker.send(RESULT, "{\"POWER2\":\"ON\"}")
                .send(RESULT, "{\"Command\":\"Unknown\"}")
                .send(RESULT, "[]");
        assertThat(broker.states).containsEntry("power1", OnOff.ON).containsEntry("power2", OnOff.ON);
        assertThat(broker.unreadable).isEmpty();
    }

    @Test
    void relaysHaveTheNamesThatPeopleGaveThem() {
        Broker broker = Broker.with("\"fn\":[\"Pump\",null,\"Lamp\"],\"rl\":[1,1,1]");
        assertThat(broker.described())
                .startsWith(
                        "power1 Switch settable 'Pump'", "power2 Switch settable 'Output 2'", "power3 Switch settable");
    }

    @Test
    void theWordsForOnAndOffAreThoseOfTheDevice() {
        Broker broker = Broker.with("\"rl\":[1],\"state\":[\"AUS\",\"AN\",\"UM\",\"HALT\"]");
        assertThat(broker.write("power1", OnOff.OFF)).containsExactly("POWER1 AUS");
        broker.send("stat/lamp/POWER", "AN");
        assertThat(broker.states).containsEntry("power1", OnOff.ON);
        broker.send("stat/lamp/POWER", "KAPUTT");
        assertThat(broker.unreadable).containsEntry("power1", "'KAPUTT' is neither 'AN' nor 'AUS'");
    }

    @Test
    void answersOnTopicsOfTheirOwnAreHeard() {
        Broker broker = Broker.with("\"rl\":[1],\"so\":{\"4\":1}");
        broker.send("stat/lamp/POWER", "{\"POWER\":\"ON\"}");
        assertThat(broker.states).containsEntry("power1", OnOff.ON);
        broker.send("stat/lamp/POWER", "OFF");
        assertThat(broker.states).containsEntry("power1", OnOff.OFF);
        Broker dimmer = Broker.with("\"rl\":[2],\"lt_st\":1,\"so\":{\"4\":1}");
        dimmer.send("stat/lamp/DIMMER", "{\"POWER\":\"ON\",\"Dimmer\":30}").send("stat/lamp/POWER", "OFF");
        assertThat(dimmer.states).containsEntry("power1", Percent.ZERO);
        assertThat(dimmer.unreadable).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "%topic%/%prefix%/, lamp/cmnd/POWER1",
        "home/%prefix%/%topic%, home/cmnd/lamp/POWER1",
        "x/%topic%/, x/lamp/cmnd/POWER1",
        "%prefix%/%hostname%/%id%/, cmnd/esp-1/AABBCC001122/POWER1"
    })
    void fullTopicsAreTheDevicesOwn(String full, String topic) {
        Broker broker = new Broker()
                .send(
                        Broker.BASE + "config",
                        "{\"mac\":\"AABBCC001122\",\"t\":\"lamp\",\"hn\":\"esp-1\",\"ft\":\"" + full
                                + "\",\"tp\":[\"cmnd\",\"stat\",\"tele\"],\"rl\":[1]}");
        assertThat(broker.channel("power1").mapping().write(OnOff.ON)).containsExactly(Outgoing.of(topic, "ON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "a#b", "a\\u0000b"})
    void aDeviceWithoutATopicIsRefused(String topic) {
        Broker broker = new Broker()
                .send(Broker.BASE + "config", "{\"mac\":\"AABBCC001122\",\"t\":\"" + topic + "\",\"rl\":[1]}");
        assertThat(broker.devices).isEmpty();
        assertThat(broker.refused.get(Broker.BASE + "config")).contains("there is no topic");
    }

    @Test
    void relaysAreLightsWherePeopleSaidSo() {
        assertThat(Broker.with("\"rl\":[1],\"so\":{\"30\":1}")
                        .channel("power1")
                        .semantics()
                        .equipment())
                .isEqualTo("Lightbulb");
    }

    @Test
    void aDimmerRemembersItsBrightness() {
        Broker broker = Broker.with("\"rl\":[2],\"lt_st\":1");
        broker.send(STATE, "{\"POWER\":\"ON\",\"Dimmer\":40}");
        assertThat(broker.states).containsEntry("power1", Percent.of(40));
        broker.send("stat/lamp/RESULT", "{\"POWER\":\"OFF\"}");
        assertThat(broker.states).containsEntry("power1", Percent.ZERO);
        broker.send("stat/lamp/RESULT", "{\"POWER\":\"ON\"}");
        assertThat(broker.states).containsEntry("power1", Percent.of(40));
        assertThat(broker.write("power1", Percent.of(55))).containsExactly("Dimmer 55");
        assertThat(broker.write("power1", Percent.ZERO)).containsExactly("POWER1 OFF");
        assertThat(broker.write("power1", IncreaseDecrease.INCREASE)).containsExactly("Dimmer 50");
    }

    @Test
    void aLampThatIsNotTurnedOnByItsBrightnessIsToldToTurnOn() {
        Broker broker = Broker.with("\"rl\":[2],\"lt_st\":1,\"so\":{\"20\":1}");
        assertThat(broker.write("power1", Percent.of(55))).containsExactly("Dimmer 55", "POWER1 ON");
    }

    @Test
    void aColourLampIsReadAndSet() {
        Broker broker = Broker.with("\"rl\":[2],\"lt_st\":3");
        broker.send(STATE, "{\"POWER\":\"ON\",\"Dimmer\":60,\"Color\":\"009900\",\"HSBColor\":\"120,100,60\"}");
        assertThat(broker.described()).startsWith("power1 Color settable");
        assertThat(broker.states).containsEntry("power1", Hsb.of(120, 100, 60));
        assertThat(broker.write("power1", Hsb.of(240, 50, 20))).containsExactly("HSBColor 240,50,20");
        assertThat(broker.write("power1", Percent.of(10))).containsExactly("Dimmer 10");
        assertThat(broker.write("power1", OnOff.OFF)).containsExactly("POWER1 OFF");
    }

    @Test
    void aLampThatShinesWhiteHasNoColour() {
        Broker broker = Broker.with("\"rl\":[2],\"lt_st\":5,\"lk\":1");
        broker.send(STATE, "{\"POWER\":\"ON\",\"Dimmer\":60,\"HSBColor\":\"30,90,0\",\"White\":60,\"CT\":250}");
        assertThat(broker.states)
                .containsEntry("power1", Hsb.of(30, 0, 60))
                .containsEntry("white1", Percent.of(60))
                .containsEntry("ct1", Quantity.of(4000, "K"));
    }

    @Test
    void whitesAreKelvinForPeopleAndMiredsForTheDevice() {
        Broker broker = Broker.with("\"rl\":[2],\"lt_st\":2");
        assertThat(broker.described())
                .startsWith("power1 Dimmer settable", "ct1 Number:Temperature K settable 'Colour temperature'");
        assertThat(broker.write("ct1", Quantity.of(2700, "K"))).containsExactly("CT 370");
        assertThatThrownBy(() -> broker.write("ct1", Decimal.of(1500)))
                .hasMessageStartingWith("it takes numbers from 2000 to 6535K");
        Broker reduced = Broker.with("\"rl\":[2],\"lt_st\":2,\"so\":{\"82\":1}");
        assertThatThrownBy(() -> reduced.write("ct1", Decimal.of(6000))).hasMessageContaining("from 2632 to 5000");
    }

    @Test
    void aLightThatIsSplitIsTwoLights() {
        Broker broker = Broker.with("\"rl\":[2,2],\"lt_st\":5,\"lk\":0");
        assertThat(broker.described())
                .startsWith(
                        "power1 Color settable 'Output 1'",
                        "power2 Dimmer settable 'Output 2'",
                        "ct2 Number:Temperature K settable 'Output 2 Colour temperature'");
        broker.send(
                STATE, "{\"POWER1\":\"ON\",\"Dimmer1\":10,\"POWER2\":\"ON\",\"Dimmer2\":20,\"HSBColor\":\"1,2,10\"}");
        assertThat(broker.states).containsEntry("power1", Hsb.of(1, 2, 10)).containsEntry("power2", Percent.of(20));
        assertThat(broker.write("power2", Percent.of(30))).containsExactly("Dimmer2 30");
    }

    @Test
    void channelsOfTheirOwnAreDimmersOfTheirOwn() {
        Broker broker = Broker.with("\"rl\":[2,2,2],\"lt_st\":3,\"so\":{\"68\":1}");
        broker.send(STATE, "{\"POWER1\":\"ON\",\"Channel1\":5,\"POWER2\":\"OFF\",\"Channel2\":6,\"POWER3\":\"ON\"}");
        assertThat(broker.states).containsEntry("power1", Percent.of(5)).containsEntry("power2", Percent.ZERO);
        assertThat(broker.write("power3", Percent.of(7))).containsExactly("Channel3 7");
    }

    @Test
    void aFanHasThreeSpeedsAndALamp() {
        Broker broker = Broker.with("\"rl\":[2,0,0,0],\"if\":1");
        broker.send(RESULT, "{\"FanSpeed\":2}").send(STATE, "{\"POWER1\":\"ON\"}");
        assertThat(broker.states).containsEntry("fan", Decimal.of(2)).containsEntry("power1", OnOff.ON);
        assertThat(broker.write("fan", Decimal.of(3))).containsExactly("FanSpeed 3");
        assertThatThrownBy(() -> broker.write("fan", Decimal.of(4))).hasMessageContaining("from 0 to 3");
    }

    @Test
    void aShutterCountsHowFarItIsClosed() {
        Broker broker = Broker.with("\"rl\":[3,3],\"sho\":[0]");
        assertThat(broker.described()).startsWith("shutter1 Rollershutter settable");
        broker.send(RESULT, "{\"Shutter1\":{\"Position\":70,\"Direction\":-1,\"Target\":0}}");
        assertThat(broker.states).containsEntry("shutter1", Percent.of(30));
        broker.send("stat/lamp/SHUTTER1", "0");
        assertThat(broker.states).containsEntry("shutter1", Percent.HUNDRED);
        broker.send("stat/lamp/STATUS10", "{\"StatusSNS\":{\"Shutter1\":{\"Position\":100}}}");
        assertThat(broker.states).containsEntry("shutter1", Percent.ZERO);
        assertThat(broker.write("shutter1", UpDown.UP)).containsExactly("ShutterOpen1 ");
        assertThat(broker.write("shutter1", UpDown.DOWN)).containsExactly("ShutterClose1 ");
        assertThat(broker.write("shutter1", StopMove.STOP)).containsExactly("ShutterStop1 ");
        assertThat(broker.write("shutter1", Percent.of(20))).containsExactly("ShutterPosition1 80");
    }

    @Test
    void anInvertedShutterCountsTheOtherWayRound() {
        Broker broker = Broker.with("\"rl\":[3,3,3,3],\"sho\":[0,1]");
        broker.send("tele/lamp/SENSOR", "{\"Shutter2\":{\"Position\":70}}");
        assertThat(broker.states).containsOnlyKeys("shutter2").containsEntry("shutter2", Percent.of(70));
        assertThat(broker.write("shutter2", Percent.of(20))).containsExactly("ShutterPosition2 20");
    }

    @Test
    void slatsTurnBetweenTheirAngles() {
        Broker broker = Broker.with("\"rl\":[3,3],\"sht\":[[-90,90,24]]");
        broker.send(RESULT, "{\"Shutter1\":{\"Position\":0,\"Tilt\":0}}");
        assertThat(broker.states).containsEntry("tilt1", Percent.of(50));
        assertThat(broker.write("tilt1", Percent.of(25))).containsExactly("ShutterTilt1 -45");
        assertThat(Broker.with("\"rl\":[3,3],\"sht\":[[0,0,0]]").described())
                .noneMatch(text -> text.startsWith("tilt"));
    }

    @Test
    void halfAShutterIsReported() {
        Broker broker = Broker.with("\"rl\":[1,3,0]");
        assertThat(broker.refused)
                .containsEntry(Broker.BASE + "config#rl2", "a shutter needs two relays, but output 3 is none");
        assertThat(broker.channel("power1")).isNotNull();
    }

    @Test
    void devicesAreAskedForTheirState() {
        ChannelDescription relay = Broker.with("\"rl\":[1]").channel("power1");
        assertThat(relay.mapping().questions()).containsExactly(Outgoing.of("cmnd/lamp/STATUS", "11"));
        ChannelDescription shutter = Broker.with("\"rl\":[3,3]").channel("shutter1");
        assertThat(shutter.mapping().questions()).containsExactly(Outgoing.of("cmnd/lamp/STATUS", "10"));
    }

    @Test
    void colouredLampsTellAndTakeTheirScheme() {
        Broker broker = Broker.with("\"rl\":[2],\"lt_st\":3,\"lk\":1");
        broker.send("tele/lamp/STATE", "{\"POWER\":\"ON\",\"Scheme\":2}");
        assertThat(broker.states).containsEntry("scheme1", new Text("Cycle up"));
        broker.send("stat/lamp/RESULT", "{\"Scheme\":7}");
        assertThat(broker.states).as("a strip's own scheme").containsEntry("scheme1", new Text("7"));
        assertThat(broker.channel("scheme1").mapping().write(new Text("Random")))
                .containsExactly(Outgoing.of("cmnd/lamp/Scheme", "4"));
        assertThat(broker.channel("scheme1").mapping().write(new Text("7")))
                .containsExactly(Outgoing.of("cmnd/lamp/Scheme", "7"));
        assertThatThrownBy(() -> broker.channel("scheme1").mapping().write(new Text("Disco")))
                .hasMessageContaining("Cycle down");
    }
}
