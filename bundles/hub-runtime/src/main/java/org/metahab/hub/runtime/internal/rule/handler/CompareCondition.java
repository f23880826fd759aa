/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.runtime.internal.rule.module.Settings;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Value;

/** {@code core.GenericCompareCondition}: what a trigger gave, or a property of it, against a value. */
final class CompareCondition {

    private CompareCondition() {}

    static Condition of(Settings settings, HandlerContext context) {
        String right = settings.text("right");
        String operator = settings.text("operator");
        Optional<String> property = settings.optionalText("inputproperty");
        if (operator.equals("matches")) {
            Pattern pattern = settings.text("right", Pattern::compile);
            return run -> left(run, settings, property)
                    .map(left -> pattern.matcher(text(left)).matches())
                    .orElse(false);
        }
        Operator wanted = Operator.of(operator);
        return run -> left(run, settings, property)
                .map(left -> holds(left, wanted, right))
                .orElse(false);
    }

    private static Optional<Object> left(Run run, Settings settings, Optional<String> property) {
        Optional<Object> input = run.input(settings.module(), "input");
        return property.isEmpty() ? input : input.flatMap(value -> property(value, property.get()));
    }

    private static boolean holds(Object left, Operator operator, String right) {
        if (operator == Operator.EQUAL && left instanceof Value value && Values.isSame(value, right)) {
            return true;
        }
        Optional<BigDecimal> leftNumber = number(left);
        Optional<BigDecimal> rightNumber = number(right);
        return leftNumber.isPresent() && rightNumber.isPresent()
                ? operator.holds(leftNumber.get().compareTo(rightNumber.get()))
                : operator.isEquality() && operator.holds(text(left).compareTo(right));
    }

    private static Optional<BigDecimal> number(Object value) {
        try {
            return Optional.of(value instanceof Quantity quantity ? quantity.value() : new BigDecimal(text(value)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String text(Object value) {
        return value instanceof Value typed ? typed.text() : value.toString();
    }

    private static Optional<Object> property(Object input, String name) {
        if (!(input instanceof HubEvent event)) {
            return Optional.empty();
        }
        return switch (name) {
            case "topic" -> Optional.of(BusText.of(event).topic());
            case "type" -> Optional.of(event.getClass().getSimpleName());
            case "payload" -> Optional.of(BusText.of(event).payload());
            case "source" -> Optional.of(event.source().text());
            default -> itemProperty(event, name);
        };
    }

    private static Optional<Object> itemProperty(HubEvent event, String name) {
        if (event instanceof ItemCommandEvent command) {
            return switch (name) {
                case "itemName" -> Optional.of(command.item());
                case "itemCommand" -> Optional.of(command.command());
                default -> Optional.empty();
            };
        } else if (event instanceof ItemStateChangedEvent changed) {
            return switch (name) {
                case "itemName" -> Optional.of(changed.item());
                case "itemState" -> Optional.of(changed.state());
                case "oldItemState" -> Optional.of(changed.oldState());
                default -> Optional.empty();
            };
        } else if (event instanceof ItemStateUpdatedEvent updated) {
            return itemState(updated.item(), updated.state(), name);
        } else if (event instanceof ItemStateEvent state) {
            return itemState(state.item(), state.state(), name);
        }
        return Optional.empty();
    }

    private static Optional<Object> itemState(String item, Value state, String name) {
        return switch (name) {
            case "itemName" -> Optional.of(item);
            case "itemState" -> Optional.of(state);
            default -> Optional.empty();
        };
    }
}
