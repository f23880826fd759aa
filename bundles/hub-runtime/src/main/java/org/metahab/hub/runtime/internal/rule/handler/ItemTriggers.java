/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import static org.metahab.hub.runtime.internal.rule.handler.EventTrigger.EVENT;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.metahab.hub.event.GroupItemStateChangedEvent;
import org.metahab.hub.event.GroupStateUpdatedEvent;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.runtime.internal.rule.module.Settings;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Value;

/** Triggers on one item, and on the direct members of a group. */
final class ItemTriggers {

    private static final String ITEM = "triggeringItem";

    private ItemTriggers() {}

    static Trigger stateChange(Settings settings, HandlerContext context) {
        String item = settings.text("itemName");
        return change(settings, item::equals);
    }

    static Trigger memberStateChange(Settings settings, HandlerContext context) {
        return change(settings, members(settings, context));
    }

    static Trigger stateUpdate(Settings settings, HandlerContext context) {
        String item = settings.text("itemName");
        return update(settings, item::equals);
    }

    static Trigger memberStateUpdate(Settings settings, HandlerContext context) {
        return update(settings, members(settings, context));
    }

    static Trigger command(Settings settings, HandlerContext context) {
        String item = settings.text("itemName");
        return command(settings, item::equals);
    }

    static Trigger memberCommand(Settings settings, HandlerContext context) {
        return command(settings, members(settings, context));
    }

    private static Predicate<String> members(Settings settings, HandlerContext context) {
        String group = settings.text("groupName");
        return name -> context.items()
                .item(name)
                .filter(item -> item.groups().contains(group))
                .isPresent();
    }

    private static Trigger change(Settings settings, Predicate<String> items) {
        Expected before = Expected.of(settings.optionalText("previousState"));
        Expected after = Expected.of(settings.optionalText("state"));
        return new EventTrigger(event -> changeOf(event)
                .filter(change -> before.fits(change.before()) && after.fits(change.after()))
                .filter(change -> items.test(change.item()))
                .map(change -> Map.of(
                        "newState", change.after(), "oldState", change.before(), ITEM, change.item(), EVENT, event)));
    }

    private static Optional<Change> changeOf(HubEvent event) {
        if (event instanceof ItemStateChangedEvent changed) {
            return Optional.of(new Change(changed.item(), changed.oldState(), changed.state()));
        }
        if (event instanceof GroupItemStateChangedEvent changed) {
            return Optional.of(new Change(changed.group(), changed.oldState(), changed.state()));
        }
        return Optional.empty();
    }

    private static Trigger update(Settings settings, Predicate<String> items) {
        Expected expected = Expected.of(settings.optionalText("state"));
        return new EventTrigger(event -> {
            if (event instanceof ItemStateUpdatedEvent updated) {
                return update(updated.item(), updated.state(), event, items, expected);
            }
            if (event instanceof GroupStateUpdatedEvent updated) {
                return update(updated.group(), updated.state(), event, items, expected);
            }
            return Optional.empty();
        });
    }

    private static Optional<Map<String, Object>> update(
            String item, State state, HubEvent event, Predicate<String> items, Expected expected) {
        return expected.fits(state) && items.test(item)
                ? Optional.of(Map.of("state", state, ITEM, item, EVENT, event))
                : Optional.empty();
    }

    private static Trigger command(Settings settings, Predicate<String> items) {
        Expected expected = Expected.of(settings.optionalText("command"));
        return new EventTrigger(event -> event instanceof ItemCommandEvent command
                        && expected.fits(command.command())
                        && items.test(command.item())
                ? Optional.of(Map.of("command", command.command(), ITEM, command.item(), EVENT, event))
                : Optional.empty());
    }

    private record Change(String item, State before, State after) {}

    /** A value as a rule writes it; it fits values of any type with the same text, or that it means the same for. */
    @FunctionalInterface
    private interface Expected {

        boolean fits(Value value);

        static Expected of(Optional<String> text) {
            return text.<Expected>map(expected -> value -> Values.isSame(value, expected))
                    .orElse(value -> true);
        }
    }
}
