/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

/** Holds the announcements, states and commands that the tests of openHAB and Home Assistant expect, row by row. */
class OtherHubsExpectationsTest {

    /** What other hubs call channels, and the ends of ours. */
    private static final Map<String, String> NAMES =
            Map.of("color", "", "brightness", "", "switch", "", "cover", "", "lock", "", "away", "_away_mode");

    /** Announcements that Home Assistant takes and we refuse, each with its reason. */
    private static final Map<String, String> JUSTIFIED = Map.of(
            "homeassistant/climate/object/bla/config",
            "it has no topic for states or commands: a climate has no 'state_topic', so nothing could be told or done");

    @TestFactory
    Stream<DynamicTest> statesAndCommandsAreThoseThatOpenHabExpects() {
        return Corpus.rows("ha/openhab_tests.jsonl").stream()
                .map(row -> DynamicTest.dynamicTest(name(row), () -> {
                    JsonObject expected = row.getAsJsonObject("expect");
                    List<ChannelDescription> channels = channels(row);
                    assertThat(channels).isNotEmpty();
                    array(expected, "state").forEach(step -> holds(channels, step.getAsJsonArray()));
                    array(expected, "command").forEach(step -> sends(channels, step.getAsJsonArray()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> announcementsAreTakenOrRefusedAsHomeAssistantDoes() {
        return Corpus.rows("ha/ha_core_tests.jsonl").stream()
                .map(row -> DynamicTest.dynamicTest(name(row), () -> {
                    String expected = row.get("expect").getAsString();
                    String topic = row.get("topic").getAsString();
                    List<Finding> findings =
                            Announcements.read(topic, row.get("payload").getAsString());
                    if (expected.startsWith("ignored") || JUSTIFIED.containsKey(topic)) {
                        assertThat(findings).isNotEmpty().allMatch(Finding.Refused.class::isInstance);
                    } else {
                        String component = expected.replaceFirst("\\..*", "");
                        assertThat(channels(row)).isNotEmpty().allMatch(channel -> channel.id()
                                .startsWith(component));
                    }
                }));
    }

    private static String name(JsonObject row) {
        return row.get("test").getAsString() + " " + row.get("topic").getAsString();
    }

    private static JsonArray array(JsonObject expected, String key) {
        return expected.has(key) ? expected.getAsJsonArray(key) : new JsonArray();
    }

    private static List<ChannelDescription> channels(JsonObject row) {
        return Announcements.channels(
                row.get("topic").getAsString(), row.get("payload").getAsString());
    }

    private static ChannelDescription channel(List<ChannelDescription> channels, String name) {
        String end = NAMES.getOrDefault(name, "_" + name);
        Optional<ChannelDescription> found = end.isEmpty()
                ? Optional.of(channels.get(0))
                : channels.stream().filter(c -> c.id().endsWith(end)).findFirst();
        return found.orElseThrow(() -> new AssertionError("no channel " + end + " among "
                + channels.stream().map(ChannelDescription::id).toList()));
    }

    /** Topic, payload, and the state of the first channel or of several. */
    private static void holds(List<ChannelDescription> channels, JsonArray step) {
        Message message = Message.of(step.get(0).getAsString(), step.get(1).getAsString());
        JsonElement expected = step.get(2);
        if (expected.isJsonObject()) {
            expected.getAsJsonObject()
                    .entrySet()
                    .forEach(e -> holds(
                            channel(channels, e.getKey()), message, e.getValue().getAsString()));
        } else {
            holds(channels.get(0), message, expected.getAsString());
        }
    }

    private static void holds(ChannelDescription channel, Message message, String expected) {
        Reading reading = channel.mapping().read(message);
        if (expected.equals("unchanged")) {
            assertThat(reading).isNotInstanceOf(Reading.Value.class);
            return;
        }
        assertThat(reading).isInstanceOf(Reading.Value.class);
        State state = ((Reading.Value) reading).state();
        if (state instanceof Hsb color) {
            Hsb wanted = color(expected);
            // their colours are cut, ours rounded to whole degrees and percents
            assertThat(color.hue())
                    .isBetween(
                            wanted.hue().subtract(BigDecimal.ONE), wanted.hue().add(BigDecimal.ONE));
            assertThat(color.saturation().subtract(wanted.saturation()).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
            assertThat(color.brightness().subtract(wanted.brightness()).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
        } else if (state instanceof Percent percent) {
            BigDecimal wanted =
                    switch (expected) {
                        case "UP" -> BigDecimal.ZERO;
                        case "DOWN" -> BigDecimal.valueOf(100);
                        default -> new BigDecimal(expected.replace("%", ""));
                    };
            assertThat(percent.value().subtract(wanted).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        } else {
            assertThat(state.text()).isEqualTo(expected.replaceFirst(" C$", " °C"));
        }
    }

    private static Hsb color(String text) {
        if (text.equals("WHITE")) {
            return Hsb.of(0, 0, 100);
        }
        String[] parts = text.replaceAll("[^0-9,]", "").split(",");
        int[] n = {Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])};
        return text.startsWith("rgb") ? Colors.ofRgb(n[0], n[1], n[2]) : Hsb.of(n[0], n[1], n[2]);
    }

    /** Channel, command, topic and payload. */
    private static void sends(List<ChannelDescription> channels, JsonArray step) {
        ChannelDescription channel = channel(channels, step.get(0).getAsString());
        List<Outgoing> messages = channel.mapping().write(command(step.get(1).getAsString()));
        List<String> sent = new ArrayList<>();
        messages.forEach(message -> sent.add(message.path() + " " + comparable(message.payload())));
        assertThat(sent)
                .contains(
                        step.get(2).getAsString() + " " + comparable(step.get(3).getAsString()));
    }

    private static String comparable(String payload) {
        return payload.startsWith("{") ? JsonParser.parseString(payload).toString() : payload;
    }

    private static Command command(String text) {
        return switch (text) {
            case "ON", "OFF" -> OnOff.valueOf(text);
            case "UP", "DOWN" -> UpDown.valueOf(text);
            case "STOP" -> StopMove.STOP;
            case "BLUE" -> Hsb.of(240, 100, 100);
            default -> {
                if (text.endsWith("%")) {
                    yield new Percent(new BigDecimal(text.replace("%", "")));
                }
                yield text.matches("[0-9.]+") ? new Decimal(new BigDecimal(text)) : new Text(text);
            }
        };
    }
}
