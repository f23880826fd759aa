/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import java.util.BitSet;
import org.metahab.habit.Context;
import org.metahab.habit.Situation;

/**
 * A moment in which people may do something.
 *
 * @param context the moment in numbers
 * @param situation the moment in the home's own terms
 * @param classes how many classes are known; their labels are below
 * @param done the labels of classes whose item is in that state already; not to be changed
 */
public record Moment(Context context, Situation situation, int classes, BitSet done) {}
