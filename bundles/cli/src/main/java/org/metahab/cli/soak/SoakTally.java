/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Care;
import org.metahab.cli.rules.RuleTruth;
import org.metahab.cli.soak.SoakNotes.Made;
import org.metahab.habit.ActionClass;
import org.metahab.simulator.Household;
import org.metahab.simulator.Simulation;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.RuleDeed;
import org.metahab.simulator.truth.RuleDeed.Verdict;
import org.metahab.simulator.truth.TrueAction;

/** Counts how a soak went, once it is over. */
final class SoakTally {

    private static final int FEW = 3;
    private static final int SOME = 5;
    private static final int ENOUGH = 4;
    private static final double FAIR = 0.75;
    private static final Duration SETTLE = Duration.ofSeconds(10);

    private final Household home;
    private final RuleTruth unaided;
    private final Agreement agreement;
    private final SuggestionTruth truth;
    private final SoakNotes notes;

    /**
     * @param unaided what people do without automations
     * @param agreement how far rules and the learner said the same on those days
     */
    SoakTally(Household home, RuleTruth unaided, Agreement agreement, SuggestionTruth truth, SoakNotes notes) {
        this.home = home;
        this.unaided = unaided;
        this.agreement = agreement;
        this.truth = truth;
        this.notes = notes;
    }

    SoakResult result(int days, Simulation life, int againstModes, KillResult kills) {
        List<RuleDeed> deeds = life.deeds().stream()
                .filter(deed -> deed.verdict() != Verdict.IDLE)
                .toList();
        List<TrueAction> shown = shown(life);
        RegularHabits regular = new RegularHabits(unaided, truth, shown, deeds);
        Map<ActionClass, Made> found = regular.found(notes.made());
        List<String> list = new ArrayList<>(notes.refusals());
        list.addAll(kills.list());
        int trueOnes = 0;
        for (Made one : notes.made()) {
            if (isTrue(one, deeds)) {
                trueOnes++;
            } else {
                list.add(describe(one, deeds));
            }
        }
        regular.all().stream()
                .filter(action -> !found.containsKey(action))
                .forEach(action -> list.add("not found: " + action));
        Map<ActionClass, Integer> examples = new LinkedHashMap<>();
        found.forEach((action, made) -> examples.put(action, regular.examples(action, made)));
        examples.forEach((action, count) -> {
            if (count > SOME) {
                list.add("late: " + action + ", after " + count + " examples");
            }
        });
        ChangedHabits changes = new ChangedHabits(home, unaided, truth, notes, shown);
        list.addAll(changes.missed());
        return new SoakResult(
                home.seed(),
                days,
                notes.made().size(),
                trueOnes,
                agreement,
                regular.all().size(),
                found.size(),
                within(examples, FEW),
                within(examples, SOME),
                count(deeds, Verdict.WANTED),
                count(deeds, Verdict.MINDLESS),
                count(deeds, Verdict.UNWANTED),
                (int) life.actions().stream()
                        .filter(action -> action.cause() instanceof Cause.TakesBack)
                        .count(),
                changes.changed(),
                changes.followed(),
                changes.gone(),
                changes.noticed(),
                notes.repeated(),
                harmful(deeds),
                together(deeds),
                againstModes,
                kills,
                weeks(days, found, deeds),
                notes.made().stream().map(one -> promise(one, deeds)).toList(),
                list);
    }

    private static int within(Map<ActionClass, Integer> examples, int most) {
        return (int) examples.values().stream().filter(count -> count <= most).count();
    }

    /** What people did, except while they had said that guests are there: nothing is learnt from that. */
    private List<TrueAction> shown(Simulation life) {
        return life.actions().stream()
                .filter(action -> !home.unusualDays()
                        .hasGuests(action.at().atZone(home.zone()).toLocalDate()))
                .toList();
    }

    private static int count(List<RuleDeed> deeds, Verdict verdict) {
        return (int) deeds.stream().filter(deed -> deed.verdict() == verdict).count();
    }

    /** Whether it is welcome, and was right mostly where it acted often enough to tell. */
    private boolean isTrue(Made one, List<RuleDeed> deeds) {
        List<RuleDeed> its = of(one, deeds);
        int right = its.size() - count(its, Verdict.UNWANTED);
        return one.kind().isWelcome() && (its.size() < ENOUGH || right >= FAIR * its.size());
    }

    /** What its rule did, until the suggestion was revised or its habit ended; what it did later, changes tell of. */
    private List<RuleDeed> of(Made one, List<RuleDeed> deeds) {
        String id = one.suggestion().id();
        Instant ended = truth.end(one.suggestion(), one.at());
        Instant revised = notes.made().stream()
                .filter(other ->
                        other.suggestion().id().equals(id) && other.at().isAfter(one.at()))
                .map(Made::at)
                .findFirst()
                .orElse(Instant.MAX);
        return deeds.stream()
                .filter(deed -> deed.rule().equals(one.suggestion().rule().uid()))
                .filter(deed -> deed.at().isAfter(one.at())
                        && deed.at().isBefore(revised)
                        && deed.at().isBefore(ended))
                .toList();
    }

    private SoakResult.Promise promise(Made one, List<RuleDeed> deeds) {
        List<RuleDeed> its = of(one, deeds);
        return new SoakResult.Promise(
                one.suggestion().confidence(),
                its.size(),
                count(its, Verdict.WANTED),
                one.put().offered().size(),
                one.meant(),
                !one.put().clear() && one.kind().isWelcome(),
                one.suggestion().clear());
    }

    private String describe(Made one, List<RuleDeed> deeds) {
        List<RuleDeed> its = of(one, deeds);
        return String.format(
                Locale.ROOT,
                "%s: %s; %d examples, acted %d times, %d of them unwanted",
                one.kind(),
                one.suggestion().sentence(),
                one.examples(),
                its.size(),
                count(its, Verdict.UNWANTED));
    }

    private int harmful(List<RuleDeed> deeds) {
        long suggested = notes.made().stream()
                .filter(one ->
                        canHarm(ActionClass.parse(one.suggestion().habit()).item()))
                .count();
        return (int)
                (suggested + deeds.stream().filter(deed -> canHarm(deed.item())).count());
    }

    private static boolean canHarm(String item) {
        return Arrays.stream(item.split("_")).anyMatch(word -> Care.HARMFUL.containsKey(word.toLowerCase(Locale.ROOT)));
    }

    private static int together(List<RuleDeed> deeds) {
        Map<String, RuleDeed> last = new HashMap<>();
        int together = 0;
        for (RuleDeed deed : deeds) {
            RuleDeed before = last.put(deed.item(), deed);
            boolean both = before != null
                    && !before.rule().equals(deed.rule())
                    && before.at().plus(SETTLE).isAfter(deed.at());
            together += both ? 1 : 0;
        }
        return together;
    }

    private List<SoakResult.Week> weeks(int days, Map<ActionClass, Made> found, List<RuleDeed> deeds) {
        List<SoakResult.Week> weeks = new ArrayList<>();
        for (int day = 0; day < days; day += 7) {
            Instant from = home.start().plus(Duration.ofDays(day));
            Instant until = from.plus(Duration.ofDays(7));
            List<RuleDeed> its = deeds.stream()
                    .filter(deed -> !deed.at().isBefore(from) && deed.at().isBefore(until))
                    .toList();
            int by = (int) found.values().stream()
                    .filter(one -> one.at().isBefore(until))
                    .count();
            int unwanted = count(its, Verdict.UNWANTED);
            weeks.add(new SoakResult.Week(by, its.size() - unwanted, unwanted));
        }
        return weeks;
    }
}
