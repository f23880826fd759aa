/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.gen1;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.metahab.discovery.internal.shelly.point.CoverPoints;
import org.metahab.discovery.internal.shelly.point.FieldMapping;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;

/** Commands to devices of the first generation. */
final class Gen1Commands {

    private Gen1Commands() {}

    static FieldMapping.Writer relay(String device, int number) {
        return (command, known) -> {
            if (command instanceof OnOff onOff) {
                return List.of(Outgoing.of(device + "relay/" + number + "/command", onOff == OnOff.ON ? "on" : "off"));
            }
            throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
        };
    }

    static FieldMapping.Writer roller(String device, int number) {
        String topic = device + "roller/" + number + "/command";
        return CoverPoints.writer(new CoverPoints.Cover() {
            @Override
            public Outgoing open() {
                return Outgoing.of(topic, "open");
            }

            @Override
            public Outgoing close() {
                return Outgoing.of(topic, "close");
            }

            @Override
            public Outgoing stop() {
                return Outgoing.of(topic, "stop");
            }

            @Override
            public Outgoing moveTo(int open) {
                return Outgoing.of(topic + "/pos", String.valueOf(open));
            }
        });
    }

    /** A number in the JSON of a lamp's settings. */
    static TopicPoint.CommandsOf number(String part, String field) {
        return (device, number) -> (command, known) -> List.of(set(device, part, number, field, whole(command)));
    }

    /** The white part of a lamp, in [0, most]. */
    static TopicPoint.CommandsOf white(String part, int most) {
        return (device, number) -> (command, known) -> {
            BigDecimal percent = command instanceof OnOff onOff
                    ? BigDecimal.valueOf(onOff == OnOff.ON ? 100 : 0)
                    : command instanceof Percent value ? value.value() : refuse(command, "ON, OFF and percent values");
            long value = Math.round(percent.doubleValue() * most / 100);
            return List.of(set(device, part, number, "white", value));
        };
    }

    private static Outgoing set(String device, String part, int number, String field, long value) {
        return Outgoing.of(device + part + "/" + number + "/set", "{\"" + field + "\":" + value + "}");
    }

    private static long whole(Command command) {
        BigDecimal value = command instanceof Decimal decimal
                ? decimal.value()
                : command instanceof Quantity quantity ? quantity.value() : refuse(command, "numbers");
        return value.setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private static BigDecimal refuse(Command command, String takes) {
        throw new IllegalArgumentException("it takes " + takes + ", not " + command.text());
    }
}
