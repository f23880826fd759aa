/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.metahab.hub.HubClock;
import org.metahab.hub.Items;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.runtime.internal.store.DocumentStore;

/** Real rules for tests of other packages; they run on the caller's thread. */
public final class TestRules implements AutoCloseable {

    private final Rules rules;

    public TestRules(Items items, HubClock clock, DocumentStore store, Consumer<HubEvent> bus) {
        rules = new Rules(items, clock, Ephemeris.DEFAULT, new RuleBook(store), bus, Runnable::run);
    }

    public RuleCatalogue catalogue() {
        return rules;
    }

    public void fromFile(String file, Rule rule) {
        rules.setFileRules(Path.of(file), List.of(rule));
    }

    @Override
    public void close() {
        rules.close();
    }
}
