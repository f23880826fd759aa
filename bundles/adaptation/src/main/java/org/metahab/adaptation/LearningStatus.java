/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

/**
 * How learning is doing in this home.
 *
 * @param ready whether history is read and the prior adapted; false while starting
 * @param prior what it started from: the prior's algorithm, schema and provenance, for people
 * @param events how many events of the bus were taken in
 * @param actions how many of them were people's actions
 * @param candidates how many different actions are known
 * @param problem what keeps it from learning, and the remedy; empty when nothing does
 */
public record LearningStatus(boolean ready, String prior, long events, long actions, int candidates, String problem) {

    /** With a further problem; as it is where that is empty. */
    public LearningStatus withProblem(String further) {
        String all = problem.isEmpty() || further.isEmpty() ? further + problem : further + "; " + problem;
        return new LearningStatus(ready, prior, events, actions, candidates, all);
    }
}
