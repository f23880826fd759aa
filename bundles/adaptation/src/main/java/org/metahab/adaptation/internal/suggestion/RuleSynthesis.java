/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metahab.adaptation.internal.delay.DelayItem;
import org.metahab.adaptation.internal.delay.LastItem;
import org.metahab.adaptation.internal.level.Dimmed;
import org.metahab.adaptation.internal.pattern.Condition;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.habit.ActionClass;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.Command;

/** Writes patterns as ordinary rules of the hub. */
public final class RuleSynthesis {

    /** The tag that all our rules have. */
    public static final String TAG = "metahab";

    /** The type of the trigger that waits for a time of day. */
    static final String TIME_TRIGGER = "timer.TimeOfDayTrigger";

    /** The type of the trigger that waits for an item to come into a state. */
    static final String CHANGE_TRIGGER = "core.ItemStateChangeTrigger";

    /** The type of the condition that asks for an item's state. */
    static final String ITEM_STATE = "core.ItemStateCondition";

    /** The type of the condition that asks which day of the week it is. */
    static final String DAY_OF_WEEK = "timer.DayOfWeekCondition";

    /** The types of the conditions that together ask for a working day; they have no settings. */
    static final List<String> WORKING_DAY = List.of("ephemeris.WeekdayCondition", "ephemeris.NotHolidayCondition");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> WEEKDAYS = List.of("MON", "TUE", "WED", "THU", "FRI");
    private static final List<String> WEEKEND = List.of("SAT", "SUN");

    private RuleSynthesis() {}

    /**
     * A rule that does by itself what the pattern says.
     *
     * @param suggestion the suggestion's id; becomes part of the uid and a tag
     * @param name for people
     * @param description for people: the suggestion's sentence
     * @param command what to tell the item
     */
    public static Rule rule(String suggestion, String name, String description, Pattern pattern, Command command) {
        List<RuleModule> conditions = new ArrayList<>();
        for (Condition condition : pattern.conditions()) {
            if (condition instanceof Condition.WorkingDay) {
                WORKING_DAY.forEach(type -> conditions.add(RuleModule.of(next(conditions), type, Map.of())));
            } else {
                conditions.add(condition(next(conditions), condition));
            }
        }
        RuleModule trigger = trigger(suggestion, pattern.trigger());
        return rule(suggestion, name, description, pattern.action(), trigger, conditions, command);
    }

    /** The same with a trigger that is written already. */
    static Rule rule(
            String suggestion,
            String name,
            String description,
            ActionClass habit,
            RuleModule trigger,
            List<RuleModule> conditions,
            Command command) {
        Set<String> tags =
                new LinkedHashSet<>(List.of(TAG, "metahab:suggestion:" + suggestion, "metahab:habit:" + habit.id()));
        RuleModule action = RuleModule.of(
                "action", "core.ItemCommandAction", Map.of("itemName", habit.item(), "command", command.text()));
        return new Rule(
                uid(suggestion), name, description, tags, Map.of(), List.of(trigger), conditions, List.of(action));
    }

    /** The uid of a suggestion's rule. */
    public static String uid(String suggestion) {
        return TAG + "-" + suggestion;
    }

    /** A setting of a module as text. */
    static String setting(RuleModule module, String name) {
        return String.valueOf(module.configuration().get(name));
    }

    private static RuleModule trigger(String suggestion, Trigger trigger) {
        if (trigger instanceof Trigger.StateChange change) {
            return RuleModule.of("trigger", CHANGE_TRIGGER, becoming(change.state()));
        }
        if (trigger instanceof Trigger.TimeOfDay time) {
            return RuleModule.of("trigger", TIME_TRIGGER, Map.of("time", text(time.time())));
        }
        if (trigger instanceof Trigger.Delayed delayed) {
            String item = new DelayItem(delayed.state(), suggestion).name();
            return RuleModule.of(
                    "trigger",
                    DelayItem.TRIGGER,
                    Map.of("itemName", item, "offset", delayed.delay().toSeconds()));
        }
        if (trigger instanceof Trigger.AtMoment moment) {
            return RuleModule.of(
                    "trigger",
                    DelayItem.TRIGGER,
                    Map.of("itemName", moment.item(), "offset", moment.offset().toSeconds()));
        }
        throw new IllegalStateException("No module for " + trigger);
    }

    private static Map<String, Object> becoming(ActionClass state) {
        return state.bucket().equals(Dimmed.ABOVE_ZERO)
                ? Dimmed.comesOn(state.item())
                : Map.of("itemName", state.item(), "state", state.bucket());
    }

    private static String next(List<RuleModule> conditions) {
        return "condition" + (conditions.size() + 1);
    }

    private static RuleModule condition(String id, Condition condition) {
        if (condition instanceof Condition.ItemState item) {
            return item.state().bucket().equals(Dimmed.ABOVE_ZERO)
                    ? RuleModule.of(id, ITEM_STATE, Dimmed.isOn(item.state().item()))
                    : state(id, item.state().item(), "=", item.state().bucket());
        }
        if (condition instanceof Condition.Darker darker) {
            return state(id, darker.item(), "<", darker.limit());
        }
        if (condition instanceof Condition.Lately lately) {
            return state(id, new LastItem(lately.state()).name(), ">", LastItem.since(lately.within()));
        }
        if (condition instanceof Condition.Weekend weekend) {
            return RuleModule.of(id, DAY_OF_WEEK, Map.of("days", weekend.weekend() ? WEEKEND : WEEKDAYS));
        }
        if (condition instanceof Condition.TimeWindow window) {
            return RuleModule.of(
                    id,
                    "core.TimeOfDayCondition",
                    Map.of("startTime", text(window.from()), "endTime", text(window.until())));
        }
        throw new IllegalStateException("No module for " + condition);
    }

    private static RuleModule state(String id, String item, String operator, String state) {
        return RuleModule.of(id, ITEM_STATE, Map.of("itemName", item, "operator", operator, "state", state));
    }

    private static String text(LocalTime time) {
        return TIME.format(time);
    }
}
