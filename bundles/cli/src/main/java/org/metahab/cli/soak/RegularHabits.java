/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.metahab.cli.rules.RuleTruth;
import org.metahab.cli.soak.SoakNotes.Made;
import org.metahab.cli.soak.SuggestionTruth.Kind;
import org.metahab.habit.ActionClass;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.RuleDeed;
import org.metahab.simulator.truth.RuleDeed.Verdict;
import org.metahab.simulator.truth.TrueAction;

/**
 * What is worth a rule in the same life without automations and had its turn as often as that takes in the life with them, by
 * somebody or by a rule: what people hardly show nobody can learn.
 */
final class RegularHabits {

    private final RuleTruth unaided;
    private final SuggestionTruth truth;
    private final List<TrueAction> shown;
    private final Set<ActionClass> all;

    /**
     * @param unaided what people do without automations
     * @param shown what they do with them
     * @param deeds what rules do
     */
    RegularHabits(RuleTruth unaided, SuggestionTruth truth, List<TrueAction> shown, List<RuleDeed> deeds) {
        this.unaided = unaided;
        this.truth = truth;
        this.shown = shown;
        Map<ActionClass, Integer> turns = turns(deeds);
        this.all = unaided.worthARule().stream()
                .filter(action -> turns.getOrDefault(action, 0) >= RuleTruth.RIGHT)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<ActionClass, Integer> turns(List<RuleDeed> deeds) {
        Map<ActionClass, Integer> turns = new HashMap<>();
        shown.stream()
                .filter(action -> action.cause() instanceof Cause.ByHabit)
                .forEach(action -> turns.merge(unaided.classOf(action.item(), action.state()), 1, Integer::sum));
        deeds.stream()
                .filter(deed -> deed.verdict() != Verdict.UNWANTED)
                .forEach(deed -> turns.merge(unaided.classOf(deed.item(), deed.state()), 1, Integer::sum));
        return turns;
    }

    /** The actions that they are about. */
    Set<ActionClass> all() {
        return all;
    }

    /** The first suggestion with the true trigger of each. */
    Map<ActionClass, Made> found(List<Made> suggestions) {
        Map<ActionClass, Made> found = new LinkedHashMap<>();
        for (Made one : suggestions) {
            ActionClass action = ActionClass.parse(one.suggestion().habit());
            if (one.kind() == Kind.TRUE && all.contains(action)) {
                found.putIfAbsent(action, one);
            }
        }
        return found;
    }

    /** How many examples there were of a habit when it was suggested. */
    int examples(ActionClass action, Made made) {
        return unaided.examples(shown, action, habit -> truth.fits(made.suggestion(), habit), made.at());
    }
}
