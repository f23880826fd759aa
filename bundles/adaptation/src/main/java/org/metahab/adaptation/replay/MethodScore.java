/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.List;

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

    public MethodScore {
        byExamples = List.copyOf(byExamples);
    }

    /**
     * The score of actions whose class had been done so often before.
     *
     * @param examples how often
     * @param score how well
     */
    public record ByExamples(int examples, Score score) {}
}
