/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

/**
 * One thing to learn: a support set to adapt to and a query set that tells how well that went.
 *
 * <p>Both sets are of the same kind and width. In classification every class of the query set has at least one example in
 * the support set: what was never shown cannot be asked for (give "something else" a label of its own if it matters).
 *
 * @param support what may be learnt from; at least one example
 * @param query what is asked; at least one example
 */
public record Task(Examples support, Examples query) {
    public Task {
        if (support.size() == 0 || query.size() == 0) {
            throw new IllegalArgumentException("a task needs at least one support and one query example, but has "
                    + support.size() + " and " + query.size());
        }
        if (support.inputs() != query.inputs()) {
            throw new IllegalArgumentException(
                    "support inputs have " + support.inputs() + " numbers, but query inputs have " + query.inputs());
        }
        if (support instanceof LabelledExamples s && query instanceof LabelledExamples q) {
            requireKnownLabels(s, q);
        } else if (support instanceof ValuedExamples s && query instanceof ValuedExamples q) {
            requireSameOutputs(s, q);
        } else if (support instanceof RankedExamples s && query instanceof RankedExamples q) {
            requireSameShape(s, q);
        } else {
            throw new IllegalArgumentException("support and query set are of different kinds: "
                    + support.getClass().getSimpleName() + " and "
                    + query.getClass().getSimpleName());
        }
    }

    private static void requireKnownLabels(LabelledExamples support, LabelledExamples query) {
        int[] shots = support.shots();
        for (int i = 0; i < query.size(); i++) {
            int label = query.label(i);
            if (label >= shots.length || shots[label] == 0) {
                throw new IllegalArgumentException(
                        "query example " + i + " has label " + label + ", which no support example has");
            }
        }
    }

    private static void requireSameShape(RankedExamples support, RankedExamples query) {
        if (!support.shape().equals(query.shape())) {
            throw new IllegalArgumentException(
                    "support examples are of " + support.shape() + ", but query examples of " + query.shape());
        }
    }

    private static void requireSameOutputs(ValuedExamples support, ValuedExamples query) {
        if (support.outputs() != query.outputs()) {
            throw new IllegalArgumentException("support examples have " + support.outputs()
                    + " values, but query examples have " + query.outputs());
        }
    }
}
