/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.metahab.adaptation.internal.suggestion.RuleSynthesis.setting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.pattern.AboutTime;
import org.metahab.adaptation.internal.pattern.Backtester;
import org.metahab.adaptation.internal.pattern.Condition;
import org.metahab.adaptation.internal.pattern.Finding;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trial;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/**
 * Finds that people do at another time of day what a rule does at its own. As the rest is known to hold, that takes fewer
 * examples than a habit that was never seen.
 */
final class TimeShift {

    private static final double FAIR = 0.75;

    private final int least;
    private final RuleStates states;

    /**
     * @param least how many examples it takes
     * @param states reads conditions
     */
    TimeShift(int least, RuleStates states) {
        this.least = least;
        this.states = states;
    }

    /**
     * The same rule at the time when people do it now; empty when it is none of a time, its examples are not about one time, or
     * people leave it out too often. How often they do is judged by both times together, as it is one habit. Where too few of the
     * examples are of the former rule's kind of day and the others are never left out, it is for all days.
     *
     * @param promised how the former rule would have done before it was suggested
     * @param record the examples since it stopped fitting
     * @param past what happened since
     */
    Optional<Finding.Found> of(Rule former, Backtest promised, ClassRecord record, Timeline past) {
        Optional<LocalTime> before = RuleTurns.times(former).stream().findFirst();
        List<LocalTime> times = record.latest().stream()
                .map(example -> example.occurrence().at().atZone(past.zone()).toLocalTime())
                .sorted()
                .toList();
        Optional<LocalTime> about = AboutTime.ofMost(times, least);
        if (before.isEmpty() || about.isEmpty() || AboutTime.isNear(before.get(), about.get())) {
            return Optional.empty();
        }
        Trigger shifted = new Trigger.TimeOfDay(AboutTime.middle(times, about.get()), AboutTime.TOLERANCE);
        return conditions(former)
                .map(conditions -> tried(new Pattern(record.action(), shifted, conditions), past))
                .filter(found -> found.trial().right() >= least && isFair(found.trial(), promised));
    }

    private Finding.Found tried(Pattern pattern, Timeline past) {
        Trial trial = new Backtester(past).tryOut(pattern);
        Finding.Found found = new Finding.Found(pattern, trial);
        if (trial.right() == 0 || trial.right() >= least) {
            return found;
        }
        List<Condition> others = pattern.conditions().stream()
                .filter(condition -> !isOfDays(condition))
                .toList();
        Pattern daily = new Pattern(pattern.action(), pattern.trigger(), others);
        Trial everyDay = new Backtester(past).tryOut(daily);
        return everyDay.unwanted() == 0 ? new Finding.Found(daily, everyDay) : found;
    }

    private static boolean isOfDays(Condition condition) {
        return condition instanceof Condition.WorkingDay || condition instanceof Condition.Weekend;
    }

    private static boolean isFair(Trial trial, Backtest promised) {
        int right = trial.right() + promised.right();
        return trial.unwanted() < trial.right() && right >= FAIR * (right + trial.unwanted() + promised.unwanted());
    }

    /** The rule's conditions; empty when one of them is of another kind than those that a time is found with. */
    private Optional<List<Condition>> conditions(Rule rule) {
        List<Condition> conditions = new ArrayList<>();
        List<RuleModule> modules = new ArrayList<>(rule.conditions());
        if (modules.stream().map(RuleModule::type).toList().containsAll(RuleSynthesis.WORKING_DAY)) {
            conditions.add(new Condition.WorkingDay());
            modules.removeIf(module -> RuleSynthesis.WORKING_DAY.contains(module.type()));
        }
        for (RuleModule module : modules) {
            if (module.type().equals(RuleSynthesis.DAY_OF_WEEK)) {
                conditions.add(new Condition.Weekend(setting(module, "days").contains("SAT")));
            } else if (module.type().equals(RuleSynthesis.ITEM_STATE)
                    && setting(module, "operator").equals("=")) {
                conditions.add(
                        new Condition.ItemState(states.read(setting(module, "itemName"), setting(module, "state"))));
            } else if (module.type().equals(RuleSynthesis.ITEM_STATE)
                    && setting(module, "operator").equals("<")) {
                conditions.add(Condition.Darker.than(setting(module, "itemName"), setting(module, "state")));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(conditions);
    }
}
