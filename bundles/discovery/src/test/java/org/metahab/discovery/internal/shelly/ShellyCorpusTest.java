/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.item.ItemType;

/** Reads what others know of Shelly devices: each value that they know has a channel, or a reason why not. */
class ShellyCorpusTest {

    private static final Pattern JSON_FIELD =
            Pattern.compile("JSON\\.parse\\(value\\)\\s*\\)?\\??\\.([A-Za-z_0-9?.]+)|`\\$\\{phase}(_\\w+)`|`(\\w+)`");

    private static final Pattern METHOD = Pattern.compile("method: '(\\w+\\.\\w+)'");

    /** What the devices of the first generation tell and has no channel, beside temperatures in °F. */
    private static final Map<String, String> GEN1_WITHOUT_CHANNEL =
            Map.of("light/0/source", "no topic of the documentation: the adapter's row reads a whole status there");

    /** Fields of components that have no channel. */
    private static final Set<String> RPC_WITHOUT_CHANNEL = Set.of(
            // who commanded last: a note for people who look for faults
            "source",
            // the same temperature in another unit
            "tF",
            "temperature.tF",
            // pass by within seconds
            "timer_started_at",
            "timer_duration",
            "transition.brightness",
            "transition.duration",
            "transition.output",
            "transition.started_at",
            // where it is moving to, and whether it can: the position's own channel is commanded
            "target_pos",
            "pos_control",
            // progress while the lamp is being set up
            "calibration");

    private static ConventionSession mqtt() {
        return new ShellyConvention(List.of("+"), true).open(new Endpoint(Transport.MQTT, "home"));
    }

    private static final class Home {
        final ConventionSession session = mqtt();
        final Map<String, DeviceDescription> devices = new LinkedHashMap<>();
        final List<Finding.Refused> refused = new ArrayList<>();

        void hear(String topic, String payload) {
            take(session.onMessage(Message.of(topic, payload)));
        }

        private void take(List<Finding> findings) {
            for (Finding finding : findings) {
                if (finding instanceof Finding.Announced announced) {
                    devices.put(finding.source(), announced.device());
                } else if (finding instanceof Finding.Refused refusal) {
                    refused.add(refusal);
                }
            }
        }

        Stream<ChannelDescription> channels() {
            return devices.values().stream().flatMap(device -> device.channels().stream());
        }

        /** The channels to which a message says something. */
        List<ChannelDescription> toldBy(String topic, String... payloads) {
            return channels()
                    .filter(channel -> channel.mapping().inputs().stream()
                            .anyMatch(input -> input.path().equals(topic)))
                    .filter(channel -> Stream.of(payloads)
                                    .map(payload -> channel.mapping().read(Message.of(topic, payload)))
                                    .toList()
                                    .get(payloads.length - 1)
                            instanceof Reading.Value)
                    .toList();
        }
    }

    @Test
    void theTopicMapOfTheFirstGenerationIsKnown() {
        List<JsonObject> rows = rows("shelly-gen1");
        List<String> missing = new ArrayList<>();
        int known = 0;
        for (JsonObject row : rows) {
            String base = "shellies/" + text(row, "device") + "-A1B2C3/";
            String topic = text(row, "mqtt_publish").replace("shellies/<mqttprefix>/", base);
            boolean fahrenheit = text(row, "unit").equals("°F");
            if (topic.isEmpty() || fahrenheit || GEN1_WITHOUT_CHANNEL.containsKey(topic.replace(base, ""))) {
                continue;
            }
            Home home = new Home();
            String[] payloads = gen1Payloads(topic.replace(base, ""), row);
            Stream.of(payloads).forEach(payload -> home.hear(topic, payload));
            List<ChannelDescription> told = home.toldBy(topic, payloads);
            if (told.stream().noneMatch(channel -> fits(channel, row))) {
                missing.add(topic + " " + text(row, "publish_map") + " " + String.join(" then ", payloads));
            } else {
                known++;
            }
            String command = text(row, "mqtt_cmd").replace("shellies/<mqttprefix>/", base);
            if (!command.isEmpty()
                    && home.channels().noneMatch(channel -> commands(channel).contains(command))) {
                missing.add("no command to " + command);
            }
        }
        System.out.println("shelly/topic_map.jsonl, first generation: " + known + " of " + rows.size()
                + " rows have a channel; the others are derived by the adapter or left out with a reason");
        assertThat(missing).isEmpty();
    }

