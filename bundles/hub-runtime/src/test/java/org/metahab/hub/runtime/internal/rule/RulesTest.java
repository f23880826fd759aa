/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metahab.hub.runtime.internal.rule.House.lightOn;
import static org.metahab.hub.runtime.internal.rule.House.module;
import static org.metahab.hub.runtime.internal.rule.House.rule;
import static org.metahab.hub.runtime.internal.rule.House.sends;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.metahab.hub.event.RuleAddedEvent;
import org.metahab.hub.event.RuleRemovedEvent;
import org.metahab.hub.event.RuleUpdatedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.rule.RuleStatusInfo.Detail;
import org.metahab.hub.rule.RuleStatusInfo.Status;

class RulesTest {

    private static final RuleModule BUTTON = module("1", "core.ItemCommandTrigger", "itemName", "Button");
    private static final RuleModule LIGHT_ON = sends("Light", "ON");
    private static final Path FILE = Path.of("conf", "rules", "light.json");

    private final House house =
            new House().item("Light", ItemType.SWITCH, "OFF").item("Button", ItemType.SWITCH, "");

    @Test
    void runsAreToldAsRunningThenIdle() {
        house.add(lightOn(BUTTON));

        house.command("Button", "ON");

        assertThat(house.statusesOf("light-on")).containsExactly("IDLE", "RUNNING", "IDLE");
    }

    @Test
    void addedRulesAreStoredAndComeBackAfterARestart() {
        house.add(lightOn(BUTTON));

        house.restart();
        house.command("Button", "ON");

        assertThat(house.rules.isEditable("light-on")).isTrue();
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void disabledRulesStayDisabledAfterARestart() {
        house.add(lightOn(BUTTON));
        house.rules.setEnabled("light-on", false);

        house.restart();
        house.command("Button", "ON");

        assertThat(house.rules.status("light-on").orElseThrow().detail()).isEqualTo(Detail.DISABLED);
        assertThat(house.ruleCommands()).isEmpty();
    }

    @Test
    void removedRulesAreGoneForGood() {
        house.add(lightOn(BUTTON));
        assertThat(house.rules.remove("light-on")).isPresent();

        house.restart();

        assertThat(house.rules.rules()).isEmpty();
        assertThat(house.rules.remove("light-on")).isEmpty();
    }

    @Test
    void uidIsUnique() {
        house.add(lightOn(BUTTON));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.rules.add(lightOn(BUTTON)))
                .withMessageContaining("light-on");
    }

