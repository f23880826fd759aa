/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import org.metahab.meta.Learner;

/**
 * How far meta-training is.
 *
 * @param iteration meta-steps done, in [1, iterations]
 * @param iterations meta-steps to be done
 * @param loss query loss after adaptation, averaged over the tasks since the last report
 * @param learner the learner as it is now, to be evaluated or stored
 * @param state what to go on from if training stops here
 */
public record TrainingProgress(int iteration, int iterations, double loss, Learner learner, TrainingState state) {}
