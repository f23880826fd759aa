/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.network;

import org.metahab.meta.LabelledExamples;
import org.metahab.tensor.kernel.Kernels;

/**
 * The mean embedding of each class of a support set, and the way back from its gradient to the embeddings. Classes
 * without examples are left out: prototypes are numbered by <em>slot</em>, in the order of their labels.
 *
 * @param <A> the kind of array
 */
public final class Prototypes<A> {
    private final Kernels<A> kernels;
    private final int width;
    private final LabelledExamples support;
    private final int[] shots;
    private final int[] slotOfLabel;
    private final A means;
    private int slots;

    /**
     * @param embeddings of the support set, row by row
     * @param width of an embedding
     */
    public Prototypes(Kernels<A> kernels, LabelledExamples support, A embeddings, int width) {
        this.kernels = kernels;
        this.width = width;
        this.support = support;
        int[] shotsOfLabel = support.shots();
        this.slotOfLabel = new int[shotsOfLabel.length];
        this.shots = new int[shotsOfLabel.length];
        for (int label = 0; label < shotsOfLabel.length; label++) {
            slotOfLabel[label] = shotsOfLabel[label] == 0 ? -1 : slots;
            if (shotsOfLabel[label] > 0) {
                shots[slots++] = shotsOfLabel[label];
            }
        }
        this.means = kernels.allocate(slots * width);
        for (int i = 0; i < support.size(); i++) {
            int slot = slot(support.label(i));
            kernels.addScaled(width, 1.0 / shots[slot], embeddings, i * width, means, slot * width);
        }
    }

    /** How many examples the support set has. */
    public int examples() {
        return support.size();
    }

    /** How many classes have examples. */
    public int slots() {
        return slots;
    }

    /** The slot of a class, or −1 if it has no examples. */
    public int slot(int label) {
        return label < slotOfLabel.length ? slotOfLabel[label] : -1;
    }

    /** How many examples the class in a slot has. */
    public int shots(int slot) {
        return shots[slot];
    }

    /** The prototypes, row by row. */
    public A means() {
        return means;
    }

    /** Given ∂L/∂prototypes, puts ∂L/∂embeddings of the support set into {@code target}. */
    public void backward(A meansGradient, A target) {
        for (int i = 0; i < support.size(); i++) {
            int slot = slot(support.label(i));
            kernels.fill(target, i * width, width, 0);
            kernels.addScaled(width, 1.0 / shots[slot], meansGradient, slot * width, target, i * width);
        }
    }
}
