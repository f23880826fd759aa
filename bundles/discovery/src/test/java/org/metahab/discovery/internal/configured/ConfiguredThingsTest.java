/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Text;

class ConfiguredThingsTest {

    private static final String BOILER =
            """
            {"things": [{
              "id": "boiler", "label": "Boiler", "location": "Cellar", "equipment": "Boiler",
              "identities": ["mac:A1B2C3D4E5F6"],
              "facts": {"vendor": "Acme", "model": "B2"},
              "availability": {"topic": "boiler/lwt", "available": "up", "unavailable": "down"},
              "channels": [
                {"id": "water", "label": "Water", "item": "Number:Temperature", "unit": "°C",
                 "point": "Measurement", "property": "Temperature",
                 "state": {"topic": "boiler/tele", "template": "{{ value_json.water }}"}},
                {"id": "target", "item": "Number:Temperature", "unit": "°C", "min": 30, "max": 60, "step": 0.5,
                 "state": {"topic": "boiler/tele", "template": "{{ value_json.target }}"},
                 "command": {"topic": "boiler/set", "template": "{\\"target\\": {{ value }}}", "qos": 2, "retain": true}},
                {"id": "pump", "item": "Switch",
                 "state": {"topic": "boiler/pump", "values": {"1": "ON", "0": "OFF"}},
                 "command": {"topic": "boiler/pump/set", "values": {"ON": "1", "OFF": "0"}}},
                {"id": "mode", "item": "String", "options": ["eco", "comfort"], "category": "configuration",
                 "expireAfter": 90, "state": {"topic": "boiler/mode"}, "command": {"topic": "boiler/mode/set"}}
              ]}]}""";

    private static DeviceDescription boiler() throws PlaceException {
        return ThingFile.parse(BOILER).things().get(0).device();
    }

    private static ChannelDescription channel(String id) throws PlaceException {
        return boiler().channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String state(String channel, String topic, String payload) throws PlaceException {
        Reading reading = channel(channel).mapping().read(Message.of(topic, payload));
        if (reading instanceof Reading.Value value) {
            return value.state().text();
        }
        return reading instanceof Reading.Failed failed ? failed.reason() : "nothing";
    }

    @Test
    void aThingIsWhatTheFileSays() throws PlaceException {
        DeviceDescription device = boiler();
        assertThat(device.id()).isEqualTo("boiler");
        assertThat(device.label()).isEqualTo("Boiler");
        assertThat(device.location()).isEqualTo("Cellar");
        assertThat(device.identities()).containsExactlyInAnyOrder("configured:boiler", "mac:a1b2c3d4e5f6");
        assertThat(device.facts()).containsEntry("vendor", "Acme");
        assertThat(device.channels())
                .extracting(ChannelDescription::id)
                .containsExactly("water", "target", "pump", "mode");
        assertThat(channel("water").type().label()).isEqualTo("Number:Temperature");
        assertThat(channel("water").type().readOnly()).isTrue();
        assertThat(channel("target").type().range().orElseThrow().maximum()).isEqualTo(60);
        assertThat(channel("mode").expires())
                .hasValueSatisfying(span -> assertThat(span).hasSeconds(90));
        assertThat(channel("mode").category()).isEqualTo(ChannelDescription.Category.CONFIGURATION);
        assertThat(channel("pump").availability().signals().get(0).read(Message.of("boiler/lwt", "down")))
                .contains(false);
    }

    @Test
    void statesAreReadByTemplatesAndValues() throws PlaceException {
        assertThat(state("water", "boiler/tele", "{\"water\": 48.5}")).isEqualTo("48.5 °C");
        assertThat(state("water", "boiler/tele", "{\"target\": 50}"))
                .as("a missing key never overwrites a state")
                .isEqualTo("nothing");
        assertThat(state("pump", "boiler/pump", "1")).isEqualTo("ON");
        assertThat(state("pump", "boiler/pump", "2")).isEqualTo("'2' is none of [1, 0]");
        assertThat(state("water", "boiler/tele", "{\"water\": \"hot\"}")).isEqualTo("'hot' is no number");
    }

    @Test
    void commandsAreWrittenByTemplatesAndValues() throws PlaceException {
        assertThat(channel("target").mapping().write(Quantity.of(104, "°F")))
                .containsExactly(new Outgoing("boiler/set", "{\"target\": 40}", true, 2));
        assertThat(channel("pump").mapping().write(OnOff.OFF)).containsExactly(Outgoing.of("boiler/pump/set", "0"));
        assertThat(channel("mode").mapping().write(new Text("eco")))
                .containsExactly(Outgoing.of("boiler/mode/set", "eco"));
        assertThatThrownBy(() -> channel("mode").mapping().write(new Text("turbo")))
                .hasMessageContaining("it takes one of [eco, comfort], not turbo");
        assertThatThrownBy(() -> channel("target").mapping().write(Quantity.of(70, "°C")))
                .hasMessageContaining("from 30 to 60");
        assertThatThrownBy(() -> channel("water").mapping().write(Percent.of(1)))
                .hasMessageContaining("only be read");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "\"Water\", \"item\": \"Number:Temperature\"",
                        "\"Water\", \"item\": \"Nummer\"",
                        "things[0].channels[0].item: There is no item type 'Nummer'"),
                arguments(
                        "\"unit\": \"°C\", \"min\"",
                        "\"unit\": \"kWh\", \"min\"",
                        "things[0].channels[1].item: the unit kWh measures Energy, not Temperature"),
                arguments("boiler/pump\",", "boiler/+\",", "channels[2].state.topic: 'boiler/+' is no topic"),
                arguments("\"options\"", "\"optoins\"", "channels[3].optoins: there is no such setting; there are id"),
                arguments("\"id\": \"mode\"", "\"id\": \"pump\"", "channels[3].id: another channel of this thing"),
                arguments(
                        "\"id\": \"boiler\"", "\"id\": \"the boiler\"", "things[0].id: 'the boiler' may have letters"),
                arguments("value_json.water }}", "value_json.water", "channels[0].state.template: template"),
                arguments("\"qos\": 2", "\"qos\": 3", "channels[1].command.qos: write 0, 1 or 2"),
                arguments("\"min\": 30", "\"min\": \"30\"", "channels[1].min: here must be a number"),
                arguments("\"things\"", "\"thing\"", "thing: there is no such setting; there are things"),
                arguments("]}]}", "]}", "JSON"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String message) {
        assertThat(BOILER).contains(right);
        assertThatThrownBy(() -> ThingFile.parse(BOILER.replace(right, wrong)))
                .isInstanceOf(PlaceException.class)
                .hasMessageContaining(message);
    }

    @Property(tries = 2_000)
    void anyTextIsAFileOrNamesItsPlace(@ForAll("texts") String text) {
        Throwable thrown = catchThrowable(() -> ThingFile.parse(text));
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(PlaceException.class).message().isNotBlank();
        }
    }

    /** The boiler's file with some characters changed. */
    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.integers().between(0, BOILER.length() - 1).tuple2().flatMap(cut -> Arbitraries.of(
                        List.of("", "{", "}", "\"", "[", "]", "null", "1e999", ":", ",", "true", "é", "{{", "%}"))
                .map(middle -> BOILER.substring(0, Math.min(cut.get1(), cut.get2()))
                        + middle
                        + BOILER.substring(Math.max(
                                Math.min(cut.get1(), cut.get2()),
                                Math.min(BOILER.length(), Math.min(cut.get1(), cut.get2()) + cut.get2() % 7)))));
    }
}