    @Test
    void rulesThatAreNotThereCannotBeChangedOrRun() {
        assertThatThrownBy(() -> house.rules.update(lightOn(BUTTON))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> house.rules.setEnabled("light-on", true)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> house.rules.runNow("light-on", true)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void changesAreToldOnTheBus() {
        Rule before = lightOn(BUTTON);
        Rule after = rule("light-on", BUTTON, List.of(), sends("Light", "OFF"));
        house.add(before);
        house.rules.update(after);
        house.rules.remove("light-on");

        assertThat(house.events)
                .filteredOn(event ->
                        event instanceof RuleAddedEvent added && added.rule().equals(before)
                                || event instanceof RuleUpdatedEvent updated
                                        && updated.oldRule().equals(before)
                                        && updated.rule().equals(after)
                                || event instanceof RuleRemovedEvent removed
                                        && removed.rule().equals(after))
                .hasSize(3);
    }

    @Test
    void unknownModuleTypeLeavesTheRuleWithAStatusThatNamesIt() {
        RuleStatusInfo status = house.add(lightOn(module("1", "core.Telepathy")));

        assertThat(house.rules.rule("light-on")).isPresent();
        assertThat(status.status()).isEqualTo(Status.UNINITIALIZED);
        assertThat(status.detail()).isEqualTo(Detail.HANDLER_INITIALIZING_ERROR);
        assertThat(status.description())
                .contains("trigger '1' (core.Telepathy)", "use one of", "core.ItemCommandTrigger");
    }

    @Test
    void missingAndWrongSettingsAreNamedTogether() {
        RuleStatusInfo status = house.add(rule(
                "bad",
                module("1", "timer.TimeOfDayTrigger", "time", "25:99"),
                List.of(module("2", "core.ItemStateCondition", "itemName", "Light", "operator", "~", "state", "ON")),
                module("3", "core.ItemCommandAction", "command", "ON")));

        assertThat(status.detail()).isEqualTo(Detail.CONFIGURATION_ERROR);
        assertThat(status.description())
                .contains("trigger '1' (timer.TimeOfDayTrigger): setting 'time' can't be '25:99'", "HH:mm")
                .contains("condition '2' (core.ItemStateCondition): setting 'operator' can't be '~'", "it takes one of")
                .contains("action '3' (core.ItemCommandAction): setting 'itemName' is missing");
    }

    @Test
    void twoModulesOfOneIdMakeTheRuleInvalid() {
        RuleStatusInfo status = house.add(rule("twins", BUTTON, List.of(), module("1", "core.RunRuleAction")));

        assertThat(status.detail()).isEqualTo(Detail.INVALID_RULE);
        assertThat(status.description()).contains("'1'");
    }

    @Test
    void missingItemIsReportedAndTheRuleWorksOnceItAppears() {
        RuleStatusInfo status = house.add(rule(
                "lamp", BUTTON, List.of(), module("2", "core.ItemCommandAction", "itemName", "Lamp", "command", "ON")));
        assertThat(status.status()).isEqualTo(Status.IDLE);
        assertThat(status.description()).contains("action '2'", "no item 'Lamp' yet");

        house.items.items.put("Lamp", Item.of("Lamp", ItemType.SWITCH, ""));
        house.command("Button", "ON");

        assertThat(house.rules.status("lamp").orElseThrow()).isEqualTo(RuleStatusInfo.IDLE);
        assertThat(house.ruleCommands()).containsExactly("Lamp=ON");
    }

    @Test
    void runNowSkipsConditionsWhenTold() {
        house.add(lightOn(BUTTON, module("2", "core.TimeOfDayCondition", "startTime", "00:00", "endTime", "00:01")));

        house.rules.runNow("light-on", true);
        house.settle();
        assertThat(house.ruleCommands()).isEmpty();

        house.rules.runNow("light-on", false);
        house.settle();
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void disabledRulesAreNotRun() {
        house.add(lightOn(BUTTON));
        house.rules.setEnabled("light-on", false);

        house.rules.runNow("light-on", false);
        house.settle();

        assertThat(house.ruleCommands()).isEmpty();
    }

    @Test
    void rulesFromFilesAreReadOnly() {
        house.rules.setFileRules(FILE, List.of(lightOn(BUTTON)));

        assertThat(house.rules.isEditable("light-on")).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> house.rules.update(lightOn(BUTTON)))
                .withMessageContaining("light.json");
        assertThatIllegalStateException().isThrownBy(() -> house.rules.remove("light-on"));
        assertThat(house.store.all("rule")).isEmpty();
    }

    @Test
    void rulesFollowTheirFile() {
        house.rules.setFileRules(
                FILE, List.of(lightOn(BUTTON), rule("other", BUTTON, List.of(), sends("Light", "OFF"))));

        house.rules.setFileRules(FILE, List.of(rule("light-on", BUTTON, List.of(), sends("Light", "OFF"))));
        house.command("Button", "ON");

        assertThat(house.rules.rules()).extracting(Rule::uid).containsExactly("light-on");
        assertThat(house.ruleCommands()).containsExactly("Light=OFF");
    }

    @Test
    void ruleWithAUidThatIsTakenIsLeftOut() {
        house.add(lightOn(BUTTON));

        house.rules.setFileRules(FILE, List.of(rule("light-on", BUTTON, List.of(), sends("Light", "OFF"))));

        assertThat(house.rules.isEditable("light-on")).isTrue();
        assertThat(house.rules.rule("light-on")).contains(lightOn(BUTTON));
    }

    @Test
    void ruleThatTriggersItselfIsCut() {
        house.add(rule(
                "blink",
                module("1", "core.ItemStateChangeTrigger", "itemName", "Light", "state", "ON"),
                List.of(),
                sends("Light", "OFF")));
        house.add(rule(
                "blink-back",
                module("1", "core.ItemStateChangeTrigger", "itemName", "Light", "state", "OFF"),
                List.of(),
                sends("Light", "ON")));

        house.command("Light", "ON");

        assertThat(house.ruleCommands()).hasSizeBetween(40, 50);
        assertThat(house.rules.status("blink").orElseThrow().description()).contains("triggered itself without end");
    }

    @Test
    void ruleThatTriggersItselfThroughADeviceIsCut() {
        house.add(rule(
                "insist",
                module("1", "core.ItemStateChangeTrigger", "itemName", "Light", "state", "OFF"),
                List.of(),
                LIGHT_ON));

        house.update("Light", "ON");
        for (int reports = 0; reports < 300; reports++) {
            house.update("Light", "OFF");
        }

        assertThat(house.ruleCommands()).hasSize(101);
        assertThat(house.rules.status("insist").orElseThrow().description()).contains("triggered itself without end");
    }

    @Test
    void ruleThatASensorTriggersOftenIsNotCut() {
        house.item("Power", ItemType.NUMBER, "0");
        house.add(rule("follow", module("1", "core.ItemStateUpdateTrigger", "itemName", "Power"), List.of(), LIGHT_ON));

        for (int watts = 1; watts <= 1_000; watts++) {
            house.update("Power", String.valueOf(watts));
        }

        assertThat(house.ruleCommands()).hasSize(1_000);
    }

    @Test
    void ruleThatTriggersItselfDirectlyIsCutSooner() {
        house.add(rule("echo", BUTTON, List.of(), sends("Button", "ON")));

        house.command("Button", "ON");

        assertThat(house.ruleCommands()).hasSize(21);
    }

    @Test
    void ruleThatWasCutRunsAgainAfterAMinute() {
        house.add(rule("echo", BUTTON, List.of(), sends("Button", "ON")));
        house.command("Button", "ON");
        int cutAfter = house.ruleCommands().size();

        house.at("2026-11-23T06:00:59");
        house.command("Button", "ON");
        assertThat(house.ruleCommands()).hasSize(cutAfter);

        house.at("2026-11-23T06:01:00");
        house.command("Button", "ON");
        assertThat(house.ruleCommands()).hasSize(2 * cutAfter);
    }
}
