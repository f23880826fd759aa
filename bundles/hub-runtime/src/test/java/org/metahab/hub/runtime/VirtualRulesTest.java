/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.runtime.internal.store.MemoryDocuments;
import org.metahab.hub.runtime.internal.testing.FakeItems;
import org.metahab.hub.value.OnOff;

class VirtualRulesTest {

    private static final Ephemeris EPHEMERIS = Ephemeris.of(List.of("SAT", "SUN"), List.of("2026-03-02"));

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T05:59:00Z"), ZoneId.of("UTC"));
    private final List<HubEvent> bus = new ArrayList<>();
    private final FakeItems items = new FakeItems(bus::add, clock::instant, new MemoryDocuments());
    private final VirtualRules rules = new VirtualRules(items, clock, EPHEMERIS, bus::add);

    VirtualRulesTest() {
        for (String name : List.of("Lamp", "Motion")) {
            items.items.put(name, Item.of(name, ItemType.SWITCH, ""));
        }
    }

    private List<HubEvent> commands() {
        return bus.stream().filter(ItemCommandEvent.class::isInstance).toList();
    }

    private static Rule rule(RuleModule trigger, RuleModule... conditions) {
        RuleModule action =
                RuleModule.of("action", "core.ItemCommandAction", Map.of("itemName", "Lamp", "command", "ON"));
        return new Rule("r", "", "", Set.of(), Map.of(), List.of(trigger), List.of(conditions), List.of(action));
    }

    @Test
    void whatAnEventSetsOffWaitsToBeRun() {
        rules.add(rule(
                RuleModule.of("trigger", "core.ItemStateChangeTrigger", Map.of("itemName", "Motion", "state", "ON"))));

        rules.onEvent(new ItemStateChangedEvent("Motion", OnOff.OFF, OnOff.ON, Source.NONE));
        assertThat(commands()).isEmpty();
        rules.run();

        assertThat(commands()).containsExactly(new ItemCommandEvent("Lamp", OnOff.ON, Source.of(Source.RULES, "r")));
    }

    @Test
    void theClockSetsRulesOff() {
        rules.add(rule(RuleModule.of("trigger", "timer.TimeOfDayTrigger", Map.of("time", "06:00"))));

        clock.advanceTo(Instant.parse("2026-03-02T06:00:00Z"));
        rules.run();

        assertThat(commands()).hasSize(1);
    }

    /** The first of these two days is a holiday. */
    @Test
    void aRuleForWorkingDaysRestsOnAHoliday() {
        rules.add(rule(
                RuleModule.of("trigger", "timer.TimeOfDayTrigger", Map.of("time", "06:00")),
                RuleModule.of("condition1", "ephemeris.WeekdayCondition", Map.of()),
                RuleModule.of("condition2", "ephemeris.NotHolidayCondition", Map.of())));

        clock.advanceTo(Instant.parse("2026-03-02T12:00:00Z"));
        rules.run();
        assertThat(commands()).isEmpty();
        clock.advanceTo(Instant.parse("2026-03-03T12:00:00Z"));
        rules.run();

        assertThat(commands()).hasSize(1);
    }

    @Test
    void aRuleThatIsDisabledOrRemovedDoesNothing() {
        rules.add(rule(RuleModule.of("trigger", "core.ItemStateChangeTrigger", Map.of("itemName", "Motion"))));
        rules.setEnabled("r", false);
        rules.onEvent(new ItemStateChangedEvent("Motion", OnOff.OFF, OnOff.ON, Source.NONE));
        rules.setEnabled("r", true);
        rules.remove("r");
        rules.onEvent(new ItemStateChangedEvent("Motion", OnOff.ON, OnOff.OFF, Source.NONE));
        rules.run();

        assertThat(commands()).isEmpty();
        assertThat(rules.rules()).isEmpty();
    }
}
