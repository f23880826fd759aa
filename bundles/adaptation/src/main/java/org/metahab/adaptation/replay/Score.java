/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

/**
 * How well rankings foresaw what people did next.
 *
 * @param actions how many actions were ranked
 * @param hit1 share of them that were ranked first
 * @param hit3 share of them that were among the first three
 * @param mrr mean of 1/rank; 0 for a class that was not known yet
 */
public record Score(int actions, double hit1, double hit3, double mrr) {}
