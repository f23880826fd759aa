/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;

/**
 * Reads recorded messages: each tells something of a thing, or is odd. Odd are {@code homie/5/super-car/$description}, an
 * example with prose in place of the JSON document; {@code homie/5/super-car/engine/temperature}, a value of that device;
 * {@code homie/kitchen-light/light/power}, a value of a device of which no attribute was recorded.
 */
class HomieCorpusTest {

    private final Map<String, ChannelDescription> channels = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"homie/topics_from_spec.jsonl", "homie/homie4_reports.jsonl"})
    void eachMessageTellsSomethingOfAThing(String file) {
        List<JsonObject> rows = Corpus.rows(file);
        Broker broker = new Broker("+");
        List<String> sources = new ArrayList<>();
        for (JsonObject row : rows) {
            broker.send(row.get("topic").getAsString(), row.get("payload").getAsString());
            broker.devices.forEach((source, device) -> {
                sources.add(source + "/");
                device.channels().forEach(channel -> channels.put(source + "/" + channel.identity(), channel));
            });
        }
        List<String> silent = new ArrayList<>();
        Map<String, String> odd = new LinkedHashMap<>();
        Map<String, String> last = new LinkedHashMap<>();
        for (JsonObject row : rows) {
            String topic = row.get("topic").getAsString();
            String payload = row.get("payload").getAsString();
            last.put(topic.replace("/lights/", "/lights_0/"), payload);
            boolean understood = topic.contains("/$")
                    ? sources.stream().anyMatch(topic::startsWith)
                    : isRead(Message.of(topic, payload));
            String oddity = oddity(rows, topic);
            if (!understood && oddity.isEmpty()) {
                silent.add(topic);
            } else if (!understood) {
                odd.put(topic, oddity);
            }
        }
        System.out.println(file + ": " + rows.size() + " messages, channels " + channels.keySet() + ", odd " + odd
                + ", refused " + broker.refused);
        assertThat(silent).isEmpty();
        channels.forEach(
                (path, channel) -> assertThat(wrong(last, path, channel)).isEmpty());
    }

    /** Why a message can't tell anything of a thing; empty when it can. */
    private static String oddity(List<JsonObject> rows, String topic) {
        HomieTopic parsed = new Roots(List.of("+")).parse(topic).orElseThrow();
        String announcing = parsed.base() + (parsed.version5() ? "/$description" : "/$nodes");
        boolean announced = rows.stream()
                .filter(row -> row.get("topic").getAsString().equals(announcing))
                .map(row -> Message.of(topic, row.get("payload").getAsString()).json())
                .anyMatch(json ->
                        !parsed.version5() || json.filter(Map.class::isInstance).isPresent());
        return announced ? "" : "no message that can be read announces its device";
    }

    private boolean isRead(Message message) {
        return channels.values().stream()
                .filter(channel -> channel.mapping().inputs().stream()
                        .anyMatch(input -> input.path().equals(message.path())))
                .anyMatch(channel -> channel.mapping().read(message) instanceof Reading.Value);
    }

    /** What of a channel's type is not what its attributes say. */
    private static List<String> wrong(Map<String, String> attributes, String path, ChannelDescription channel) {
        List<String> wrong = new ArrayList<>();
        attributes.forEach((topic, payload) -> {
            boolean right =
                    switch (topic.startsWith(path + "/$") ? topic.substring(path.length() + 1) : "") {
                        case "$datatype" ->
                            itemTypes(payload).contains(channel.type().item().label());
                        case "$unit" ->
                            payload.equals("%")
                                    || channel.type()
                                            .unit()
                                            .equals(Units.of(payload).symbol());
                        case "$settable" -> channel.type().readOnly() == payload.equals("false");
                        case "$name" -> channel.label().endsWith(payload);
                        default -> true;
                    };
            if (!right) {
                wrong.add(topic + " " + payload + " is no " + channel);
            }
        });
        return wrong;
    }

    private static List<String> itemTypes(String datatype) {
        return switch (datatype) {
            case "integer", "float", "duration" -> List.of("Number", "Dimmer");
            case "boolean" -> List.of("Switch", "Contact");
            case "enum" -> List.of("String", "Switch", "Contact");
            case "color" -> List.of("Color");
            case "datetime" -> List.of("DateTime");
            default -> List.of("String");
        };
    }
}
