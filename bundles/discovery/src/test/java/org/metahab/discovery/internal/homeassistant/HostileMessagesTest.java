/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.IncreaseDecrease;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

/** Whatever a device announces, tells or is told: the answer is a finding, a reading or a refusal, and nothing is thrown. */
class HostileMessagesTest {

    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .serializeSpecialFloatingPointValues()
            .create();

    private static final List<String> TOPICS = List.of("a", "b/c", "~/x", "x/~", "zigbee2mqtt/l", "a/+", "", "#");

    private static final List<Command> COMMANDS = List.of(
            OnOff.ON,
            OnOff.OFF,
            Percent.of(50),
            Percent.ZERO,
            Percent.HUNDRED,
            Hsb.of(120, 50, 30),
            Hsb.of(0, 0, 0),
            UpDown.DOWN,
            StopMove.STOP,
            IncreaseDecrease.INCREASE,
            new Decimal(new BigDecimal("1e300")),
            Decimal.of(-1),
            Quantity.of(21.5, "°F"),
            Quantity.of(2700, "K"),
            new Text(""),
            new Text("armed_home"));

    /** The settings that components read. */
    private static List<String> keys() {
        TreeSet<String> keys =
                new TreeSet<>(List.of("~", "cmps", "dev", "schema", "migrate_discovery", "qos", "retain"));
        for (String name :
                List.of("state", "command", "brightness", "rgb", "rgbww", "hs", "xy", "color_temp", "effect")) {
            keys.addAll(List.of(name + "_state_topic", name + "_command_topic", name + "_value_template"));
        }
        keys.addAll(
                List.of("state_topic", "command_topic", "value_template", "topic", "position_topic", "image_topic"));
        keys.addAll(
                List.of("percentage_command_topic", "percentage_state_topic", "speed_range_min", "speed_range_max"));
        keys.addAll(
                List.of("min", "max", "step", "options", "modes", "min_temp", "max_temp", "min_mireds", "max_mireds"));
        keys.addAll(List.of(
                "brightness_scale", "white_scale", "white_command_topic", "supported_color_modes", "payload_on"));
        keys.addAll(
                List.of("payload_off", "state_on", "state_off", "payload_open", "position_open", "position_closed"));
        keys.addAll(List.of(
                "command_on_template", "command_off_template", "state_template", "red_template", "expire_after"));
        keys.addAll(List.of(
                "availability", "availability_topic", "availability_mode", "json_attributes_topic", "off_delay"));
        keys.addAll(List.of("event_types", "automation_type", "type", "subtype", "payload", "available_tones", "code"));
        keys.addAll(List.of(
                "supported_features", "reports_position", "tilt_command_topic", "tilt_min", "tilt_max", "name"));
        keys.addAll(List.of(
                "unique_id", "device_class", "unit_of_measurement", "entity_category", "effect_list", "device"));
        return List.copyOf(keys);
    }

    private static Arbitrary<Object> values() {
        Arbitrary<Object> plain = Arbitraries.<Object>of(
                "",
                "ON",
                "json",
                "template",
                "None",
                "{{ value_json.x }}",
                "{{ value_json.a.b | float }}",
                "{% for i in range(99999) %}{{ i }}{% endfor %}",
                "{{ value * 9999 }}",
                "{{",
                true,
                0,
                -1,
                1e308,
                Double.NaN,
                12345678901234567L,
                "1e999",
                "xy",
                List.of("rgb", "white", "color_temp", 7),
                List.of(List.of(List.of())),
                Map.of("t", "a", "val_tpl", "{{ value }}"),
                Map.of("ids", List.of("zigbee2mqtt_0x00158d0001ab23cd"), "cns", List.of(List.of("mac", 7), "x")),
                "x".repeat(5_000));
        return Arbitraries.oneOf(
                plain,
                Arbitraries.of(TOPICS).map(topic -> topic),
                Arbitraries.strings().ofMaxLength(8).map(text -> text));
    }

    @Provide
    Arbitrary<Map<String, Object>> settings() {
        return Arbitraries.maps(Arbitraries.of(keys()), values()).ofMinSize(4).ofMaxSize(24);
    }

    @Provide
    Arbitrary<String> components() {
        List<String> names = new ArrayList<>(new Components().names());
        names.add("device");
        return Arbitraries.of(names);
    }

    @Provide
    Arbitrary<byte[]> payloads() {
        Arbitrary<byte[]> texts = Arbitraries.of(
                        "ON",
                        "{}",
                        "{\"state\":\"ON\",\"brightness\":1e400,\"color\":{\"x\":0,\"y\":0,\"r\":\"a\"}}",
                        "{\"state\":[],\"color\":{\"h\":-1e9,\"s\":1e9},\"color_temp\":0}",
                        "{\"x\":NaN}",
                        "[".repeat(200),
                        "{\"x\":" + "9".repeat(500) + "}",
                        "1e99999999",
                        "-0",
                        "0,0,0",
                        "1,2,3,4,5,6",
                        "255,255",
                        "\"\\ud800\"",
                        "{\"latitude\":900,\"longitude\":\"x\"}",
                        "{\"event_type\":5}",
                        "A".repeat(20_000))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(texts, Arbitraries.bytes().array(byte[].class).ofMaxSize(40));
    }

    @Property(tries = 2_000)
    void anyAnnouncementGivesFindingsAndItsChannelsReadingsOrRefusals(
            @ForAll("components") String component,
            @ForAll("settings") Map<String, Object> settings,
            @ForAll("payloads") byte[] payload) {
        ConventionSession session = Announcements.session();
        Map<String, Object> message = new LinkedHashMap<>(settings);
        message.putIfAbsent("state_topic", "a");
        message.putIfAbsent("command_topic", "b/c");
        Object body = component.equals("device") ? Map.of("cmps", Map.of("one", message)) : message;
        String topic = "homeassistant/" + component + "/x/config";
        List<Finding> findings = new ArrayList<>(session.onMessage(Message.of(topic, GSON.toJson(body))));
        findings.addAll(session.onMessage(new Message(topic, ByteBuffer.wrap(payload), true)));
        for (Finding finding : findings) {
            if (finding instanceof Finding.Announced announced) {
                announced.device().channels().forEach(channel -> use(channel, payload));
            }
        }
    }

    private static void use(ChannelDescription channel, byte[] payload) {
        assertThat(channel.id()).matches("[A-Za-z0-9_-]+");
        channel.mapping().inputs().forEach(input -> assertThat(
                        channel.mapping().read(new Message(input.path(), ByteBuffer.wrap(payload), false)))
                .isNotNull());
        channel.availability().signals().forEach(signal -> assertThat(
                        signal.read(new Message(signal.input().path(), ByteBuffer.wrap(payload), false)))
                .isNotNull());
        for (Command command : COMMANDS) {
            try {
                assertThat(channel.mapping().write(command)).isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Property(tries = 2_000)
    void anyBytesOnAnyTopicGiveFindings(@ForAll("payloads") byte[] payload, @ForAll String topic) {
        assertThatCode(() -> Announcements.session()
                        .onMessage(new Message("homeassistant/" + topic + "/config", ByteBuffer.wrap(payload), false)))
                .doesNotThrowAnyException();
    }
}
