/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.Hold;
import org.metahab.adaptation.internal.control.RuleGate;
import org.metahab.adaptation.internal.control.Traffic;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.RuleWatch;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Actor;
import org.metahab.habit.Observation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that people win: notices when they take back what a rule did, or do the opposite of what one would do, and makes
 * rules rest then; keeps rules from getting in each other's way. For one thread at a time.
 */
final class Supervisor {

    private static final Logger LOGGER = LoggerFactory.getLogger(Supervisor.class);

    private final Care care;
    private final Entries entries;
    private final RuleWatch watch;
    private final RuleGate gate;
    private final Reversals reversals;
    private final Traffic traffic;

    Supervisor(AdaptationOptions options, Entries entries, RuleWatch watch, RuleGate gate) {
        this.care = options.care();
        this.entries = entries;
        this.watch = watch;
        this.gate = gate;
        this.reversals = new Reversals(options.reversal());
        this.traffic = new Traffic(care.actionsPerHour(), care.turns());
    }

    /** An automation acted; of the past, only what it tells of our rules is noted. */
    void automation(Observation.Automation automation, Timeline timeline, boolean past) {
        if (automation.actor() instanceof Actor.Rule rule) {
            Optional<Entry> ours = entries.ofRule(rule.uid());
            ours.ifPresent(entry -> {
                timeline.ours(automation.at(), automation.action(), false);
                reversals.ruleActed(automation.at(), automation.action(), entry.habit());
            });
            if (!past) {
                ours.filter(Supervisor::acts).ifPresent(entry -> acted(entry, automation));
                traffic.acted(
                                automation.at(),
                                automation.action().item(),
                                rule.uid(),
                                automation.action().bucket())
                        .ifPresent(trouble -> stop(trouble, automation.at()));
            }
        }
    }

    private void acted(Entry entry, Observation.Automation automation) {
        watch.acted(entry, automation.at());
        String item = automation.action().item();
        if (running(item).size() > 1) {
            String uid = entry.made().orElseThrow().rule().uid();
            hold(new Hold(item, uid, automation.at().plus(care.settle())));
        }
    }

    private void stop(Traffic.Trouble trouble, Instant now) {
        for (String uid : trouble.rules()) {
            entries.ofRule(uid).filter(Supervisor::acts).ifPresent(entry -> watch.pause(entry, trouble.reason(), now));
        }
    }

    /** A person acted; returns whether that took back what a rule of ours did. */
    boolean action(Observation.Action action, Timeline timeline, boolean past) {
        Optional<Reversals.Acted> reversed = reversals.reversedBy(action);
        reversed.ifPresent(acted -> timeline.ours(acted.at(), acted.action(), true));
        if (!past) {
            reversed.flatMap(acted -> entries.ofHabit(acted.habit()))
                    .filter(Supervisor::acts)
                    .ifPresent(entry -> watch.reversed(entry, action.at()));
            ActionClass done = action.action();
            if (running(done.item()).stream().anyMatch(entry -> !entry.habit().equals(done.id()))) {
                hold(new Hold(done.item(), "", action.at().plus(care.override())));
            }
        }
        return reversed.isPresent();
    }

    /** A person says that what a rule did last was wrong. */
    Suggestion wasWrong(Entry entry, Timeline timeline, Instant now) {
        if (entry.stage() != Stage.WATCHED && entry.stage() != Stage.DRIFTING) {
            throw new IllegalStateException("The rule of " + entry.habit() + " has not acted yet, or does not run");
        }
        reversals.lastOf(entry.habit()).ifPresent(acted -> timeline.ours(acted.at(), acted.action(), true));
        watch.reversed(entry, now);
        return entries.ofHabit(entry.habit()).flatMap(Entry::made).orElseThrow();
    }

    private void hold(Hold hold) {
        try {
            gate.hold(hold);
        } catch (IllegalStateException e) {
            LOGGER.error("Rules for {} go on, as it can't be stored that they rest", hold.item(), e);
        }
    }

    private List<Entry> running(String item) {
        return entries.all().stream()
                .filter(entry -> entry.stage().isRunning()
                        && ActionClass.parse(entry.habit()).item().equals(item))
                .toList();
    }

    /** A person just had a suggestion's rule enabled. */
    Suggestion enabled(Suggestion suggestion) {
        gate.enabledByPerson(suggestion.rule().uid());
        return suggestion;
    }

    /** Brings the hub's rules in line with what rests now. */
    void apply(Instant now) {
        List<RuleGate.Running> running = entries.all().stream()
                .filter(entry -> entry.stage().isRunning())
                .map(entry -> new RuleGate.Running(
                        entry.made().orElseThrow().rule().uid(),
                        ActionClass.parse(entry.habit()).item(),
                        watch.isEdited(entry)))
                .toList();
        try {
            gate.apply(running, now);
        } catch (IllegalStateException e) {
            LOGGER.error("Rules can't be made to rest or to go on now", e);
        }
    }

    static boolean acts(Entry entry) {
        return entry.stage().isRunning() && entry.stage() != Stage.TRIED_OUT;
    }
}