    @Test
    void theComponentsOfLaterGenerationsAreKnown() {
        List<JsonObject> rows = rows("shelly-gen2", "shelly-gen3", "shelly-gen4", "shelly-poweredbyshelly");
        List<String> missing = new ArrayList<>();
        Map<String, Integer> known = new TreeMap<>();
        for (JsonObject row : rows) {
            String prefix = text(row, "device") + "-a1b2c3d4e5f6";
            String topic = text(row, "mqtt_publish").replace("<mqttprefix>", prefix);
            if (topic.endsWith("/events/rpc")) {
                checkButton(topic, missing);
            } else if (!topic.isEmpty()) {
                String component = topic.substring(topic.lastIndexOf('/') + 1);
                for (String field : fields(text(row, "publish_map"), component)) {
                    if (RPC_WITHOUT_CHANNEL.contains(field)) {
                        known.merge("left out", 1, Integer::sum);
                        continue;
                    }
                    Home home = new Home();
                    String[] payloads = {"{\"id\":0,\"output\":true}", object(field, rpcValue(field, row))};
                    Stream.of(payloads).forEach(payload -> home.hear(topic, payload));
                    List<ChannelDescription> told = home.toldBy(topic, payloads).stream()
                            .filter(channel -> fits(channel, row))
                            .toList();
                    if (told.isEmpty() || told.stream().noneMatch(channel -> sends(channel, method(row)))) {
                        missing.add(topic + " " + field + " " + payloads[1] + " " + method(row));
                    } else {
                        known.merge("with a channel", 1, Integer::sum);
                    }
                }
            }
        }
        System.out.println("shelly/topic_map.jsonl, later generations: " + rows.size() + " rows, told values " + known
                + "; rows that only set the device up are left to its own page");
        assertThat(missing).isEmpty();
    }

    @Test
    void reportsFromTheFieldBecomeThings() {
        Home home = new Home();
        for (String file : List.of("shelly/gen1_mqtt.jsonl", "shelly/gen2_mqtt.jsonl")) {
            for (JsonObject row : Corpus.rows(file)) {
                String topic = text(row, "topic");
                // some reports give the topic only
                String payload = text(row, "payload").isEmpty() ? sample(topic) : text(row, "payload");
                home.hear(topic, payload);
            }
        }
        assertThat(home.refused).isEmpty();
        assertThat(home.devices.keySet())
                .containsExactlyInAnyOrder(
                        "shellies/shellydimmer2-XXX/",
                        "shelly1pmminig3-5432044edbc0",
                        "shellyplus2pm-Einfahrt",
                        "shelly1pmmini-Sat",
                        "shellyplus1-aabbcc");
        assertThat(ids(home, "shellies/shellydimmer2-XXX/"))
                .containsExactlyInAnyOrder(
                        "light_0_power",
                        "light_0_energy",
                        "device_temperature",
                        "device_overtemperature",
                        "device_overpower",
                        "device_loaderror",
                        "input_0",
                        "input_1");
        assertThat(ids(home, "shelly1pmminig3-5432044edbc0"))
                .containsExactlyInAnyOrder("switch_0", "switch_0_power", "switch_0_current");
        assertThat(ids(home, "shellyplus2pm-Einfahrt"))
                .contains("switch_0", "switch_0_power", "switch_0_voltage", "switch_0_energy", "switch_0_temperature");
        assertThat(home.devices.get("shelly1pmmini-Sat").identities())
                .as("the prefix was changed, the source was not")
                .contains("mac:348518e0c114");
        assertThat(ids(home, "shellyplus1-aabbcc")).containsExactly("input_0");
    }

