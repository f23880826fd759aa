/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.hub.runtime.internal.rule.House.lightOn;
import static org.metahab.hub.runtime.internal.rule.House.module;
import static org.metahab.hub.runtime.internal.rule.House.rule;
import static org.metahab.hub.runtime.internal.rule.House.sends;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.rule.RuleStatusInfo.Detail;
import org.metahab.hub.value.Percent;

class ActionsTest {

    private static final RuleModule BUTTON = module("1", "core.ItemCommandTrigger", "itemName", "Button");
    private static final RuleModule NEVER =
            module("2", "core.TimeOfDayCondition", "startTime", "00:00", "endTime", "00:01");

    private final House house = new House()
            .item("Light", ItemType.SWITCH, "OFF")
            .item("Button", ItemType.SWITCH, "")
            .item("Dimmer", ItemType.DIMMER, "0");

    @Test
    void commandIsReadForTheItemsType() {
        house.add(rule("dim", BUTTON, List.of(), sends("Dimmer", "40")));

        house.command("Button", "ON");

        assertThat(house.items.state("Dimmer").orElseThrow().state()).isEqualTo(Percent.of(40));
    }

    @Test
    void commandIsTakenFromTheTriggerWhenThereIsNoSetting() {
        house.add(rule("follow", BUTTON, List.of(), module("2", "core.ItemCommandAction", "itemName", "Light")));

        house.command("Button", "ON");

        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void stateUpdateSendsNoCommand() {
        house.add(rule(
                "update",
                BUTTON,
                List.of(),
                module("2", "core.ItemStateUpdateAction", "itemName", "Dimmer", "state", "70")));

        house.command("Button", "ON");

        assertThat(house.ruleCommands()).isEmpty();
        assertThat(house.items.state("Dimmer").orElseThrow().state()).isEqualTo(Percent.of(70));
    }

    @Test
    void actionsRunInTheirOrderUntilOneFails() {
        house.add(rule(
                "three",
                BUTTON,
                List.of(),
                module("a", "core.ItemCommandAction", "itemName", "Light", "command", "ON"),
                module("b", "core.ItemCommandAction", "itemName", "Light", "command", "blue"),
                module("c", "core.ItemCommandAction", "itemName", "Dimmer", "command", "10")));

        house.command("Button", "ON");

        assertThat(house.ruleCommands()).containsExactly("Light=ON");
        assertThat(house.statusesOf("three")).containsExactly("IDLE", "RUNNING", "IDLE");
    }

    @Test
    void runRuleConsidersConditionsUnlessToldOtherwise() {
        house.add(lightOn(module("1", "timer.TimeOfDayTrigger", "time", "23:00"), NEVER));
        house.add(rule("asks", BUTTON, List.of(), module("2", "core.RunRuleAction", "ruleUIDs", List.of("light-on"))));
        house.command("Button", "ON");
        assertThat(house.ruleCommands()).isEmpty();

        house.rules.update(rule(
                "asks",
                BUTTON,
                List.of(),
                module("2", "core.RunRuleAction", "ruleUIDs", List.of("light-on"), "considerConditions", false)));
        house.command("Button", "ON");
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void ruleEnablementDisablesAndEnables() {
        house.add(lightOn(BUTTON));
        house.add(rule(
                "off",
                module("1", "core.ItemStateChangeTrigger", "itemName", "Dimmer", "state", "0"),
                List.of(),
                module("2", "core.RuleEnablementAction", "enable", false, "ruleUIDs", List.of("light-on"))));
        house.add(rule(
                "on",
                module("1", "core.ItemStateChangeTrigger", "itemName", "Dimmer", "state", "100"),
                List.of(),
                module("2", "core.RuleEnablementAction", "enable", true, "ruleUIDs", List.of("light-on"))));

        house.update("Dimmer", "50");
        house.update("Dimmer", "0");
        house.command("Button", "ON");
        assertThat(house.ruleCommands()).isEmpty();
        assertThat(house.rules.status("light-on").orElseThrow().detail()).isEqualTo(Detail.DISABLED);

        house.update("Dimmer", "100");
        house.command("Button", "ON");
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }
}
