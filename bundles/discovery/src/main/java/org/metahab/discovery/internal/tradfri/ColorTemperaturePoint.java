/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Units;

/** Kelvin for people, mireds (1,000,000 / kelvin) for the lamp. */
record ColorTemperaturePoint() implements Point {

    /** What Trådfri's white spectrum lamps show: 250 to 454 mireds. */
    static final ChannelType.Range RANGE = new ChannelType.Range(2_200, 4_000, 1);

    private static final double MEGA = 1_000_000;
    private static final String UNIT = "K";

    @Override
    public Optional<State> read(Map<?, ?> part) {
        return Point.number(part, Keys.MIREDS)
                .filter(mireds -> mireds > 0)
                .map(mireds -> Quantity.of(Math.round(MEGA / mireds), UNIT));
    }

    @Override
    public Map<String, Number> write(Command command) {
        double kelvin;
        if (command instanceof Decimal number) {
            kelvin = number.value().doubleValue();
        } else if (command instanceof Quantity quantity) {
            kelvin = Units.convert(quantity, UNIT)
                    .map(converted -> converted.value().doubleValue())
                    .orElse(0.0);
        } else {
            kelvin = 0;
        }
        if (kelvin < RANGE.minimum() || kelvin > RANGE.maximum()) {
            throw new IllegalArgumentException(
                    "it takes " + RANGE.minimum() + " to " + RANGE.maximum() + " K, not " + command.text());
        }
        return Map.of(Keys.MIREDS, Math.round(MEGA / kelvin));
    }
}