    @Test
    void descriptionsOfCoiotBecomeThings() {
        List<JsonObject> rows = Stream.concat(
                        Corpus.rows("shelly/gen1_coiot_cit_d.jsonl").stream(),
                        Corpus.rows("shelly/gen1_coiot_reports.jsonl").stream()
                                .filter(row -> text(row, "topic").contains("/cit/d")))
                .toList();
        int channels = 0;
        List<String> problems = new ArrayList<>();
        for (JsonObject row : rows) {
            ConventionSession session = new ShellyConvention(List.of("+"), true)
                    .open(new Endpoint(Transport.COAP, "coap://192.168.1.7:5683"));
            for (Finding finding : session.onMessage(Message.of("/cit/d", text(row, "payload")))) {
                if (finding instanceof Finding.Announced announced) {
                    int found = announced.device().channels().size();
                    channels += found;
                    if (found == 0) {
                        problems.add("no channel: " + row);
                    }
                } else {
                    problems.add(finding.toString());
                }
            }
        }
        System.out.println("CoIoT descriptions: " + rows.size() + " devices, " + channels + " channels");
        assertThat(problems).isEmpty();
    }

    @Test
    void aStatusOfCoiotIsReadByItsDescription() {
        List<JsonObject> rows = Corpus.rows("shelly/gen1_coiot_reports.jsonl");
        ConventionSession session =
                new ShellyConvention(List.of("+"), true).open(new Endpoint(Transport.COAP, "coap://192.168.1.7:5683"));
        DeviceDescription device = ((Finding.Announced)
                        session.onMessage(Message.of("/cit/d", text(rows.get(0), "payload")))
                                .get(0))
                .device();
        Map<String, String> states = new TreeMap<>();
        Message status = Message.of("/cit/s", text(rows.get(1), "payload"));
        for (ChannelDescription channel : device.channels()) {
            if (channel.mapping().read(status) instanceof Reading.Value value) {
                states.put(channel.id(), value.state().text());
            }
        }
        assertThat(states)
                .containsEntry("relay_0_output", "ON")
                .containsEntry("input_0_input", "ON")
                .containsEntry("input_1_input", "OFF")
                .containsEntry("device_devicetemp", "38.04 °C")
                .containsEntry("device_overtemp", "OFF")
                .as("a button that was not pushed tells nothing, and this device did not tell its power")
                .doesNotContainKeys("input_0_inputevent", "relay_0_power");
    }

    /** What the row commands by; {@code Boolean.value} is no method of the documentation. */
    private static String method(JsonObject row) {
        Matcher method = METHOD.matcher(text(row, "cmd_map"));
        return method.find() && !text(row, "cmd_map").contains("transition_duration")
                ? method.group(1).replace("Boolean.value", "Boolean.Set")
                : "";
    }

    private static boolean sends(ChannelDescription channel, String method) {
        return method.isEmpty()
                || ShellyCommands.of(channel).stream()
                        .anyMatch(sent -> sent.payload().contains(method));
    }

    private static List<JsonObject> rows(String... conventions) {
        return Corpus.rows("shelly/topic_map.jsonl").stream()
                .filter(row -> List.of(conventions).contains(text(row, "convention")))
                .toList();
    }

    private static String text(JsonObject row, String key) {
        return row.has(key) && !row.get(key).isJsonNull() ? row.get(key).getAsString() : "";
    }

    private static List<String> ids(Home home, String source) {
        return home.devices.get(source).channels().stream()
                .map(ChannelDescription::id)
                .toList();
    }

