/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.math.BigDecimal;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.IncreaseDecrease;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/** Shares that can be set, as of a dimmer. */
record PercentCodec(Bounds bounds) implements Codec {

    private static final BigDecimal STEP = BigDecimal.TEN;

    @Override
    public ChannelType type() {
        return ChannelType.of(ItemType.DIMMER);
    }

    @Override
    public State read(String payload) {
        return new Percent(Colors.percent(StateParsers.decimal(payload.strip()).doubleValue()));
    }

    @Override
    public String write(Command command, State now) {
        return bounds.fit(percent(command, now), "%").toPlainString();
    }

    private static BigDecimal percent(Command command, State now) {
        if (command instanceof OnOff onOff) {
            return onOff == OnOff.ON ? Percent.HUNDRED.value() : BigDecimal.ZERO;
        } else if (command instanceof Percent percent) {
            return percent.value();
        } else if (command instanceof Decimal decimal) {
            return decimal.value();
        } else if (command instanceof IncreaseDecrease direction) {
            BigDecimal from = now instanceof Percent percent ? percent.value() : BigDecimal.ZERO;
            BigDecimal to = direction == IncreaseDecrease.INCREASE ? from.add(STEP) : from.subtract(STEP);
            return Colors.percent(to.doubleValue());
        }
        throw new IllegalArgumentException("it takes ON, OFF and percent values, not " + command.text());
    }
}
