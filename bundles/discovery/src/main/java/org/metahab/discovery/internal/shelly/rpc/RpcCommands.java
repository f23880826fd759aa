/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.rpc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metahab.discovery.internal.shelly.point.CoverPoints;
import org.metahab.discovery.internal.shelly.point.FieldMapping;
import org.metahab.discovery.internal.shelly.point.Lamp;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Text;

/** Commands to components: {@code Switch.Set}, {@code Light.Set}, {@code Cover.GoToPosition}, … */
final class RpcCommands {

    private RpcCommands() {}

    /** ON and OFF as {@code on} or another parameter. */
    static ComponentPoint.CommandsOf onOff(String method, String parameter) {
        return (calls, id) -> (command, known) -> {
            if (command instanceof OnOff onOff) {
                return List.of(calls.command(method, id, Map.of(parameter, onOff == OnOff.ON)));
            }
            throw refusal(command, "ON and OFF");
        };
    }

    /** A number. */
    static ComponentPoint.CommandsOf number(String method, String parameter) {
        return (calls, id) ->
                (command, known) -> List.of(calls.command(method, id, Map.of(parameter, plain(numberOf(command)))));
    }

    /** A number of the component's configuration. */
    static ComponentPoint.CommandsOf setting(String method, String name) {
        return (calls, id) -> (command, known) ->
                List.of(calls.command(method, id, Map.of("config", Map.of(name, plain(numberOf(command))))));
    }

    /** A text. */
    static ComponentPoint.CommandsOf text(String method, String parameter) {
        return (calls, id) -> (command, known) -> {
            if (command instanceof Text text) {
                return List.of(calls.command(method, id, Map.of(parameter, text.value())));
            }
            throw refusal(command, "texts");
        };
    }

    /** A share of something. */
    static ComponentPoint.CommandsOf share(String method, String parameter, int most) {
        return (calls, id) -> (command, known) -> {
            BigDecimal percent;
            if (command instanceof OnOff onOff) {
                percent = BigDecimal.valueOf(onOff == OnOff.ON ? 100 : 0);
            } else if (command instanceof Percent value) {
                percent = value.value();
            } else {
                throw refusal(command, "ON, OFF and percent values");
            }
            long value = Math.round(percent.doubleValue() * most / 100);
            return List.of(calls.command(method, id, Map.of(parameter, value)));
        };
    }

    /** A lamp, dimmed or coloured. */
    static ComponentPoint.CommandsOf lamp(ItemType item, String method) {
        return (calls, id) -> Lamp.writer(item, new RpcLamp(calls, method, id), "output", "brightness");
    }

    /** A cover. */
    static FieldMapping.Writer cover(RpcCalls calls, int id) {
        return CoverPoints.writer(new CoverPoints.Cover() {
            @Override
            public Outgoing open() {
                return calls.command("Cover.Open", id, Map.of());
            }

            @Override
            public Outgoing close() {
                return calls.command("Cover.Close", id, Map.of());
            }

            @Override
            public Outgoing stop() {
                return calls.command("Cover.Stop", id, Map.of());
            }

            @Override
            public Outgoing moveTo(int open) {
                return calls.command("Cover.GoToPosition", id, Map.of("pos", open));
            }
        });
    }

    private record RpcLamp(RpcCalls calls, String method, int id) implements Lamp {

        @Override
        public Outgoing turn(boolean on) {
            return calls.command(method, id, Map.of("on", on));
        }

        @Override
        public Outgoing dim(int percent) {
            return calls.command(method, id, sorted(Map.of("on", true, "brightness", percent)));
        }

        @Override
        public Outgoing paint(int[] rgb, int percent) {
            return calls.command(method, id, sorted(Map.of("on", true, "rgb", rgb, "brightness", percent)));
        }

        private static Map<String, Object> sorted(Map<String, Object> parameters) {
            return new TreeMap<>(parameters);
        }
    }

    private static BigDecimal numberOf(Command command) {
        if (command instanceof Decimal decimal) {
            return decimal.value();
        } else if (command instanceof Quantity quantity) {
            return quantity.value();
        } else if (command instanceof Percent percent) {
            return percent.value();
        }
        throw refusal(command, "numbers");
    }

    private static Number plain(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return whole ? (Number) value.setScale(0, RoundingMode.HALF_UP).longValue() : (Number) value;
    }

    private static IllegalArgumentException refusal(Command command, String takes) {
        return new IllegalArgumentException("it takes " + takes + ", not " + command.text());
    }
}