    private static boolean fits(ChannelDescription channel, JsonObject row) {
        ItemType item = channel.type().item();
        boolean lamp = item == ItemType.DIMMER || item == ItemType.COLOR || item == ItemType.ROLLERSHUTTER;
        return switch (text(row, "type")) {
            case "boolean" -> lamp || item == ItemType.SWITCH || item == ItemType.CONTACT;
            case "number" -> lamp || item == ItemType.NUMBER && unitFits(channel, text(row, "unit"));
            default -> lamp || item == ItemType.STRING;
        };
    }

    private static boolean unitFits(ChannelDescription channel, String unit) {
        String ours = channel.type().unit();
        return switch (unit) {
            case "" -> true;
            case "Lux" -> ours.equals("lx");
            case "degree" -> ours.equals("°");
            case "VAR" -> ours.equals("var");
            case "C/F" -> true;
            // the unit of a virtual component and of a converted value stands in the device's configuration
            default ->
                ours.equals(unit)
                        || channel.id().startsWith("number_")
                        || channel.id().contains("_x");
        };
    }

    /** The topics to which a channel can be brought to send. */
    private static Set<String> commands(ChannelDescription channel) {
        return ShellyCommands.of(channel).stream().map(Outgoing::path).collect(Collectors.toSet());
    }

    private static String[] gen1Payloads(String topic, JsonObject row) {
        if (topic.endsWith("/status") || topic.equals("status") || topic.startsWith("input_event")) {
            String map = text(row, "publish_map");
            Matcher field = JSON_FIELD.matcher(map);
            String name = map.contains("getHsvFromRgb") || map.contains("getRGBW")
                    ? "red"
                    : field.find() && field.group(1) != null ? field.group(1) : "tmp.value";
            String value = text(row, "type").equals("boolean") ? "true" : name.equals("event") ? "\"S\"" : "50";
            return new String[] {"{\"ison\":true}", object(name, value)};
        }
        return new String[] {sample(topic)};
    }

    private static String sample(String topic) {
        String last = topic.replaceAll("/\\d+$", "");
        last = last.substring(last.lastIndexOf('/') + 1);
        return switch (last) {
            case "relay", "light", "color", "white" -> "on";
            case "roller" -> "stop";
            case "state" -> "open";
            case "online", "flood", "motion" -> "true";
            case "ext_humidity" -> "45.0";
            default -> "1";
        };
    }

    private static List<String> fields(String map, String component) {
        Matcher matcher = JSON_FIELD.matcher(map.replaceAll("\\s+", " "));
        List<String> fields = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                fields.add(matcher.group(1).replace("?", "").replaceAll("\\.(join|map)$", ""));
            } else if (matcher.group(2) != null) {
                Stream.of("a", "b", "c").map(phase -> phase + matcher.group(2)).forEach(fields::add);
            } else {
                fields.add(matcher.group(3));
            }
        }
        if (fields.isEmpty() && component.startsWith("voltmeter")) {
            fields.add("xvoltage");
        }
        assertThat(fields).as(map).isNotEmpty();
        return fields.stream().distinct().toList();
    }

    private static String rpcValue(String field, JsonObject row) {
        if (field.equals("rgb")) {
            return "[255,0,0]";
        } else if (text(row, "type").equals("boolean")) {
            return "true";
        }
        return text(row, "type").equals("string") ? "\"open\"" : "50";
    }

    private static String object(String path, String value) {
        String[] names = path.split("\\.");
        String object = value;
        for (int i = names.length - 1; i >= 0; i--) {
            object = "{\"" + names[i] + "\":" + object + "}";
        }
        return object;
    }

    private static void checkButton(String topic, List<String> missing) {
        Home home = new Home();
        String payload =
                """
                {"src":"x-a1b2c3d4e5f6","method":"NotifyEvent",
                 "params":{"ts":1.0,"events":[{"component":"input:0","id":0,"event":"single_push","ts":1.0}]}}""";
        home.hear(topic, payload);
        if (home.toldBy(topic, payload).stream()
                .noneMatch(channel -> channel.id().equals("input_0_event"))) {
            missing.add(topic + " NotifyEvent");
        }
    }
}
