/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/**
 * Colour temperature in kelvin for people; lamps count in mireds (1,000,000 / kelvin).
 *
 * @param coolest mireds
 * @param warmest mireds; at least as many
 */
record ColorTemperature(Expose expose, double coolest, double warmest) {

    private static final String UNIT = "K";
    private static final double MEGA = 1_000_000;

    static ColorTemperature of(Expose expose) {
        double minimum = Math.max(1, expose.minimum().map(Number::doubleValue).orElse(153.0));
        double maximum =
                Math.max(minimum, expose.maximum().map(Number::doubleValue).orElse(500.0));
        return new ColorTemperature(expose, minimum, maximum);
    }

    private NumberRange range() {
        return new NumberRange(Math.floor(MEGA / warmest), Math.ceil(MEGA / coolest), UNIT);
    }

    ChannelType type() {
        return new ChannelType(ItemType.NUMBER, "Temperature", UNIT, Optional.empty(), presets(), false)
                .within(range().described(1));
    }

    private List<String> presets() {
        return expose.presets().keySet().stream().toList();
    }

    Optional<State> read(Object value) {
        double mireds = StateParsers.decimal(String.valueOf(value)).doubleValue();
        return mireds <= 0 ? Optional.empty() : Optional.of(new Quantity(whole(MEGA / mireds), UNIT));
    }

    /** Kelvin, mireds, percent of the way from the coolest to the warmest, or the name of a preset. */
    JsonElement write(Command command) {
        if (command instanceof Text text && expose.presets().containsKey(text.value())) {
            return JsonTrees.of(expose.presets().get(text.value()));
        } else if (command instanceof Percent percent) {
            return mireds(coolest + percent.value().doubleValue() / 100 * (warmest - coolest));
        } else if (command instanceof Quantity quantity && quantity.unit().equals("mired")) {
            return mireds(Math.max(coolest, Math.min(warmest, quantity.value().doubleValue())));
        }
        return mireds(MEGA / range().of(command).doubleValue());
    }

    private static JsonElement mireds(double value) {
        return new JsonPrimitive(whole(value));
    }

    private static BigDecimal whole(double value) {
        return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    }
}
