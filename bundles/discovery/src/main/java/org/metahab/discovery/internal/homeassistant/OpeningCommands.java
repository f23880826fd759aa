/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;

/**
 * Commands in percent open, to a cover's slats or a valve.
 *
 * @param variable what templates call the device's number, beside {@code value}
 */
record OpeningCommands(CommandTopic target, CoverPosition position, String variable) implements MappedChannel.Writer {

    @Override
    public List<Outgoing> write(Command command) {
        BigDecimal value = position.ofOpen(percent(command));
        Object plain = CommandTemplate.plain(value);
        return List.of(target.send(value.toPlainString(), Map.of("value", plain, variable, plain)));
    }

    private static BigDecimal percent(Command command) {
        if (command instanceof Percent percent) {
            return percent.value();
        } else if (command instanceof OnOff onOff) {
            return onOff == OnOff.ON ? BigDecimal.valueOf(100) : BigDecimal.ZERO;
        }
        throw new IllegalArgumentException("it takes percent values, not " + command.text());
    }
}
