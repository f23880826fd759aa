/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.engine.FakeRules;
import org.metahab.adaptation.internal.engine.LivedHome;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

class RuleWatchTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
    private static final String UID = "metahab-s1";

    private final LivedHome.MemoryStore store = new LivedHome.MemoryStore();
    private final FakeRules rules = new FakeRules();
    private final Entries entries = new Entries(store, suggestion -> {});
    private final RuleWatch watch = new RuleWatch(entries, rules, 1);

    @BeforeEach
    void accept() throws IOException {
        SuggestionBook book = new SuggestionBook(entries, rules);
        new Proposals(entries, rules).add(suggestion());
        book.accept("s1", NOW);
        watch.acted(entries.require("s1"), NOW);
    }

    @Test
    void aPauseIsStoredBeforeTheRuleIsDisabled() {
        List<Stage> stored = new ArrayList<>();
        rules.onChange = () -> stored.add(store.saved.get(0).stage());

        watch.pause(entries.require("s1"), "it acted too often", NOW);
        assertThat(stored).isNotEmpty().containsOnly(Stage.PAUSED);
        assertThat(rules.disabled).containsExactly(UID);
    }

    @Test
    void aPauseForAReversalIsStoredBeforeTheRuleIsDisabled() {
        List<Stage> stored = new ArrayList<>();
        rules.onChange = () -> stored.add(store.saved.get(0).stage());

        watch.reversed(entries.require("s1"), NOW, NOW);
        assertThat(stored).isNotEmpty().containsOnly(Stage.PAUSED);
        assertThat(rules.disabled).containsExactly(UID);
    }

    @Test
    void aRuleIsStoppedAndShownAsPausedWhereThatCannotBeStored() {
        store.full = true;

        watch.reversed(entries.require("s1"), NOW, NOW);

        assertThat(rules.disabled).containsExactly(UID);
        assertThat(entries.require("s1").stage()).isEqualTo(Stage.PAUSED);
        assertThat(store.saved.get(0).stage()).isEqualTo(Stage.WATCHED);
    }

    /** A crash came between the two. */
    @Test
    void aPauseThatWasOnlyStoredIsFinishedAtTheNextStart() {
        watch.pause(entries.require("s1"), "it acted too often", NOW);
        rules.disabled.clear();

        Entries restarted = new Entries(store, suggestion -> {});
        new Reconciler(restarted, new SuggestionBook(restarted, rules), rules).reconcile(NOW);

        assertThat(rules.disabled).containsExactly(UID);
    }

    private static Suggestion suggestion() {
        Rule rule = new Rule(
                UID,
                "Lamp",
                "",
                Set.of(),
                Map.of(),
                List.of(RuleModule.of("trigger", "timer.TimeOfDayTrigger", Map.of("time", "07:00"))),
                List.of(),
                List.of(RuleModule.of(
                        "action", "core.ItemCommandAction", Map.of("itemName", "Lamp", "command", "ON"))));
        return new Suggestion(
                "s1",
                "Lamp:ON",
                List.of(new Alternative("", List.of(), List.of(), 0.8, new Backtest(3, 0, 0), Agreement.NONE, rule)),
                Stage.SUGGESTED,
                NOW,
                "");
    }
}
