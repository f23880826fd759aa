/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

/** Whatever comes, a session understands or refuses it; nothing is thrown. */
class HostileMessagesTest {

    private static final List<String> TOPICS =
            List.of("z/bridge/devices", "z/bridge/groups", "z/bridge/info", "z/bridge/state", "z/lamp", "");
    private static final List<Command> COMMANDS = List.of(
            OnOff.ON,
            UpDown.DOWN,
            StopMove.STOP,
            Percent.HUNDRED,
            Hsb.of(359, 100, 50),
            Decimal.of(-1e300),
            Quantity.of(5, "°F"),
            new Text("{\"a\":[1,{}]}"),
            new Text("\u0000\"]"));

    @Property(tries = 600)
    void bytesOfAnyKindAreTakenOrRefused(@ForAll byte[] bytes) {
        ConventionSession session = new Zigbee2MqttSession(List.of("z"));
        for (String topic : TOPICS) {
            assertThat(session.onMessage(new Message(topic, ByteBuffer.wrap(bytes), true)))
                    .doesNotContainNull();
        }
    }

    @Property(tries = 1500)
    void listsOfAnythingAreTakenOrRefused(@ForAll("lists") String devices, @ForAll("values") String state) {
        ConventionSession session = new Zigbee2MqttSession(List.of("z"));
        session.onMessage(Message.of("z/bridge/info", state));
        for (Finding finding : session.onMessage(Message.of("z/bridge/devices", devices))) {
            if (finding instanceof Finding.Announced announced) {
                use(announced.device(), state);
            }
        }
        session.onMessage(Message.of("z/bridge/groups", devices));
    }

    private static void use(DeviceDescription device, String state) {
        assertThat(device.channels())
                .isNotEmpty()
                .extracting(ChannelDescription::id)
                .doesNotHaveDuplicates();
        for (ChannelDescription channel : device.channels()) {
            assertThat(channel.mapping().read(Message.of("z/lamp", state))).isNotNull();
            assertThat(channel.mapping().questions()).isNotNull();
            for (Command command : COMMANDS) {
                try {
                    assertThat(channel.mapping().write(command)).isNotEmpty();
                } catch (IllegalArgumentException e) {
                    assertThat(e).hasMessageContaining("it ");
                }
            }
        }
    }

    @Provide
    Arbitrary<String> lists() {
        Arbitrary<String> exposes = object(
                "type",
                        text(
                                "binary",
                                "numeric",
                                "enum",
                                "text",
                                "composite",
                                "list",
                                "light",
                                "cover",
                                "fan",
                                "lock",
                                "climate",
                                "switch",
                                "new"),
                "name",
                        text(
                                "state",
                                "brightness",
                                "color_xy",
                                "color_hs",
                                "color_temp",
                                "position",
                                "tilt",
                                "speed",
                                "action",
                                "contact",
                                ""),
                "property", text("state", "brightness", "color", "position", "p", ""),
                "endpoint", text("l1", "", "ß/+"),
                "values", values(),
                "value_min", values(),
                "value_max", values(),
                "value_on", values(),
                "value_off", values(),
                "presets", values(),
                "access", Arbitraries.of("1", "2", "3", "7", "-1", "\"x\""),
                "features",
                        list(object(
                                "type", text("binary", "numeric", "enum", "text", "composite"),
                                "name", text("state", "brightness", "color_xy", "position", "tilt", "speed"),
                                "value_max", values(),
                                "access", Arbitraries.of("1", "3"))));
        return list(object(
                "ieee_address", text("0x00158d0000000001", "0x2", "zz"),
                "friendly_name", text("lamp", "a/b", "#", ""),
                "id", values(),
                "members", list(object("ieee_address", text("0x2"))),
                "definition", object("exposes", list(exposes), "supports_ota", values(), "description", values()),
                "endpoints", values()));
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> scalars = Arbitraries.of(
                "null", "true", "-1", "0", "1e308", "12345678901234567890123", "\"ON\"", "\"\"", "[]", "{}", "0.5");
        Arbitrary<String> nested = object(
                "state",
                scalars,
                "brightness",
                scalars,
                "color",
                object("x", scalars, "y", scalars, "hue", scalars),
                "position",
                scalars,
                "config",
                object("availability", scalars, "devices", scalars));
        return Arbitraries.oneOf(scalars, nested, list(nested), Arbitraries.of("[".repeat(5000), "{\"a\":"));
    }

    private static Arbitrary<String> text(String... texts) {
        return Arbitraries.of(texts).map(text -> '"' + text + '"');
    }

    private static Arbitrary<String> list(Arbitrary<String> items) {
        return items.list().ofMaxSize(4).map(list -> list.stream().collect(Collectors.joining(",", "[", "]")));
    }

    /** An object of keys and arbitrary values in turns; each key may be missing. */
    @SuppressWarnings("unchecked")
    private static Arbitrary<String> object(Object... keysAndValues) {
        List<Arbitrary<String>> members = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String key = (String) keysAndValues[i];
            members.add(((Arbitrary<String>) keysAndValues[i + 1])
                    .map(value -> '"' + key + "\":" + value)
                    .injectNull(0.15)
                    .map(member -> member == null ? "" : member));
        }
        return Combinators.combine(members)
                .as(list ->
                        list.stream().filter(member -> !member.isEmpty()).collect(Collectors.joining(",", "{", "}")));
    }
}
