/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.util.Optional;
import org.metahab.hub.UnknownItemException;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.item.Item;
import org.metahab.hub.runtime.internal.rule.module.Settings;
import org.metahab.hub.value.Value;

/** Commands and states for items. */
final class ItemActions {

    private ItemActions() {}

    static Action command(Settings settings, HandlerContext context) {
        String name = settings.text("itemName");
        Optional<String> command = settings.optionalText("command");
        return run -> {
            Item item = item(name, context);
            String text = command.orElseGet(() -> input(run, settings, "command"));
            context.items().sendCommand(name, ItemValues.parseCommand(item, text), run.source());
        };
    }

    static Action stateUpdate(Settings settings, HandlerContext context) {
        String name = settings.text("itemName");
        Optional<String> state = settings.optionalText("state");
        return run -> {
            Item item = item(name, context);
            String text = state.orElseGet(() -> input(run, settings, "state"));
            context.items().postUpdate(name, ItemValues.parseState(item, text), run.source());
        };
    }

    private static Item item(String name, HandlerContext context) {
        return context.items().item(name).orElseThrow(() -> new UnknownItemException(name));
    }

    private static String input(Run run, Settings settings, String name) {
        return run.input(settings.module(), name)
                .map(value -> value instanceof Value typed ? typed.text() : value.toString())
                .orElseThrow(() -> settings.problem("there is neither a setting nor an input '" + name
                        + "'; give the setting, or a trigger that gives one"));
    }
}
