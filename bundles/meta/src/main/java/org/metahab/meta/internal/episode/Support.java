/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import java.util.Arrays;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/**
 * An embedded support set, in an order that depends on what is in it only. Classes without examples are left out: the others
 * are numbered by <em>slot</em>, in the order of their labels.
 *
 * @param rows the embeddings
 * @param slots the class of each row; empty in regression
 * @param ways how many slots there are; 0 in regression
 * @param values what belongs to each row; no columns in classification
 * @param <A> the kind of array
 */
public record Support<A>(Variable<A> rows, int[] slots, int ways, Variable<A> values) {

    /** An order of examples that is the same however they came. */
    public static int[] order(RowExamples examples) {
        float[][] inputs = new float[examples.size()][examples.inputs()];
        Integer[] order = new Integer[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            examples.copyInputs(i, 1, inputs[i], 0);
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> {
            int byInput = Arrays.compare(inputs[a], inputs[b]);
            return byInput != 0 ? byInput : compareTruth(examples, a, b);
        });
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private static int compareTruth(RowExamples examples, int a, int b) {
        return examples instanceof ValuedExamples valued ? Float.compare(valued.value(a, 0), valued.value(b, 0)) : 0;
    }

    /** The slot of each label, −1 for those without examples. */
    public static int[] slotOfLabel(LabelledExamples examples) {
        int[] slots = examples.shots();
        int next = 0;
        for (int label = 0; label < slots.length; label++) {
            slots[label] = slots[label] == 0 ? -1 : next++;
        }
        return slots;
    }

    /** @param rows the examples' embeddings, in the examples' order */
    static <A> Support<A> of(Tape<A> tape, RowExamples examples, Variable<A> rows) {
        if (examples instanceof LabelledExamples labelled) {
            int[] slotOfLabel = slotOfLabel(labelled);
            int[] slots = new int[labelled.size()];
            Arrays.setAll(slots, i -> slotOfLabel[labelled.label(i)]);
            int ways =
                    (int) Arrays.stream(slotOfLabel).filter(slot -> slot >= 0).count();
            return new Support<>(rows, slots, ways, tape.constant(slots.length, 0));
        }
        ValuedExamples valued = (ValuedExamples) examples;
        return new Support<>(rows, new int[0], 0, values(tape, valued));
    }

    static <A> Variable<A> values(Tape<A> tape, ValuedExamples valued) {
        float[] values = new float[valued.size() * valued.outputs()];
        valued.copyValues(0, valued.size(), values, 0);
        for (int i = 0; i < values.length; i++) {
            values[i] = Inputs.bounded(values[i]);
        }
        return tape.constant(valued.size(), valued.outputs(), values);
    }

    /** How many examples there are. */
    public int size() {
        return rows.rows();
    }

    /** How many examples each slot has. */
    public int[] shots() {
        int[] shots = new int[ways];
        for (int slot : slots) {
            shots[slot]++;
        }
        return shots;
    }

    /** A matrix of ways × examples that takes the mean of each class's rows. */
    public Variable<A> averaging(Tape<A> tape) {
        int[] shots = shots();
        float[] weights = new float[ways * size()];
        for (int i = 0; i < size(); i++) {
            weights[slots[i] * size() + i] = 1f / shots[slots[i]];
        }
        return tape.constant(ways, size(), weights);
    }

    /** A matrix of examples × ways with a 1 where an example is of a class. */
    public Variable<A> membership(Tape<A> tape) {
        float[] members = new float[size() * ways];
        for (int i = 0; i < size(); i++) {
            members[i * ways + slots[i]] = 1;
        }
        return tape.constant(size(), ways, members);
    }
}
