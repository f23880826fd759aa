/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.hub.runtime.internal.rule.House.lightOn;
import static org.metahab.hub.runtime.internal.rule.House.module;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.RuleModule;

/** The house starts on Monday, 23 November 2026, 06:00 in Berlin. */
class ConditionsTest {

    private House house = house(Ephemeris.DEFAULT);

    private static House house(Ephemeris ephemeris) {
        return new House(ephemeris)
                .item("Light", ItemType.SWITCH, "OFF")
                .item("Button", ItemType.SWITCH, "")
                .item("Temperature", ItemType.NUMBER, "")
                .item("Dimmer", ItemType.DIMMER, "")
                .item("Mode", ItemType.STRING, "")
                .item("Alarm", ItemType.DATETIME, "");
    }

    private boolean runs(RuleModule condition) {
        house.add(lightOn(module("1", "core.ItemCommandTrigger", "itemName", "Button"), condition));
        house.command("Button", "ON");
        house.rules.remove("light-on");
        return !house.ruleCommands().isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Temperature, 21.5 °C, =, 21.5 °C, true",
        "Temperature, 21.5 °C, =, 21.50 °C, true",
        "Temperature, 21 °C, =, 69.8 °F, true",
        "Temperature, 21 °C, !=, 69.8 °F, false",
        "Temperature, 21 °C, >, 69 °F, true",
        "Temperature, 21 °C, <, 295 K, true",
        "Temperature, 21 °C, >=, 21, true",
        "Temperature, 21 °C, >, 21, false",
        "Temperature, 21 °C, <, 3 kW, false",
        "Temperature, 21 °C, >, 3 kW, false",
        "Temperature, 5, <=, 5, true",
        "Temperature, 5, =<, 4.9, false",
        "Temperature, NULL, <, 5, false",
        "Temperature, NULL, =, NULL, true",
        "Temperature, NULL, !=, 5, true",
        "Dimmer, 40, >, 30, true",
        "Dimmer, 40, =, 40, true",
        "Dimmer, 1, >, 0, true",
        "Dimmer, 0, >, 0, false",
        "Dimmer, NULL, >, 0, false",
        "Light, ON, =, ON, true",
        "Light, ON, =, OFF, false",
        "Light, ON, !=, OFF, true",
        "Mode, away, =, away, true",
        "Mode, away, !=, home, true",
        "Alarm, 2026-11-23T07:00:00+01:00, >, 2026-11-23T06:30:00, true",
        "Alarm, 2026-11-23T07:00:00+01:00, =, 2026-11-23T06:00:00Z, true",
        "Alarm, 2026-11-23T07:00:00+01:00, <, 2H, true",
        "Alarm, 2026-11-23T07:00:00+01:00, <, 30M, false",
        "Alarm, 2026-11-23T05:00:00+01:00, >, -1D, true",
        "Alarm, NULL, >, -5M, false",
        "Alarm, NULL, !=, -5M, true",
    })
    void itemStateCompares(String item, String state, String operator, String wanted, boolean holds) {
        house.items.set(item, state);

        assertThat(runs(module(
                        "2", "core.ItemStateCondition", "itemName", item, "operator", operator, "state", wanted)))
                .isEqualTo(holds);
    }

    @Test
    void itemStateOfAnItemThatIsMissingDoesNotHold() {
        assertThat(runs(module("2", "core.ItemStateCondition", "itemName", "Gone", "operator", "!=", "state", "ON")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "07:00, 09:00, 06:59:59, false",
        "07:00, 09:00, 07:00:00, true",
        "07:00, 09:00, 08:59:59, true",
        "07:00, 09:00, 09:00:00, false",
        "22:00, 07:00, 06:30:00, true",
        "22:00, 07:00, 07:00:00, false",
        "22:00, 07:00, 23:00:00, true",
    })
    void timeOfDayHoldsFromStartUntilEnd(String start, String end, String now, boolean holds) {
        house.at("2026-11-23T" + now);

        assertThat(runs(module("2", "core.TimeOfDayCondition", "startTime", start, "endTime", end)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27, true", "2026-11-28, false", "2026-11-30, true"})
    void dayOfWeekHoldsOnItsDays(String date, boolean holds) {
        house.at(date + "T12:00:00");

        assertThat(runs(module("2", "timer.DayOfWeekCondition", "days", List.of("MON", "FRI"))))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "Weekend, 2026-11-28, 0, true",
        "Weekend, 2026-11-27, 0, false",
        "Weekend, 2026-11-27, 1, true",
        "Weekday, 2026-11-27, 0, true",
        "Weekday, 2026-11-29, 0, false",
        "Weekday, 2026-11-29, 1, true",
        "Holiday, 2026-12-25, 0, true",
        "Holiday, 2027-12-25, 0, true",
        "Holiday, 2026-12-24, 1, true",
        "Holiday, 2027-03-26, 0, true",
        "Holiday, 2028-03-26, 0, false",
        "NotHoliday, 2026-12-25, 0, false",
        "NotHoliday, 2026-12-24, 0, true",
    })
    void ephemerisKnowsWeekendsAndHolidays(String condition, String date, int offset, boolean holds) {
        house = house(Ephemeris.of(List.of("SATURDAY", "SUN"), List.of("12-25", "2027-03-26")));
        house.at(date + "T12:00:00");

        assertThat(runs(module("2", "ephemeris." + condition + "Condition", "offset", offset)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "command, '', =, ON, true",
        "command, '', =, OFF, false",
        "command, '', matches, O.*, true",
        "event, itemName, equals, Button, true",
        "event, type, eq, ItemCommandEvent, true",
        "event, topic, matches, openhab/items/.*/command, true",
        "event, nothing, eq, x, false",
        "nothing, '', eq, x, false",
    })
    void compareReadsOutputsOfTheTrigger(String output, String property, String operator, String right, boolean holds) {
        RuleModule compare = new RuleModule(
                "2",
                "core.GenericCompareCondition",
                "",
                Map.of("operator", operator, "right", right, "inputproperty", property),
                Map.of("input", "1." + output));

        assertThat(runs(compare)).isEqualTo(holds);
    }

    @Test
    void allConditionsMustHold() {
        RuleModule on = module("2", "core.ItemStateCondition", "itemName", "Light", "operator", "=", "state", "OFF");
        RuleModule never = module("3", "core.TimeOfDayCondition", "startTime", "00:00", "endTime", "00:01");
        house.add(lightOn(module("1", "core.ItemCommandTrigger", "itemName", "Button"), on, never));

        house.command("Button", "ON");

        assertThat(house.ruleCommands()).isEmpty();
    }
}
