/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Message;

/** Devices that send anything to anywhere. */
class ShellyFuzzTest {

    private static final List<String> NAMES = List.of(
            "id",
            "src",
            "method",
            "params",
            "result",
            "error",
            "code",
            "switch:0",
            "light:0",
            "cover:0",
            "rgbw:0",
            "input:0",
            "em:0",
            "number:200",
            "enum:200",
            "sys",
            "wifi",
            "output",
            "brightness",
            "rgb",
            "current_pos",
            "state",
            "aenergy",
            "total",
            "name",
            "options",
            "min",
            "max",
            "ct_range",
            "events",
            "component",
            "event",
            "blk",
            "sen",
            "G",
            "I",
            "D",
            "T",
            "U",
            "R",
            "L",
            "ison",
            "red",
            "gain",
            "mac",
            "model",
            "tC",
            "value");

    private static final List<String> TOPICS = List.of(
            "shellies/announce",
            "shellies/x-A1B2C3/announce",
            "shellies/x-A1B2C3/relay/0",
            "shellies/x-A1B2C3/light/0/status",
            "shellies/x-A1B2C3/color/99/status",
            "shellies/x-A1B2C3/roller/0/pos",
            "shellies/x-A1B2C3/ext_temperature/0",
            "shellies/x-A1B2C3/status",
            "shellies/x-A1B2C3/input_event/0",
            "shellies//",
            "shellies/a/b/c/d/e",
            "hall/events/rpc",
            "hall/status/switch:0",
            "hall/status/em:99999",
            "hall/status/cover:0",
            "hall/online",
            "metahab/shelly/home/hall/rpc",
            "a/b/c/d/e/f/online",
            "/cit/d",
            "/cit/s",
            "");

    @Provide
    static Arbitrary<String> payloads() {
        Arbitrary<String> scalars = Arbitraries.oneOf(
                Arbitraries.of(
                        "null", "true", "-1", "1e400", "0", "3.5", "\"on\"", "\"NotifyFullStatus\"", "\"NotifyEvent\""),
                Arbitraries.of(NAMES).map(name -> "\"" + name + "\""),
                Arbitraries.strings()
                        .ofMaxLength(10)
                        .map(text -> "\"" + text.replaceAll("[\\\\\"\\p{Cntrl}]", "") + "\""),
                Arbitraries.longs().map(String::valueOf));
        Arbitrary<String> json = scalars;
        for (int depth = 0; depth < 4; depth++) {
            Arbitrary<String> inner = json;
            json = Arbitraries.oneOf(
                    scalars,
                    inner.list().ofMaxSize(4).map(list -> "[" + String.join(",", list) + "]"),
                    Combinators.combine(Arbitraries.of(NAMES), inner)
                            .as((name, value) -> "\"" + name + "\":" + value)
                            .list()
                            .ofMaxSize(6)
                            .map(members -> "{" + String.join(",", members) + "}"));
        }
        return Arbitraries.oneOf(
                json,
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.integers().between(1, 20_000).map("["::repeat),
                Arbitraries.integers().between(1, 100_000).map("9"::repeat));
    }

    @Property(tries = 3_000)
    void nothingIsThrownWhateverIsSent(
            @ForAll("payloads") String first, @ForAll("payloads") String second, @ForAll("topics") String topic) {
        for (Heard heard : List.of(Heard.overMqtt(), Heard.overCoap())) {
            heard.hear(topic, first).hear(topic, second);
            heard.devices.values().forEach(device -> device.channels().forEach(channel -> {
                assertThat(channel.id()).matches("[A-Za-z0-9_-]+");
                read(channel, first);
                read(channel, second);
                ShellyCommands.of(channel);
            }));
        }
    }

    @Provide
    static Arbitrary<String> topics() {
        return Arbitraries.of(TOPICS);
    }

    private static void read(ChannelDescription channel, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        channel.mapping().inputs().forEach(input -> assertThat(
                        channel.mapping().read(new Message(input.path(), ByteBuffer.wrap(bytes), false)))
                .isNotNull());
    }
}
