/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.hub.runtime.internal.rule.House.lightOn;
import static org.metahab.hub.runtime.internal.rule.House.module;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.hub.event.GroupItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;

class ItemTriggersTest {

    private final House house = new House()
            .item("Light", ItemType.SWITCH, "OFF")
            .item("Door", ItemType.CONTACT, "CLOSED")
            .item("Button", ItemType.SWITCH, "")
            .item("Spots", ItemType.DIMMER, "")
            .item("Temperature", ItemType.NUMBER, "20 °C");

    @Test
    void changeFiresWhenTheStateBecomesAnother() {
        house.add(lightOn(module("1", "core.ItemStateChangeTrigger", "itemName", "Door")));

        house.update("Door", "OPEN");

        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void changeDoesNotFireWhenTheStateIsSetToTheSame() {
        house.add(lightOn(module("1", "core.ItemStateChangeTrigger", "itemName", "Door")));

        house.update("Door", "CLOSED");

        assertThat(house.ruleCommands()).isEmpty();
    }

    @Test
    void changeWaitsForTheStatesBeforeAndAfter() {
        house.add(lightOn(module(
                "1", "core.ItemStateChangeTrigger", "itemName", "Door", "previousState", "OPEN", "state", "CLOSED")));

        house.update("Door", "OPEN");
        assertThat(house.ruleCommands()).isEmpty();

        house.update("Door", "CLOSED");
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void changeFromAStateOnlyWaitsForWhateverComesNext() {
        house.add(lightOn(module("1", "core.ItemStateChangeTrigger", "itemName", "Spots", "previousState", "0")));

        house.update("Spots", "0");
        assertThat(house.ruleCommands()).isEmpty();

        house.update("Spots", "70");
        assertThat(house.ruleCommands()).containsExactly("Light=ON");

        house.update("Spots", "40");
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void changeDoesNotCareHowANumberIsWritten() {
        house.add(lightOn(module("1", "core.ItemStateChangeTrigger", "itemName", "Temperature", "state", "21.50 °C")));

        house.update("Temperature", "21.5 °C");

        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void changeFiresForAGroupThatFollowsItsMembers() {
        house.add(lightOn(module("1", "core.ItemStateChangeTrigger", "itemName", "All_Lights", "state", "ON")));

        house.happens(new GroupItemStateChangedEvent("All_Lights", "Lamp", OnOff.OFF, OnOff.ON, Source.NONE));

        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void updateFiresAlsoWhenTheStateStaysTheSame() {
        house.add(lightOn(module("1", "core.ItemStateUpdateTrigger", "itemName", "Door", "state", "CLOSED")));

        house.update("Door", "OPEN");
        assertThat(house.ruleCommands()).isEmpty();

        house.update("Door", "CLOSED");
        house.update("Door", "CLOSED");
        assertThat(house.ruleCommands()).containsExactly("Light=ON", "Light=ON");
    }

    @Test
    void commandWaitsForTheCommand() {
        house.add(lightOn(module("1", "core.ItemCommandTrigger", "itemName", "Button", "command", "ON")));

        house.command("Button", "OFF");
        assertThat(house.ruleCommands()).isEmpty();

        house.command("Button", "ON");
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void groupTriggersFireForDirectMembersOnly() {
        house.items.items.put(
                "Switch_In", Item.of("Switch_In", ItemType.SWITCH, "").withGroups(List.of("Buttons")));
        house.items.items.put(
                "Switch_Out", Item.of("Switch_Out", ItemType.SWITCH, "").withGroups(List.of("Others")));
        house.add(lightOn(module("1", "core.GroupCommandTrigger", "groupName", "Buttons", "command", "ON")));
        house.add(House.rule(
                "on-change",
                module("1", "core.GroupStateChangeTrigger", "groupName", "Buttons", "state", "OFF"),
                List.of(),
                House.sends("Light", "OFF")));
        house.add(House.rule(
                "on-update",
                module("1", "core.GroupStateUpdateTrigger", "groupName", "Buttons"),
                List.of(),
                House.sends("Button", "ON")));

        house.command("Switch_Out", "ON");
        assertThat(house.ruleCommands()).isEmpty();

        house.command("Switch_In", "ON");
        assertThat(house.ruleCommands()).containsExactly("Light=ON", "Button=ON");

        house.command("Switch_In", "OFF");
        assertThat(house.ruleCommands()).containsExactly("Light=ON", "Button=ON", "Button=ON", "Light=OFF");
    }

    @Test
    void commandsOfRulesCarryTheRuleAsSource() {
        house.add(lightOn(module("1", "core.ItemStateChangeTrigger", "itemName", "Door")));

        house.update("Door", "OPEN");

        assertThat(house.events)
                .filteredOn(event -> event instanceof org.metahab.hub.event.ItemCommandEvent)
                .extracting(event -> event.source().text())
                .containsExactly("org.metahab.hub.runtime.rule$light-on");
    }
}
