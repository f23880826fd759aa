/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.metahab.adaptation.internal.suggestion.RuleSynthesis.setting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.metahab.adaptation.internal.pattern.AboutTime;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;
import org.metahab.habit.ActionClass;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/** When it is a rule's turn, by its triggers alone: at a time of day, or with an item's change. */
public final class RuleTurns {

    private final Rule rule;
    private final Timeline past;

    public RuleTurns(Rule rule, Timeline past) {
        this.rule = rule;
        this.past = past;
    }

    /** The times of day for which a rule waits. */
    static List<LocalTime> times(Rule rule) {
        return rule.triggers().stream()
                .filter(trigger -> trigger.type().equals(RuleSynthesis.TIME_TRIGGER))
                .map(RuleTurns::time)
                .toList();
    }

    /** Whether it was its turn in a span of time, both ends included. */
    public boolean anyIn(Instant from, Instant until) {
        return rule.triggers().stream().anyMatch(trigger -> switch (trigger.type()) {
            case RuleSynthesis.TIME_TRIGGER -> !next(time(trigger), from).isAfter(until);
            case RuleSynthesis.CHANGE_TRIGGER -> changed(trigger, from, until);
            default -> false;
        });
    }

    /** Whether people often did what the rule does about that time before some day, other than at its own times. */
    public boolean isUsualBesides(ActionClass action, LocalTime time, LocalDate before) {
        return AboutTime.isUsual(time, times(rule), past.actions(action), before, past.zone());
    }

    private Instant next(LocalTime time, Instant from) {
        ZonedDateTime local = from.atZone(past.zone());
        Instant today = local.with(time).toInstant();
        return today.isBefore(from) ? local.plusDays(1).with(time).toInstant() : today;
    }

    private boolean changed(RuleModule trigger, Instant from, Instant until) {
        Track changes = past.changes(setting(trigger, "itemName"));
        String state = RuleStates.awaited(trigger);
        return IntStream.range(changes.firstAt(from.toEpochMilli()), changes.size())
                .takeWhile(i -> changes.time(i) <= until.toEpochMilli())
                .anyMatch(i -> StateBuckets.isSame(changes.bucket(i), state));
    }

    private static LocalTime time(RuleModule trigger) {
        return LocalTime.parse(setting(trigger, "time"));
    }
}
