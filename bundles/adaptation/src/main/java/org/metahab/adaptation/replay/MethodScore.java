/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.ArrayList;
import java.util.List;
import org.metahab.habit.foresight.Foreseen;
import org.metahab.habit.foresight.Score;

/**
 * How well one method foresaw the next action, each time before it learnt from it.
 *
 * @param method its name
 * @param all over all actions; a class done for the first time counts as missed
 * @param known over actions whose class was done before
 * @param starts over fresh starts: an item that people left alone for ten minutes is switched on
 * @param byExamples by the number of earlier examples of the class
 */
public record MethodScore(String method, Score all, Score known, Score starts, List<ByExamples> byExamples) {

    private static final int[] EXAMPLES = {0, 1, 2, 3, 5, 10};

    public MethodScore {
        byExamples = List.copyOf(byExamples);
    }

    static MethodScore of(String method, List<Foreseen> actions) {
        List<ByExamples> byExamples = new ArrayList<>();
        for (int examples : EXAMPLES) {
            byExamples.add(new ByExamples(
                    examples,
                    Score.of(actions.stream()
                            .filter(action -> action.examples() == examples)
                            .toList())));
        }
        return new MethodScore(
                method,
                Score.of(actions),
                Score.of(
                        actions.stream().filter(action -> action.examples() > 0).toList()),
                Score.of(actions.stream().filter(Foreseen::start).toList()),
                byExamples);
    }

    /**
     * The score of actions whose class had been done so often before.
     *
     * @param examples how often
     * @param score how well
     */
    public record ByExamples(int examples, Score score) {}
}
