/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.delay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.metahab.habit.ActionClass;
import org.metahab.hub.OwnItems;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/**
 * The item that keeps when another item last came into a state, for the conditions of rules that ask whether that was not
 * long ago. Its name tells what it keeps: {@code MetaHAB_Last_Front_Door_OPEN}.
 *
 * @param state the other item, and the state
 */
public record LastItem(ActionClass state) {

    private static final String PREFIX = OwnItems.PREFIX + "Last_";
    private static final char SEPARATOR = '_';

    /** The item's name. */
    public String name() {
        return PREFIX + state.item() + SEPARATOR + state.bucket();
    }

    /** The item itself. */
    Item item() {
        return Item.of(name(), ItemType.DATETIME, "When " + state.item() + " last became " + state.bucket());
    }

    /** What a condition compares the item with that asks whether it was within a span until now. */
    public static String since(Duration within) {
        return "-" + within.toMinutes() + "M";
    }

    /** Reads what {@link #name} writes; empty for other items. */
    public static Optional<LastItem> parse(String name) {
        int bucket = name.lastIndexOf(SEPARATOR);
        return name.startsWith(PREFIX) && bucket > PREFIX.length()
                ? Optional.of(new LastItem(
                        new ActionClass(name.substring(PREFIX.length(), bucket), name.substring(bucket + 1))))
                : Optional.empty();
    }

    /** Those that a rule's conditions ask. */
    static List<LastItem> of(Rule rule) {
        return rule.conditions().stream()
                .map(RuleModule::configuration)
                .map(settings -> String.valueOf(settings.get("itemName")))
                .flatMap(item -> parse(item).stream())
                .toList();
    }
}
