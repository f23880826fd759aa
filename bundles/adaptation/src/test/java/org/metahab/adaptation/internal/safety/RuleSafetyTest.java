/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.internal.engine.FakeHub;
import org.metahab.adaptation.internal.level.Dimmed;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.adaptation.internal.suggestion.RuleSynthesis;
import org.metahab.habit.ActionClass;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.OnOff;

class RuleSafetyTest {

    private final FakeHub hub = new FakeHub(
            Item.of("Motion", ItemType.SWITCH, ""),
            Item.of("Lamp", ItemType.SWITCH, ""),
            Item.of("Fan", ItemType.SWITCH, ""));
    private final RuleSafety safety = new RuleSafety(hub, uid -> uid.equals("resting"));

    @Test
    void aRuleThatFitsHasNoProblem() {
        hub.rules().add(rule("other", "Lamp", "ON", "Fan", "ON"));

        assertThat(safety.problems(rule("new", "Motion", "ON", "Lamp", "ON"))).isEmpty();
    }

    @Test
    void aMissingItemIsNamed() {
        assertThat(safety.problems(rule("new", "Motion", "ON", "Attic", "ON")))
                .containsExactly("the item Attic is not on the hub");
    }

    @Test
    void conditionsThatCanNeverHoldAreFound() {
        assertThat(safety.problems(rule("new", "Motion", "ON", "Lamp", "ON", condition("Motion", "OFF"))))
                .singleElement()
                .asString()
                .contains("never hold", "Motion");
        assertThat(safety.problems(
                        rule("new", "Motion", "ON", "Lamp", "ON", condition("Fan", "ON"), condition("Fan", "OFF"))))
                .singleElement()
                .asString()
                .contains("Fan would have to be ON and OFF");
    }

    @Test
    void aRuleThatDoesTheOppositeAtTheSameMomentIsFound() {
        hub.rules().add(rule("dark", "Motion", "ON", "Lamp", "OFF"));

        assertThat(safety.problems(rule("new", "Motion", "ON", "Lamp", "ON")))
                .singleElement()
                .asString()
                .contains("'dark'", "opposite");
        assertThat(safety.problems(rule("new", "Motion", "OFF", "Lamp", "ON"))).isEmpty();
    }

    @Test
    void theOppositeUnderFewerOrFurtherConditionsIsFoundWhateverTheirIds() {
        hub.rules().add(rule("dark", "Motion", "ON", "Lamp", "OFF"));
        Rule conditioned = rule("new", "Motion", "ON", "Lamp", "ON", condition("Fan", "ON"));
        assertThat(safety.problems(conditioned)).singleElement().asString().contains("'dark'");

        hub.rules().remove("dark");
        RuleModule another = RuleModule.of(
                "another", "core.ItemStateCondition", condition("Fan", "ON").configuration());
        hub.rules().add(rule("both", "Motion", "ON", "Lamp", "OFF", another, condition("Motion", "ON")));
        assertThat(safety.problems(conditioned)).singleElement().asString().contains("'both'");

        hub.rules().remove("both");
        hub.rules().add(rule("other", "Motion", "ON", "Lamp", "OFF", condition("Fan", "OFF")));
        assertThat(safety.problems(conditioned)).isEmpty();
    }

    @Test
    void aDisabledRuleIsInNobodysWayUnlessItOnlyRests() {
        hub.rules().add(rule("retired", "Motion", "ON", "Lamp", "OFF"));
        hub.rules().setEnabled("retired", false);
        assertThat(safety.problems(rule("new", "Motion", "ON", "Lamp", "ON"))).isEmpty();

        hub.rules().add(rule("resting", "Motion", "ON", "Lamp", "OFF"));
        hub.rules().setEnabled("resting", false);
        assertThat(safety.problems(rule("new", "Motion", "ON", "Lamp", "ON")))
                .singleElement()
                .asString()
                .contains("'resting'");
    }

    @Test
    void aLoopThroughARuleThatTakesAnyChangeIsFound() {
        hub.rules()
                .add(new Rule(
                        "toggle",
                        "",
                        "",
                        Set.of(),
                        Map.of(),
                        List.of(RuleModule.of("t", "core.ItemStateChangeTrigger", Map.of("itemName", "Lamp"))),
                        List.of(),
                        List.of(RuleModule.of(
                                "a", "core.ItemCommandAction", Map.of("itemName", "Lamp", "command", "OFF")))));

        assertThat(safety.problems(rule("new", "Lamp", "OFF", "Lamp", "ON")))
                .singleElement()
                .asString()
                .contains("circles");
    }

    @Test
    void aLoopOverSeveralRulesIsFound() {
        hub.rules().add(rule("a", "Lamp", "ON", "Fan", "ON"));
        hub.rules().add(rule("b", "Fan", "ON", "Lamp", "OFF"));

        assertThat(safety.problems(rule("new", "Lamp", "OFF", "Lamp", "ON")))
                .singleElement()
                .asString()
                .contains("circles");
    }

