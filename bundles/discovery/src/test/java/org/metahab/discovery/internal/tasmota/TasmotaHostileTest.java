/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;
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

/** Nothing that a device sends makes the convention fail. */
class TasmotaHostileTest {

    private static final List<Command> COMMANDS = List.of(
            OnOff.ON,
            UpDown.DOWN,
            StopMove.STOP,
            Percent.of(50),
            Decimal.of(1e300),
            Quantity.of(-1e30, "°F"),
            Hsb.of(359, 1, 1),
            IncreaseDecrease.DECREASE,
            new Text("x".repeat(1000)));

    /** JSON values of all kinds, good and bad. */
    private static Arbitrary<String> json() {
        Arbitrary<String> scalars = Arbitraries.of(
                "0",
                "1",
                "2",
                "3",
                "-1",
                "5",
                "1e400",
                "99999999999999999999",
                "null",
                "true",
                "\"\"",
                "\"ON\"",
                "\"lamp\"",
                "\"%prefix%/%topic%/\"",
                "\"+\"",
                "\"1,2,3\"",
                "\",,\"",
                "\"9e99,1,x\"",
                "\"C\"",
                "\"12.5\"");
        return Arbitraries.lazyOf(
                () -> scalars,
                () -> scalars,
                () -> json().list().ofMaxSize(4).map(list -> "[" + String.join(",", list) + "]"),
                () -> Combinators.combine(key(), json()).as((key, value) -> "{\"" + key + "\":" + value + "}"));
    }

    private static Arbitrary<String> key() {
        return Arbitraries.of(
                "t",
                "ft",
                "tp",
                "rl",
                "fn",
                "so",
                "4",
                "68",
                "lt_st",
                "lk",
                "sho",
                "sht",
                "swc",
                "swn",
                "btn",
                "state",
                "if",
                "dn",
                "sn",
                "ENERGY",
                "Power",
                "Total",
                "Temperature",
                "Time",
                "TempUnit",
                "Shutter1",
                "Position",
                "Tilt",
                "POWER",
                "POWER1",
                "Dimmer",
                "HSBColor",
                "CT",
                "White",
                "Wifi",
                "RSSI",
                "Uptime",
                "StatusSTS",
                "StatusSNS",
                "Button1",
                "Switch1",
                "Action",
                "ZbReceived",
                "Id",
                "");
    }

    private static Arbitrary<String> objects() {
        return Combinators.combine(key(), json())
                .as((key, value) -> "\"" + key + "\":" + value)
                .list()
                .ofMaxSize(8)
                .map(members -> "{" + String.join(",", members) + "}");
    }

    @Provide
    Arbitrary<List<Message>> conversations() {
        Arbitrary<String> topic = Arbitraries.of(
                "tasmota/discovery/AABBCC001122/config",
                "tasmota/discovery/AABBCC001122/sensors",
                "tasmota/discovery/AABBCC001122/sensors",
                "tasmota/discovery/x/config",
                "tasmota/discovery/AABBCC001122");
        Arbitrary<byte[]> payload = Arbitraries.frequencyOf(
                Tuple.of(4, objects().map(text -> text.getBytes(StandardCharsets.UTF_8))),
                Tuple.of(4, objects().map(text -> ("{\"sn\":" + text + ",\"t\":\"lamp\",\"rl\":[1,2,3,3],\"lt_st\":5}")
                        .getBytes(StandardCharsets.UTF_8))),
                Tuple.of(1, Arbitraries.just("[".repeat(5000).getBytes(StandardCharsets.UTF_8))),
                Tuple.of(1, Arbitraries.just(new byte[0])),
                Tuple.of(1, Arbitraries.bytes().array(byte[].class).ofMaxSize(50)));
        Arbitrary<Message> more = Combinators.combine(topic, payload)
                .as((path, bytes) -> new Message(path, ByteBuffer.wrap(bytes), false));
        Arbitrary<String> fields = Combinators.combine(key(), json()).as((k, v) -> "\"" + k + "\":" + v);
        return Combinators.combine(
                        fields,
                        Arbitraries.integers().between(0, 6),
                        more.list().ofMaxSize(6))
                .as((field, kind, rest) -> {
                    List<Message> all = new ArrayList<>(List.of(Message.of(
                            "tasmota/discovery/AABBCC001122/config",
                            "{\"t\":\"lamp\",\"rl\":[1,2,3,3],\"swc\":[1,0,13],\"btn\":[1],\"sht\":[[-9,9,1]],\"lt_st\":"
                                    + kind + "," + field + "}")));
                    all.addAll(rest);
                    return all;
                });
    }

    @Property(tries = 200)
    void nothingIsThrownForAnyMessage(@ForAll("conversations") List<Message> messages) {
        ConventionSession session =
                new TasmotaConvention(List.of("tasmota/discovery")).open(new Endpoint(Transport.MQTT, "hostile"));
        for (Message message : messages) {
            for (Finding finding : session.onMessage(message)) {
                assertThat(finding.source()).isNotEmpty();
                if (finding instanceof Finding.Announced announced) {
                    announced.device().channels().forEach(channel -> use(channel, messages));
                }
            }
        }
    }

    private static void use(ChannelDescription channel, List<Message> messages) {
        assertThat(channel.id()).matches("[A-Za-z0-9_-]+");
        assertThat(channel.mapping().inputs())
                .allMatch(input -> input.path().indexOf('+') < 0 && input.path().indexOf('#') < 0);
        for (Message message : messages) {
            String text = message.text().orElse("\0");
            channel.mapping().inputs().forEach(input -> {
                assertThat(channel.mapping().read(Message.of(input.path(), text)))
                        .isNotNull();
                assertThat(channel.mapping().read(Message.of(input.path(), "{\"StatusSTS\":" + text + "}")))
                        .isNotNull();
            });
        }
        for (Command command : COMMANDS) {
            try {
                assertThat(channel.mapping().write(command)).isNotEmpty();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining(" ");
            }
        }
    }
}
