/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import org.metahab.habit.ItemLookup;

/**
 * A home that a method is to live in.
 *
 * @param name tells it from the others; a prior that was learnt in it must not be used here
 * @param items what there is in it
 */
public record Home(String name, ItemLookup items) {}
