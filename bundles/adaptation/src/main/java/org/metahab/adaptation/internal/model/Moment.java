/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import java.util.BitSet;
import java.util.List;
import org.metahab.habit.ActionClass;
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
public record Moment(Context context, Situation situation, int classes, BitSet done) {

    /** The moment for a home in which these classes are known, by label. */
    public static Moment of(Context context, Situation situation, List<ActionClass> known) {
        BitSet done = new BitSet();
        for (int label = 0; label < known.size(); label++) {
            Situation.Held held = situation.states().get(known.get(label).item());
            done.set(
                    label, held != null && held.bucket().equals(known.get(label).bucket()));
        }
        return new Moment(context, situation, known.size(), done);
    }
}
