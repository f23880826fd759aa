/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.Arrays;

/**
 * The latest examples of each class (of the whole task, in regression), so that learning one more does not wipe out the
 * others. Drawing is pseudo-random, but depends on nothing but what was drawn before.
 */
final class ReplayMemory {
    private final int inputs;
    private final int outputs;
    private final int capacity;
    private float[] rows = {};
    private float[] values = {};
    private int[] counts = {};
    private long state;

    /**
     * @param inputs numbers of an input
     * @param outputs values of an example; 0 in classification
     * @param capacity how many examples of a class are kept
     */
    ReplayMemory(int inputs, int outputs, int capacity) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.capacity = capacity;
    }

    ReplayMemory copy() {
        ReplayMemory copy = new ReplayMemory(inputs, outputs, capacity);
        copy.rows = rows.clone();
        copy.values = values.clone();
        copy.counts = counts.clone();
        copy.state = state;
        return copy;
    }

    /** Keeps an example, in place of the oldest of its class if there are too many. */
    void add(int slot, float[] input, int inputOffset, float[] output, int outputOffset) {
        if (slot >= counts.length) {
            counts = Arrays.copyOf(counts, slot + 1);
            rows = Arrays.copyOf(rows, (slot + 1) * capacity * inputs);
            values = Arrays.copyOf(values, (slot + 1) * capacity * outputs);
        }
        int place = slot * capacity + counts[slot]++ % capacity;
        System.arraycopy(input, inputOffset, rows, place * inputs, inputs);
        System.arraycopy(output, outputOffset, values, place * outputs, outputs);
    }

    /** How many examples can be drawn from. */
    int size() {
        int size = 0;
        for (int count : counts) {
            size += Math.min(count, capacity);
        }
        return size;
    }

    /** Draws a class with examples, each as likely as the other, and one of its examples; returns the example's place. */
    int draw() {
        int slot = next(counts.length);
        while (counts[slot] == 0) {
            slot = (slot + 1) % counts.length;
        }
        return slot * capacity + next(Math.min(counts[slot], capacity));
    }

    /** The class of a place. */
    int slot(int place) {
        return place / capacity;
    }

    void copyInput(int place, float[] target, int offset) {
        System.arraycopy(rows, place * inputs, target, offset, inputs);
    }

    void copyValues(int place, float[] target, int offset) {
        System.arraycopy(values, place * outputs, target, offset, outputs);
    }

    /** Knuth's linear congruential generator (MMIX), high bits. */
    private int next(int bound) {
        state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return (int) ((state >>> 33) % bound);
    }
}
