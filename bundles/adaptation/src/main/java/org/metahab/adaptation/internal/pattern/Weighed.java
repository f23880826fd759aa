/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

/**
 * A pattern with what speaks for it.
 *
 * @param pattern the pattern
 * @param trial how it would have done
 * @param numbers what it is described by
 * @param probability how likely it goes on to be right
 * @param parting how many of its conditions leave unwanted firings out
 */
public record Weighed(Pattern pattern, Trial trial, float[] numbers, double probability, int parting) {}
