/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** Integers and floats. A sensor that says that it has no number has none. */
record NumberCodec(Unit unit, Bounds bounds) implements Codec {

    private static final Set<String> NO_NUMBER = Set.of("nan", "-nan", "inf", "-inf", "infinity", "-infinity");

    @Override
    public ChannelType type() {
        return new ChannelType(ItemType.NUMBER, unit.dimension(), unit.symbol(), bounds.range(), List.of(), false);
    }

    @Override
    public State read(String payload) {
        String text = payload.strip();
        if (NO_NUMBER.contains(text.toLowerCase(Locale.ROOT))) {
            return UnDef.UNDEF;
        }
        BigDecimal number = StateParsers.decimal(text);
        return unit.symbol().isEmpty() ? new Decimal(number) : new Quantity(number, unit.symbol());
    }

    @Override
    public String write(Command command, State now) {
        return bounds.fit(NumberRange.any(unit.symbol()).of(command), unit.symbol())
                .toPlainString();
    }
}
