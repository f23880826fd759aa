/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.time.Instant;

/**
 * A pattern that was considered at some moment of a home's life, and how it did afterwards: what a prior of rules is
 * trained from.
 *
 * @param rule the pattern as if it had been taken for a rule then
 * @param numbers what it was described by then, see {@link org.metahab.adaptation.RulePrior}
 * @param probability how likely it was called then to go on to be right
 * @param until the end of the home's life, as far as known
 */
public record ConsideredRule(FoundRule rule, float[] numbers, double probability, Instant until) {}
