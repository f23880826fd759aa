/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.Groups;
import org.metahab.adaptation.internal.control.RuleGate;
import org.metahab.adaptation.internal.control.Traffic;
import org.metahab.adaptation.internal.drift.DriftWatch;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.RuleWatch;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Uses;
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

    private final Entries entries;
    private final RuleWatch watch;
    private final RuleGate gate;
    private final Reversals reversals;
    private final Traffic traffic;
    private final DriftWatch drift;
    private final Overrides overrides;
    private final Predicate<Instant> leftOut;

    /**
     * @param groups tells which items a rule reaches
     * @param leftOut tells the moments that count neither for nor against a rule
     */
    Supervisor(
            AdaptationOptions options,
            ZoneId zone,
            Entries entries,
            RuleWatch watch,
            RuleGate gate,
            Groups groups,
            Predicate<Instant> leftOut) {
        Care care = options.care();
        this.entries = entries;
        this.watch = watch;
        this.gate = gate;
        this.reversals = new Reversals(options.reversal());
        this.traffic = new Traffic(care.actionsPerHour(), care.turns());
        this.drift = new DriftWatch(zone, options.reversal());
        this.overrides = new Overrides(care, entries, gate, groups);
        this.leftOut = leftOut;
    }

    /** An automation commanded; of the past, only what it tells of our rules is noted. */
    void automation(Observation.Automation automation, Timeline timeline, boolean past) {
        if (automation.actor() instanceof Actor.Rule rule) {
            boolean effective = changes(automation, timeline);
            entries.ofRule(rule.uid()).ifPresent(entry -> ourRule(entry, automation, effective, timeline, past));
            if (!past) {
                ActionClass action = automation.action();
                traffic.acted(automation.at(), action.item(), rule.uid(), action.bucket(), effective)
                        .ifPresent(trouble -> stop(trouble, automation.at()));
            }
        }
    }

    /** @param effective whether it brought about what was not so before: nothing else can be taken back */
    private void ourRule(
            Entry entry, Observation.Automation automation, boolean effective, Timeline timeline, boolean past) {
        if (runsSince(entry, automation.at())) {
            drift.ruleActed(entry.made().orElseThrow(), automation.at(), effective);
        }
        if (effective) {
            timeline.ours(automation.at(), automation.action(), false);
            reversals.ruleActed(automation.at(), automation.action(), entry.habit());
            if (!past && acts(entry)) {
                acted(entry, automation);
            }
        }
    }

    /**
     * A command to a group reached a member: of people's it may take back what a rule did with that member, or oppose one; of
     * ours a person may take it back there.
     */
    void passedOn(Observation.PassedOn passed, Timeline timeline, boolean past) {
        if (passed.actor() instanceof Actor.Person) {
            boolean again = takenBack(passed.action(), passed.at(), timeline, past)
                    .filter(Reversal::again)
                    .isPresent();
            if (!past) {
                overrides.byPerson(passed.action(), passed.at(), again);
            }
        } else if (passed.actor() instanceof Actor.Rule rule) {
            entries.ofRule(rule.uid())
                    .ifPresent(entry -> reversals.rulePassedOn(
                            passed.at(), ActionClass.parse(entry.habit()), entry.habit(), passed.action()));
        }
    }

    private static boolean changes(Observation.Automation automation, Timeline timeline) {
        ActionClass action = automation.action();
        return timeline.level(action.item(), timeline.at(automation.at()))
                .filter(action.bucket()::equals)
                .isEmpty();
    }

    /** Whether the habit's present rule acted by itself at that moment already, and its outcomes count. */
    private boolean runsSince(Entry entry, Instant at) {
        return acts(entry)
                && !leftOut.test(at)
                && entry.acceptedAt().filter(at::isAfter).isPresent();
    }

    /** The past is told from its beginning. */
    void beginAnew() {
        drift.beginAnew();
        reversals.beginAnew();
    }

    private void acted(Entry entry, Observation.Automation automation) {
        watch.acted(entry, automation.at());
        overrides.byRule(entry, automation.action().item(), automation.at());
    }

    private void stop(Traffic.Trouble trouble, Instant now) {
        for (String uid : trouble.rules()) {
            entries.ofRule(uid)
                    .filter(entry -> acts(entry) && !watch.isEdited(entry))
                    .ifPresent(entry -> watch.pause(entry, trouble.reason(), now));
        }
    }

    /** A person acted; returns whether that took back what a rule of ours did. */
    boolean action(Observation.Action action, Timeline timeline, boolean past) {
        if (past) {
            drift.advance(action.at());
        }
        Optional<Reversal> reversal = takenBack(action.action(), action.at(), timeline, past);
        if (reversal.isEmpty()) {
            missed(action, timeline, past);
        }
        if (!past) {
            overrides.byPerson(
                    action.action(),
                    action.at(),
                    reversal.filter(Reversal::again).isPresent());
        }
        return reversal.isPresent();
    }

    /** @param again whether people took that back on this occasion before */
    private record Reversal(boolean again) {}

    private Optional<Reversal> takenBack(ActionClass done, Instant at, Timeline timeline, boolean past) {
        Optional<Reversals.Acted> reversed = reversals.reversedBy(done, at).filter(acted -> new Uses(timeline)
                .endsEarly(acted.action(), acted.at(), at));
        drift.lived(at);
        return reversed.map(acted -> {
            boolean again = reversals.isAgain(acted.habit(), at);
            timeline.ours(acted.at(), acted.action(), true);
            entries.ofHabit(acted.habit()).ifPresent(entry -> reversed(entry, at, again, past));
            return new Reversal(again);
        });
    }

    /** @param again whether people took that back on this occasion before, and said no once by it */
    private void reversed(Entry entry, Instant at, boolean again, boolean past) {
        if (again) {
            if (!past && acts(entry)) {
                watch.reversedAgain(entry);
            }
            return;
        }
        if (runsSince(entry, at)) {
            doubt(entry, at, past);
        }
        if (!past && acts(entry)) {
            Entry present = entries.ofHabit(entry.habit()).orElseThrow();
            watch.reversed(present, suspicion(present, at), at);
        }
    }

    /** A person did by hand what a rule of ours does, unless it rests. */
    private void missed(Observation.Action action, Timeline timeline, boolean past) {
        entries.ofHabit(action.action().id())
                .filter(entry -> runsSince(entry, action.at()))
                .filter(entry -> past || watch.isEnabled(entry))
                .ifPresent(entry -> drift.personActed(
                        entry.made().orElseThrow(),
                        action.at(),
                        overrides.restAfter(action.action(), action.at()),
                        timeline));
    }

    private void doubt(Entry entry, Instant at, boolean past) {
        drift.reversed(entry.made().orElseThrow(), at)
                .filter(drifted -> !past)
                .ifPresent(drifted -> watch.drifts(entry, drifted.since(), drifted.reason(), at));
    }

    private Instant suspicion(Entry entry, Instant now) {
        return drift.suspicion(entry.habit()).orElse(now);
    }

    /** Time passes; tells which habits' rules were just found not to fit any more. */
    List<String> advance(Instant now) {
        List<String> habits = new ArrayList<>();
        for (DriftWatch.Drifted drifted : drift.advance(now)) {
            entries.ofHabit(drifted.habit()).filter(Supervisor::acts).ifPresent(entry -> {
                watch.drifts(entry, drifted.since(), drifted.reason(), now);
                habits.add(drifted.habit());
            });
        }
        return habits;
    }

    /** A person says that what a rule did last was wrong. */
    Suggestion wasWrong(Entry entry, Timeline timeline, Instant now) {
        if (entry.stage() != Stage.WATCHED && entry.stage() != Stage.DRIFTING) {
            throw new IllegalStateException("The rule of " + entry.habit() + " has not acted yet, or does not run");
        }
        Optional<Reversals.Acted> deed = reversals.lastOf(entry.habit());
        deed.ifPresent(acted -> timeline.ours(acted.at(), acted.action(), true));
        if (deed.isPresent() || !reversals.isOfLastTakenBack(entry.habit(), now)) {
            if (runsSince(entry, now)) {
                doubt(entry, now, false);
            }
            Entry present = entries.ofHabit(entry.habit()).orElseThrow();
            watch.reversed(present, suspicion(present, now), now);
        }
        return entries.ofHabit(entry.habit()).flatMap(Entry::made).orElseThrow();
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
