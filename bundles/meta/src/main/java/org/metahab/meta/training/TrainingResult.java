/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import org.metahab.meta.Learner;

/**
 * What meta-training came to.
 *
 * @param learner the learner with the parameters of the last meta-step
 * @param iterations meta-steps done; fewer than asked for if cancelled
 * @param loss query loss averaged over the tasks since the last report before the end; 0 if no meta-step was done
 * @param completed whether all meta-steps were done
 */
public record TrainingResult(Learner learner, int iterations, double loss, boolean completed) {}
