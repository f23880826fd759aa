/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.due;

import java.util.Map;
import java.util.Optional;
import org.metahab.hub.OwnItems;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.OnOff;

/**
 * The item that is on while people are expected to do what a suggestion's rule does for them: {@code MetaHAB_Due_s3}. Its going
 * on is the rule's trigger.
 *
 * @param suggestion the suggestion's id
 */
public record DueItem(String suggestion) {

    private static final String PREFIX = OwnItems.PREFIX + "Due_";
    private static final String TRIGGER = "core.ItemStateChangeTrigger";

    /** The item's name. */
    public String name() {
        return PREFIX + suggestion;
    }

    /** The item itself. */
    Item item() {
        return Item.of(name(), ItemType.SWITCH, "Whether MetaHAB expects you to do what " + suggestion + " does");
    }

    /** The trigger of the rule that follows it. */
    public RuleModule trigger() {
        return RuleModule.of("trigger", TRIGGER, Map.of("itemName", name(), "state", OnOff.ON.text()));
    }

    /** Reads what {@link #name} writes; empty for other items. */
    public static Optional<DueItem> parse(String name) {
        return name.startsWith(PREFIX) ? Optional.of(new DueItem(name.substring(PREFIX.length()))) : Optional.empty();
    }

    /** The item that a rule follows; empty for rules that follow none. */
    public static Optional<DueItem> of(Rule rule) {
        return rule.triggers().stream()
                .map(trigger -> trigger.configuration().get("itemName"))
                .flatMap(
                        item -> item instanceof String name ? parse(name).stream() : Optional.<DueItem>empty().stream())
                .findFirst();
    }
}
