/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.engine.FakeHub;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

class RuleAuditTest {

    private static final String UID = "metahab-s1";
    private static final String SINCE = "MetaHAB_Since_Fan_ON_s1";

    private final FakeHub hub = new FakeHub(Item.of(SINCE, ItemType.DATETIME, "since when"));

    @Test
    void aRuleThatRunsAsItsSuggestionSaysIsDone() {
        hub.rules.add(rule(UID));

        assertThat(audit(Stage.WATCHED)).isEmpty();
    }

    @Test
    void aRunningSuggestionNeedsItsRule() {
        assertThat(audit(Stage.ACCEPTED)).containsExactly("s1 is ACCEPTED, and its rule is not there");
    }

    @Test
    void aRunningSuggestionsRuleIsEnabledUnlessItIsNotedToRest() {
        hub.rules.add(rule(UID));
        hub.rules.setEnabled(UID, false);

        assertThat(audit(Stage.WATCHED)).singleElement().asString().contains("disabled");
        assertThat(new RuleAudit(hub, any -> false, Set.of(UID)).halfDone(List.of(suggestion(Stage.WATCHED))))
                .isEmpty();
    }

    @Test
    void aRunningSuggestionsRuleIsAsItWasWritten() {
        hub.rules.add(rule(UID));

        assertThat(new RuleAudit(hub, any -> true, Set.of()).halfDone(List.of(suggestion(Stage.WATCHED))))
                .containsExactly("s1 is WATCHED, and its rule is not as it was written");
    }

    @Test
    void whatARunningRuleLooksAtIsThere() {
        hub.rules.add(rule(UID));
        hub.removeItem(SINCE);

        assertThat(audit(Stage.WATCHED)).singleElement().asString().contains(SINCE);
    }

    @Test
    void aPausedSuggestionsRuleIsDisabled() {
        hub.rules.add(rule(UID));
        assertThat(audit(Stage.PAUSED)).containsExactly("s1 is PAUSED, and its rule is enabled");

        hub.rules.setEnabled(UID, false);
        assertThat(audit(Stage.PAUSED)).isEmpty();
    }

    @Test
    void whatNobodyAcceptedHasNoRule() {
        hub.rules.add(rule(UID));

        assertThat(audit(Stage.SUGGESTED)).containsExactly("s1 is SUGGESTED, and its rule is there");
        assertThat(audit(Stage.REJECTED)).hasSize(1);
        assertThat(audit(Stage.RETIRED)).hasSize(1);
    }

    @Test
    void eachRuleOfOursHasARecord() {
        hub.rules.add(rule("metahab-s2"));
        hub.rules.add(rule("somebody-elses"));

        assertThat(audit(Stage.REJECTED)).containsExactly("the rule metahab-s2 has no record");
    }

    private List<String> audit(Stage stage) {
        return new RuleAudit(hub, any -> false, Set.of()).halfDone(List.of(suggestion(stage)));
    }

    private static Suggestion suggestion(Stage stage) {
        return new Suggestion(
                "s1",
                "Fan:OFF",
                List.of(new Alternative(
                        "", List.of(), List.of(), 0.8, new Backtest(3, 0, 0), Agreement.NONE, rule(UID))),
                stage,
                Instant.EPOCH,
                "");
    }

    private static Rule rule(String uid) {
        return new Rule(
                uid,
                "Fan",
                "",
                Set.of(),
                Map.of(),
                List.of(RuleModule.of("trigger", "timer.DateTimeTrigger", Map.of("itemName", SINCE))),
                List.of(),
                List.of(RuleModule.of(
                        "action", "core.ItemCommandAction", Map.of("itemName", "Fan", "command", "OFF"))));
    }
}
