/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.hub.runtime.internal.rule.House.lightOn;
import static org.metahab.hub.runtime.internal.rule.House.module;

import org.junit.jupiter.api.Test;
import org.metahab.hub.item.ItemType;

/** The house starts on Monday, 23 November 2026, 06:00 in Berlin. */
class TimerTriggersTest {

    private final House house =
            new House().item("Light", ItemType.SWITCH, "OFF").item("Alarm", ItemType.DATETIME, "");

    @Test
    void timeOfDayFiresEachDayAtThatTime() {
        house.add(lightOn(module("1", "timer.TimeOfDayTrigger", "time", "07:30")));

        house.at("2026-11-23T07:29:59");
        assertThat(house.ruleCommands()).isEmpty();

        house.at("2026-11-23T07:30:00");
        assertThat(house.ruleCommands()).hasSize(1);

        house.at("2026-11-26T08:00:00");
        assertThat(house.ruleCommands()).hasSize(4);
    }

    @Test
    void timeOfDayThatTheClocksSkipIsTakenAnHourLater() {
        house.add(lightOn(module("1", "timer.TimeOfDayTrigger", "time", "02:30")));
        house.at("2027-03-28T01:59:59");
        int before = house.ruleCommands().size();

        house.at("2027-03-28T03:29:59");
        assertThat(house.ruleCommands()).hasSize(before);

        house.at("2027-03-28T03:30:00");
        assertThat(house.ruleCommands()).hasSize(before + 1);
    }

    @Test
    void cronFiresAtEachMomentOfItsPattern() {
        house.add(lightOn(module("1", "timer.GenericCronTrigger", "cronExpression", "0 0/20 7 ? * MON-FRI")));

        house.at("2026-11-30T00:00:00");

        assertThat(house.ruleCommands()).hasSize(15);
    }

    @Test
    void nothingFiresAfterTheRuleIsGone() {
        house.add(lightOn(module("1", "timer.TimeOfDayTrigger", "time", "07:30")));
        house.rules.remove("light-on");

        house.at("2026-11-24T08:00:00");

        assertThat(house.ruleCommands()).isEmpty();
    }

    @Test
    void dateTimeFiresAtTheItemsMoment() {
        house.items.set("Alarm", "2026-11-24T05:45:00+01:00");
        house.add(lightOn(module("1", "timer.DateTimeTrigger", "itemName", "Alarm")));

        house.at("2026-11-24T05:44:59");
        assertThat(house.ruleCommands()).isEmpty();

        house.at("2026-11-27T00:00:00");
        assertThat(house.ruleCommands()).hasSize(1);
    }

    @Test
    void dateTimeFollowsTheItem() {
        house.items.set("Alarm", "2026-11-23T07:00:00+01:00");
        house.add(lightOn(module("1", "timer.DateTimeTrigger", "itemName", "Alarm")));

        house.update("Alarm", "2026-11-23T09:00:00+01:00");
        house.at("2026-11-23T08:59:59");
        assertThat(house.ruleCommands()).isEmpty();

        house.at("2026-11-23T09:00:00");
        assertThat(house.ruleCommands()).hasSize(1);
    }

    @Test
    void dateTimeWithTimeOnlyFiresEachDay() {
        house.items.set("Alarm", "2020-01-01T07:15:00+01:00");
        house.add(lightOn(module("1", "timer.DateTimeTrigger", "itemName", "Alarm", "timeOnly", true)));

        house.at("2026-11-25T07:15:00");

        assertThat(house.ruleCommands()).hasSize(3);
    }

    @Test
    void dateTimeAddsItsOffset() {
        house.items.set("Alarm", "2026-11-23T07:00:00+01:00");
        house.add(lightOn(module("1", "timer.DateTimeTrigger", "itemName", "Alarm", "offset", -600)));

        house.at("2026-11-23T06:49:59");
        assertThat(house.ruleCommands()).isEmpty();

        house.at("2026-11-23T06:50:00");
        assertThat(house.ruleCommands()).hasSize(1);
    }

    @Test
    void dateTimeIsCancelledWhereItsMomentBecomesUndefined() {
        house.items.set("Alarm", "2026-11-23T07:00:00+01:00");
        house.add(lightOn(module("1", "timer.DateTimeTrigger", "itemName", "Alarm", "offset", 600)));

        house.at("2026-11-23T07:05:00");
        house.update("Alarm", "UNDEF");
        house.at("2026-11-23T08:00:00");
        assertThat(house.ruleCommands()).isEmpty();

        house.update("Alarm", "2026-11-23T08:00:00+01:00");
        house.at("2026-11-23T08:10:00");
        assertThat(house.ruleCommands()).hasSize(1);
    }
}
