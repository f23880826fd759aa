/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

/**
 * How well a learner does on tasks: adapted to each support set, judged on each query set.
 *
 * @param tasks how many tasks
 * @param loss mean negative log-likelihood of the true class (natural logarithm), or mean squared error
 * @param error share of query examples whose most probable class is wrong, or root of the mean squared error
 * @param calibrationError expected calibration error in ten bins of confidence (Guo 2017), in [0, 1]; 0 in regression
 */
public record Evaluation(int tasks, Score loss, Score error, double calibrationError) {}
