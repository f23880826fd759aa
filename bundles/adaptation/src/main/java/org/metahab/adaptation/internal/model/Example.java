/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import org.metahab.adaptation.internal.pattern.Occurrence;
import org.metahab.habit.Context;
import org.metahab.hub.value.Command;

/**
 * One time that people did something, as it is kept.
 *
 * @param occurrence when, and what came before
 * @param who the account's name of the person; empty where nobody knows
 * @param before the moment before it
 * @param command the command that does the same
 * @param foreseen the probability that the learner gave to it before it happened, in [0, 1]
 */
public record Example(Occurrence occurrence, String who, Context before, Command command, float foreseen) {}