    /** A trigger waits for the level that a command brings a dimmer to. */
    @Test
    void aLoopOverADimmerIsFoundThoughLevelsAreWrittenAsNumbers() {
        hub.rules().add(rule("a", "Fan", "ON", "Lamp", "OFF"));
        hub.rules().add(rule("b", "Lamp", "0", "Lamp", "ON"));

        assertThat(safety.problems(rule("new", "Lamp", "100", "Fan", "ON")))
                .singleElement()
                .asString()
                .contains("circles");
    }

    @Test
    void aLoopOverADimmerThatComesOnAtSomeLevelIsFound() {
        hub.rules().add(rule("a", "Fan", "ON", "Lamp", "0"));
        hub.rules().add(rule("b", "Lamp", "0", "Lamp", "70"));

        assertThat(safety.problems(comingOn("Lamp", "Fan")))
                .singleElement()
                .asString()
                .contains("circles");
    }

    @Test
    void rulesThatSwitchOnWhatIsOnAtSomeLevelAreNoLoop() {
        hub.rules().add(rule("a", "Fan", "ON", "Lamp", "ON"));

        assertThat(safety.problems(comingOn("Lamp", "Fan"))).isEmpty();
        assertThat(safety.problems(rule("new", "Lamp", "100", "Fan", "ON"))).isEmpty();
    }

    @Test
    void aDimmerThatComesOnIsNotOff() {
        assertThat(safety.problems(comingOn("Lamp", "Fan", condition("Lamp", "0"))))
                .singleElement()
                .asString()
                .contains("Lamp would have to be >0 and 0");
        assertThat(safety.problems(comingOn("Lamp", "Fan", condition("Lamp", "100"))))
                .isEmpty();
        assertThat(safety.problems(rule("new", "Lamp", "0", "Fan", "ON", isOn("Lamp"))))
                .singleElement()
                .asString()
                .contains("never hold");
        assertThat(safety.problems(comingOn("Lamp", "Fan", isOn("Lamp")))).isEmpty();
    }

    /** What comes back to the state that an item is in already changes nothing and ends. */
    @Test
    void rulesThatFollowEachOtherAreNoLoop() {
        hub.rules().add(rule("a", "Fan", "ON", "Lamp", "ON"));

        assertThat(safety.problems(rule("new", "Lamp", "ON", "Fan", "ON"))).isEmpty();
    }

    @Test
    void switchingBackAfterADelayIsNoLoop() {
        assertThat(safety.problems(delayed("back", "Fan", "ON", "Fan", "OFF"))).isEmpty();
    }

    @Test
    void aLoopWithADelayIsFound() {
        hub.rules().add(rule("again", "Fan", "OFF", "Fan", "ON"));

        assertThat(safety.problems(delayed("back", "Fan", "ON", "Fan", "OFF")))
                .singleElement()
                .asString()
                .contains("circles");
    }

    @Test
    void theOppositeAfterTheSameDelayIsFound() {
        hub.rules().add(delayed("s1", "Fan", "ON", "Lamp", "ON"));

        assertThat(safety.problems(delayed("s2", "Fan", "ON", "Lamp", "OFF")))
                .singleElement()
                .asString()
                .contains("opposite");
    }

    /** The item that the rule waits for is added with it. */
    private static Rule delayed(String suggestion, String item, String state, String operated, String command) {
        Pattern pattern = new Pattern(
                new ActionClass(operated, command),
                new Trigger.Delayed(new ActionClass(item, state), Duration.ofMinutes(15), Duration.ofMinutes(2)),
                List.of());
        return RuleSynthesis.rule(suggestion, suggestion, "", pattern, OnOff.valueOf(command));
    }

    private static Rule comingOn(String dimmer, String item, RuleModule... conditions) {
        Rule any = rule("new", dimmer, "ON", item, "ON", conditions);
        RuleModule trigger = RuleModule.of("t", "core.ItemStateChangeTrigger", Dimmed.comesOn(dimmer));
        return new Rule("new", "", "", Set.of(), Map.of(), List.of(trigger), any.conditions(), any.actions());
    }

    private static RuleModule isOn(String dimmer) {
        return RuleModule.of("on", "core.ItemStateCondition", Dimmed.isOn(dimmer));
    }

    private static RuleModule condition(String item, String state) {
        return RuleModule.of(
                "c" + state, "core.ItemStateCondition", Map.of("itemName", item, "operator", "=", "state", state));
    }

    private static Rule rule(
            String uid, String trigger, String state, String item, String command, RuleModule... conditions) {
        return new Rule(
                uid,
                "",
                "",
                Set.of(),
                Map.of(),
                List.of(RuleModule.of("t", "core.ItemStateChangeTrigger", Map.of("itemName", trigger, "state", state))),
                List.of(conditions),
                List.of(RuleModule.of("a", "core.ItemCommandAction", Map.of("itemName", item, "command", command))));
    }
}
