/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.metahab.hub.UnknownItemException;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.runtime.internal.rule.module.Settings;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;
import org.metahab.hub.value.Units;

/**
 * {@code core.ItemStateCondition}: an item's state against a text. Quantities are compared over their units; a number
 * without a unit takes the state's. Moments are compared with a moment or with a span from now ({@code -2H},
 * {@code 1D}). An undefined state is neither less nor more than anything.
 */
final class StateConditions {

    private StateConditions() {}

    static Condition itemState(Settings settings, HandlerContext context) {
        String name = settings.text("itemName");
        Operator operator = settings.text("operator", Operator::of);
        String text = settings.text("state");
        return run -> {
            Item item = context.items().item(name).orElseThrow(() -> new UnknownItemException(name));
            ItemState state = context.items().state(name).orElseThrow(() -> new UnknownItemException(name));
            return holds(item, state.state(), operator, text, context.clock().local());
        };
    }

    private static boolean holds(Item item, State state, Operator operator, String text, ZonedDateTime now) {
        if (state instanceof DateTime moment) {
            return operator.holds(moment.value()
                    .toInstant()
                    .compareTo(Moments.parse(text, now).toInstant()));
        }
        if (operator.isEquality() && Values.isSame(state, text)) {
            return operator == Operator.EQUAL;
        }
        if (state instanceof UnDef) {
            return operator == Operator.NOT_EQUAL;
        }
        Optional<Integer> order = order(state, ItemValues.parseState(item, text));
        return order.map(operator::holds).orElse(operator == Operator.NOT_EQUAL);
    }

    private static Optional<Integer> order(State state, State other) {
        if (state instanceof Quantity quantity && other instanceof Quantity wanted) {
            return Units.compare(quantity, wanted);
        }
        Optional<BigDecimal> left = number(state);
        Optional<BigDecimal> right = number(other);
        return left.isPresent() && right.isPresent()
                ? Optional.of(left.get().compareTo(right.get()))
                : state.equals(other) ? Optional.of(0) : Optional.empty();
    }

    private static Optional<BigDecimal> number(State state) {
        if (state instanceof Decimal decimal) {
            return Optional.of(decimal.value());
        } else if (state instanceof Quantity quantity) {
            return Optional.of(quantity.value());
        } else if (state instanceof Percent percent) {
            return Optional.of(percent.value());
        } else if (state instanceof Hsb colour) {
            return Optional.of(colour.brightness());
        }
        return Optional.empty();
    }
}
