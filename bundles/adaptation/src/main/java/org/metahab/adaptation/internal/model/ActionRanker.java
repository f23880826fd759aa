/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import org.metahab.habit.Context;

/** Ranks what people may do next, and learns from what they did. Labels count up from 0 as classes come up. */
public interface ActionRanker {

    /**
     * How likely each class is in that moment.
     *
     * @param classes how many classes are known
     * @return a probability or another score for each label below {@code classes}; higher is likelier
     */
    float[] rank(Context moment, int classes);

    /** Learns what was done in that moment. */
    void learn(Context moment, int label);
}
