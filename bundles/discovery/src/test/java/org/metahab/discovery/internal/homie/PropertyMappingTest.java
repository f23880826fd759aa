/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.IncreaseDecrease;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;

/** Payloads of each data type, read and written. */
class PropertyMappingTest {

    private static final String TOPIC = "homie/5/d/n/p";

    private static HomieProperty property(String datatype, String format, String unit) {
        return new HomieProperty("p", "", datatype, format, unit, true, true, false);
    }

    private static ChannelMapping mapping(HomieProperty property, boolean version5) {
        return new PropertyMapping(TOPIC, Codecs.of(property, version5), property.settable(), property.retained());
    }

    private static ChannelMapping mapping(String datatype, String format, String unit) {
        return mapping(property(datatype, format, unit), true);
    }

    private static State state(ChannelMapping mapping, String payload) {
        return ((Reading.Value) mapping.read(Message.of(TOPIC, payload))).state();
    }

    private static String written(ChannelMapping mapping, Command command) {
        Outgoing message = mapping.write(command).get(0);
        assertThat(message.path()).isEqualTo(TOPIC + "/set");
        assertThat(message.retained()).isFalse();
        return message.payload();
    }

    @Test
    void numbersHaveUnitsAndBounds() {
        ChannelMapping celsius = mapping("float", "5:30", "°C");
        assertThat(state(celsius, "21.5")).isEqualTo(Quantity.of(21.5, "°C"));
        assertThat(state(celsius, "1e1")).isEqualTo(Quantity.of(10, "°C"));
        assertThat(written(celsius, Quantity.of(68, "°F"))).isEqualTo("20");
        assertThat(written(celsius, Decimal.of(21.5))).isEqualTo("21.5");
        assertThatThrownBy(() -> celsius.write(Decimal.of(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it takes numbers from 5 to 30°C, not 31");
        assertThatThrownBy(() -> celsius.write(Quantity.of(1, "m"))).hasMessageContaining("it takes numbers in °C");
    }

    @Test
    void aSensorOutsideOfItsRangeIsBelieved() {
        assertThat(state(mapping("float", "-20:120", "°C"), "-21")).isEqualTo(Quantity.of(-21, "°C"));
    }

    @Test
    void aSensorWithoutANumberIsUndefined() {
        assertThat(state(mapping("float", "", "°C"), "nan")).isEqualTo(UnDef.UNDEF);
    }

    @ParameterizedTest
    @CsvSource({
        "integer, 0:10, 3.5, 4",
        "float, 0:10:0.5, 3.3, 3.5",
        "integer, 1:10:3, 6, 7",
        "float, :20:3, 4, 5",
        "float, ::4, 7, 8",
        "integer, 0:, 7, 7",
        "integer, nonsense, 7, 7",
        "float, 10:1, 7, 7"
    })
    void numbersAreRoundedToTheStepsThatTheDeviceTakes(String datatype, String format, double number, String payload) {
        assertThat(written(mapping(datatype, format, "kg"), Decimal.of(number))).isEqualTo(payload);
    }

    @Test
    void sharesThatCanBeSetAreDimmers() {
        ChannelMapping dimmer = mapping("integer", "0:100", "%");
        assertThat(state(dimmer, "40")).isEqualTo(Percent.of(40));
        assertThat(written(dimmer, Percent.of(30))).isEqualTo("30");
        assertThat(written(dimmer, OnOff.ON)).isEqualTo("100");
        assertThat(written(dimmer, OnOff.OFF)).isEqualTo("0");
        assertThat(written(dimmer, IncreaseDecrease.INCREASE)).isEqualTo("50");
        assertThat(state(mapping("percent", "", ""), "40.5"))
                .isEqualTo(new Percent(Decimal.of(40.5).value()));
    }

    @Test
    void truthIsWrittenStrictlyAndReadKindly() {
        ChannelMapping power = mapping("boolean", "", "");
        assertThat(written(power, OnOff.ON)).isEqualTo("true");
        assertThat(written(power, OnOff.OFF)).isEqualTo("false");
        for (String yes : List.of("true", "TRUE", "ON", "1", " true")) {
            assertThat(state(power, yes)).isEqualTo(OnOff.ON);
        }
        assertThat(power.read(Message.of(TOPIC, "maybe"))).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void aContactThatIsOnlyReadOpensAndCloses() {
        HomieProperty door = new HomieProperty("door", "", "boolean", "", "", false, true, false);
        assertThat(state(mapping(door, true), "true")).isEqualTo(OpenClosed.OPEN);
        HomieProperty window = new HomieProperty("w", "", "enum", "closed,open", "", false, true, false);
        assertThat(state(mapping(window, true), "closed")).isEqualTo(OpenClosed.CLOSED);
    }

    @Test
    void choicesAreCheckedAgainstTheFormat() {
        ChannelMapping mode = mapping("enum", "eco, comfort,away", "");
        assertThat(state(mode, "comfort")).isEqualTo(new Text("comfort"));
        assertThat(written(mode, new Text("Away"))).isEqualTo("away");
        assertThatThrownBy(() -> mode.write(new Text("party"))).hasMessageContaining("[eco, comfort, away]");
        assertThat(mode.read(Message.of(TOPIC, "party"))).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void aChoiceOfOnAndOffIsASwitchInTheDevicesWords() {
        ChannelMapping pump = mapping("enum", "Off,On", "");
        assertThat(state(pump, "On")).isEqualTo(OnOff.ON);
        assertThat(written(pump, OnOff.OFF)).isEqualTo("Off");
    }

    @Test
    void coloursTellTheirFormInVersion5() {
        ChannelMapping lamp = mapping("color", "hsv,rgb,xyz", "");
        assertThat(state(lamp, "rgb,255,0,0")).isEqualTo(Hsb.of(0, 100, 100));
        assertThat(state(lamp, "hsv,120,50,40")).isEqualTo(Hsb.of(120, 50, 40));
        assertThat(state(lamp, "xyz,0.7006,0.2993")).isEqualTo(Hsb.of(0, 100, 100));
        assertThat(state(lamp, "240,100,10")).isEqualTo(Hsb.of(240, 100, 10));
        assertThat(written(lamp, Hsb.of(10, 20, 30))).isEqualTo("hsv,10,20,30");
        assertThat(written(lamp, OnOff.OFF)).isEqualTo("hsv,240,100,0");
        assertThat(written(lamp, Percent.of(60))).isEqualTo("hsv,240,100,60");
        assertThat(written(mapping("color", "rgb", ""), Hsb.of(120, 100, 100))).isEqualTo("rgb,0,255,0");
        assertThat(written(mapping("color", "xyz", ""), Hsb.of(0, 100, 100))).startsWith("xyz,0.7");
        assertThat(lamp.read(Message.of(TOPIC, "rgb,255"))).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void coloursArePlainInVersion4() {
        ChannelMapping rgb = mapping(property("color", "rgb", ""), false);
        assertThat(state(rgb, "0,0,255")).isEqualTo(Hsb.of(240, 100, 100));
        assertThat(written(rgb, Hsb.of(240, 100, 100))).isEqualTo("0,0,255");
        ChannelMapping hsv = mapping(property("color", "hsv", ""), false);
        assertThat(written(hsv, Hsb.of(300, 50, 75))).isEqualTo("300,50,75");
        assertThat(state(mapping(property("color", "", ""), false), "255,255,0"))
                .isEqualTo(Hsb.of(60, 100, 100));
    }

    @Test
    void momentsAndSpans() {
        ChannelMapping moment = mapping("datetime", "", "");
        DateTime noon = new DateTime(ZonedDateTime.parse("2026-11-21T12:00:00+01:00"));
        assertThat(state(moment, "2026-11-21T12:00:00+01:00")).isEqualTo(noon);
        assertThat(written(moment, noon)).isEqualTo("2026-11-21T12:00:00+01:00");
        ChannelMapping span = mapping("duration", "", "");
        assertThat(state(span, "PT1H30M")).isEqualTo(Quantity.of(5400, "s"));
        assertThat(state(span, "90")).isEqualTo(Quantity.of(90, "s"));
        assertThat(written(span, Quantity.of(2, "min"))).isEqualTo("PT2M");
        assertThat(span.read(Message.of(TOPIC, "P1Y"))).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void textsMayBeEmpty() {
        ChannelMapping text = mapping("string", "", "");
        assertThat(state(text, "\0")).isEqualTo(new Text(""));
        assertThat(written(text, new Text(""))).isEqualTo("\0");
        assertThat(state(mapping("json", "", ""), "{\"a\":1}")).isEqualTo(new Text("{\"a\":1}"));
        assertThat(state(mapping("hologram", "", ""), "x")).isEqualTo(new Text("x"));
    }

    @Test
    void clearingATopicSaysNothing() {
        assertThat(mapping("string", "", "").read(Message.of(TOPIC, ""))).isEqualTo(Reading.NOTHING);
    }

    @Test
    void aPropertyThatIsNotRetainedHappens() {
        ChannelMapping bell = mapping(new HomieProperty("bell", "", "boolean", "", "", true, false, false), true);
        assertThat(bell.read(Message.of(TOPIC, "true")))
                .isEqualTo(new Reading.Momentary(OnOff.ON, PropertyMapping.MOMENT, OnOff.OFF));
        ByteBuffer bytes = ByteBuffer.wrap("true".getBytes(StandardCharsets.UTF_8));
        assertThat(bell.read(new Message(TOPIC, bytes, true))).isEqualTo(Reading.NOTHING);
        assertThat(bell.write(OnOff.ON)).containsExactly(new Outgoing(TOPIC + "/set", "true", false, 2));
    }

    @Test
    void whatIsNoTextIsReported() {
        Message broken = new Message(TOPIC, ByteBuffer.wrap(new byte[] {(byte) 0xc3, 0x28}), false);
        assertThat(mapping("string", "", "").read(broken)).isInstanceOf(Reading.Failed.class);
    }
}
