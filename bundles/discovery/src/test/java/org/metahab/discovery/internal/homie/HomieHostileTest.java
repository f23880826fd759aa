/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

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
import org.metahab.hub.value.Text;

/** Nothing that a device sends makes the convention fail. */
class HomieHostileTest {

    private static final List<Command> COMMANDS = List.of(
            OnOff.ON,
            Percent.of(50),
            Decimal.of(1e300),
            Quantity.of(-1e30, "°F"),
            Hsb.of(359, 1, 1),
            IncreaseDecrease.DECREASE,
            new Text("x".repeat(1000)));

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<String> level = Arbitraries.of(
                "homie",
                "5",
                "d",
                "n",
                "p",
                "n[]",
                "n_0",
                "$homie",
                "$state",
                "$nodes",
                "$properties",
                "$datatype",
                "$format",
                "$unit",
                "$settable",
                "$retained",
                "$array",
                "$name",
                "$description",
                "$target",
                "$stats",
                "$mac",
                "$fw",
                "version",
                "",
                "+",
                "ü",
                "set");
        Arbitrary<String> likely = Arbitraries.of(
                "d/$nodes",
                "d/$state",
                "d/$homie",
                "d/n/$properties",
                "d/n/$array",
                "d/n/p/$datatype",
                "d/n/p/$format",
                "d/n/p/$unit",
                "d/n/p/$settable",
                "d/n/p/$retained",
                "5/d/$description",
                "5/d/$state",
                "5/d/n/p/$target");
        Arbitrary<String> any = level.list().ofMinSize(1).ofMaxSize(7).map(levels -> String.join("/", levels));
        Arbitrary<String> topic = Arbitraries.oneOf(likely, likely, any).map(path -> "homie/" + path);
        return Combinators.combine(topic, payloads(), Arbitraries.of(true, false))
                .as((path, payload, retained) -> new Message(path, ByteBuffer.wrap(payload), retained));
    }

    private static Arbitrary<byte[]> payloads() {
        Arbitrary<String> words = Arbitraries.of(
                "",
                "ready",
                "init",
                "n,n[],p",
                "p:settable,p",
                "n",
                "p",
                "float",
                "integer",
                "enum",
                "color",
                "boolean",
                "datetime",
                "duration",
                "json",
                "true",
                "false",
                "0-999",
                "5-0",
                "0:100",
                "::",
                ":::0",
                "1e999:2",
                "-:+",
                "rgb",
                "xyz,hsv",
                "%",
                "°C",
                "NaN",
                "1e-99999",
                "9".repeat(70),
                "rgb,1,2",
                "xyz,0,0",
                "PT",
                "P9999999999D",
                "\0",
                "a,".repeat(5000),
                "[".repeat(2000),
                "{\"nodes\":{\"n\":{\"properties\":{\"p\":{}}}}}",
                "{\"homie\":5,\"nodes\":{\"n\":{\"properties\":{\"p\":{\"datatype\":[],\"format\":{},\"unit\":null,"
                        + "\"settable\":\"yes\",\"retained\":0}}}},\"root\":7,\"parent\":\"../x\",\"children\":9}",
                "{\"nodes\":[[],null,{\"id\":\"n\",\"properties\":[{\"id\":\"p\",\"datatype\":\"color\",\"settable\":1}]}]}");
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, words.map(text -> text.getBytes(StandardCharsets.UTF_8))),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.strings().ofMaxLength(200).map(text -> text.getBytes(StandardCharsets.UTF_8))),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.bytes().array(byte[].class).ofMaxSize(50)));
    }

    @Property(tries = 400)
    void nothingIsThrownForAnyMessage(@ForAll("conversations") List<Message> messages) {
        ConventionSession session = new HomieConvention(List.of("+")).open(new Endpoint(Transport.MQTT, "hostile"));
        for (Message message : messages) {
            for (Finding finding : session.onMessage(message)) {
                assertThat(finding.source()).isNotEmpty();
                if (finding instanceof Finding.Announced announced) {
                    announced.device().channels().forEach(channel -> use(channel, messages));
                }
            }
        }
    }

    /** A device that begins well. */
    @Provide
    Arbitrary<List<Message>> conversations() {
        Arbitrary<String> datatype = Arbitraries.of(
                "float", "integer", "enum", "color", "boolean", "datetime", "duration", "json", "percent", "what");
        Arbitrary<String> format = Arbitraries.of(
                "", "0:100", "::", "5:1", "1:2:0", "-1e30:1e30:1e-30", "on,off", "a,b,", "rgb", "xyz", ",,", "9:x");
        return Combinators.combine(
                        datatype, format, messages().list().ofMinSize(10).ofMaxSize(60))
                .as((type, range, more) -> {
                    List<Message> all = new ArrayList<>(List.of(
                            Message.of("homie/d/$nodes", "n"),
                            Message.of("homie/d/n/$properties", "p:settable"),
                            Message.of("homie/d/n/p/$format", range),
                            Message.of("homie/d/n/p/$datatype", type)));
                    all.addAll(more);
                    return all;
                });
    }

    private static void use(ChannelDescription channel, List<Message> messages) {
        assertThat(channel.id()).matches("[A-Za-z0-9_-]+");
        assertThat(channel.mapping().inputs())
                .allMatch(input -> input.path().startsWith("homie/")
                        && input.path().indexOf('+') < 0
                        && input.path().indexOf('#') < 0);
        messages.forEach(message -> assertThat(channel.mapping().read(message)).isNotNull());
        for (Command command : COMMANDS) {
            try {
                assertThat(channel.mapping().write(command)).isNotEmpty();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining(" ");
            }
        }
    }
}
