/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.measure;

/**
 * How well some actions were foreseen.
 *
 * @param actions how many there were, in one run
 * @param hit1 share of them that were ranked first
 * @param hit3 share of them that were among the first three
 * @param mrr mean of 1/rank; 0 for what was not thought of
 */
public record Accuracy(int actions, Estimate hit1, Estimate hit3, double mrr) {}
