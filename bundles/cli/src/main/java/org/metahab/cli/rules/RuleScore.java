/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metahab.adaptation.replay.FoundRule;
import org.metahab.habit.ActionClass;

/** Adds up how rules did against the truth, over homes. */
final class RuleScore {

    private static final int ENOUGH = 4;
    private static final double FAIR = 0.75;
    private static final double NEARLY_ALWAYS = 0.85;
    private static final int FEW = 3;

    private int found;
    private int trueTrigger;
    private int trueRules;
    private int standIns;
    private int worth;
    private int right;
    private int unwanted;
    private int asHabitsSay;
    private final List<Integer> examples = new ArrayList<>();

    /** Whether it was right mostly since it was found, where it acted often enough to tell. */
    static boolean hasDoneWell(FoundRule rule) {
        int fired = rule.laterFirings();
        return fired < ENOUGH || rule.laterRight() >= FAIR * fired;
    }

    /** Whether nearly all it did since it was found people did too, or was a habit's turn, and there is enough to tell. */
    static boolean hasProvenTrue(RuleTruth truth, FoundRule rule) {
        int fired = rule.laterFirings();
        return fired >= ENOUGH && truth.laterAsHabitsSay(rule) >= NEARLY_ALWAYS * fired;
    }

    void add(RuleTruth truth, List<FoundRule> rules) {
        Set<ActionClass> missing = new HashSet<>(truth.worthARule());
        worth += missing.size();
        for (FoundRule rule : rules) {
            found++;
            right += rule.laterRight();
            unwanted += rule.laterUnwanted().size();
            asHabitsSay += truth.laterAsHabitsSay(rule);
            boolean isTrue = truth.hasTrueTrigger(rule);
            if (!isTrue && truth.isHidden(rule) && hasDoneWell(rule)) {
                standIns++;
            } else if (isTrue && hasDoneWell(rule)) {
                trueRules++;
            }
            if (isTrue) {
                trueTrigger++;
                if (missing.remove(new ActionClass(rule.item(), rule.state()))) {
                    examples.add(truth.examples(rule));
                }
            }
        }
    }

    int found() {
        return found;
    }

    int worth() {
        return worth;
    }

    /** Rules for what people do for a reason that nothing in the home can tell, and that have done well since. */
    int standIns() {
        return standIns;
    }

    /** Share of the found rules, stand-ins apart, with a true trigger. */
    double triggerPrecision() {
        return share(trueTrigger, found - standIns);
    }

    /** Share of the found rules, stand-ins apart, with a true trigger and with the conditions that it takes. */
    double precision() {
        return share(trueRules, found - standIns);
    }

    /** Share of what is worth a rule that got a rule with the true trigger. */
    double recall() {
        return share(examples.size(), worth);
    }

    /** Share of these that were found within three examples of the habit, whoever showed it. */
    double withinThree() {
        return share((int) examples.stream().filter(number -> number <= FEW).count(), examples.size());
    }

    /** The median number of examples they took. */
    int medianExamples() {
        List<Integer> sorted = examples.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    /** Share of right ones among all that rules did after they were found. */
    double laterPrecision() {
        return share(right, right + unwanted);
    }

    /** Share of all that rules did after they were found that people did too, or that was a habit's turn. */
    double laterAsHabitsSay() {
        return share(asHabitsSay, right + unwanted);
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
