/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.metahab.adaptation.internal.suggestion.RuleSynthesis.setting;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.metahab.habit.ActionClass;
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
     * people leave it out too often. How often they do is judged by both times together, as it is one habit. Where some of the
     * examples meet the former rule's conditions but too few do, and people never leave it out where one of them does not hold,
     * the rule goes without: the day that it is, what goes with the former time, or both.
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
        return conditions(former).flatMap(conditions -> Stream.of(
                        AboutTime.middle(times, about.get()), about.get().truncatedTo(ChronoUnit.MINUTES))
                .map(time -> tried(new Trigger.TimeOfDay(time, AboutTime.TOLERANCE), record.action(), conditions, past))
                .filter(found -> found.trial().right() >= least && isFair(found.trial(), promised))
                .findFirst());
    }

    private Finding.Found tried(Trigger at, ActionClass action, List<Condition> conditions, Timeline past) {
        Backtester backtester = new Backtester(past);
        Finding.Found found = tried(new Pattern(action, at, conditions), backtester);
        if (found.trial().right() == 0 || found.trial().right() >= least) {
            return found;
        }
        return Stream.<Predicate<Condition>>of(one -> !isOfDays(one), TimeShift::isOfDays, one -> false)
                .map(kept -> conditions.stream().filter(kept).toList())
                .map(fewer -> tried(new Pattern(action, at, fewer), backtester))
                .filter(one -> one.trial().right() >= least && one.trial().unwanted() == 0)
                .findFirst()
                .orElse(found);
    }

    private static Finding.Found tried(Pattern pattern, Backtester backtester) {
        return new Finding.Found(pattern, backtester.tryOut(pattern));
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
            Optional<Condition> condition = condition(module);
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(condition.get());
        }
        return Optional.of(conditions);
    }

    private Optional<Condition> condition(RuleModule module) {
        if (module.type().equals(RuleSynthesis.DAY_OF_WEEK)) {
            return Optional.of(new Condition.Weekend(setting(module, "days").contains("SAT")));
        }
        if (!module.type().equals(RuleSynthesis.ITEM_STATE)) {
            return Optional.empty();
        }
        if (setting(module, "operator").equals("<")) {
            return Optional.of(Condition.Darker.than(setting(module, "itemName"), setting(module, "state")));
        }
        return states.asked(module).map(Condition.ItemState::new);
    }
}
