/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.util.Optional;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.Hub;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.rule.RuleModule;

/** Does what a rule would, after a person said yes. */
final class Consent {

    private static final String OURSELVES = "org.metahab.adaptation";

    private Consent() {}

    static void act(Hub hub, Suggestion suggestion) {
        for (RuleModule action : suggestion.rule().actions()) {
            Object item = action.configuration().get("itemName");
            Object command = action.configuration().get("command");
            Optional<Item> found = item instanceof String name ? hub.item(name) : Optional.empty();
            if (found.isPresent() && command instanceof String text) {
                hub.sendCommand(
                        found.get().name(),
                        ItemValues.parseCommand(found.get(), text),
                        Source.of(OURSELVES, suggestion.id()));
            }
        }
    }
}
