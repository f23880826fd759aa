/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import java.util.BitSet;
import org.metahab.habit.Context;

/**
 * A moment in which people may do something.
 *
 * @param context the moment in numbers
 * @param classes how many classes are known; their labels are below
 * @param done the labels of classes whose item is in that state already; not to be changed
 */
public record Moment(Context context, int classes, BitSet done) {}
