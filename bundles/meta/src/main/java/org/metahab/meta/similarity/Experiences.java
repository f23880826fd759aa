/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.similarity;

import java.util.random.RandomGenerator;
import org.metahab.meta.internal.tape.Algebra;
import org.metahab.meta.internal.tape.Rows;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/**
 * The start of a task as a mean of experiences, each weighted by how like the task its key is. Parameters, in this order: t; the
 * keys, one a row; the linear map, if the metric is learnt; the experiences, one a row.
 *
 * @param count how many experiences
 * @param signature numbers of a task's signature
 * @param size numbers of an experience
 */
record Experiences(TaskMetric metric, int count, int signature, int size) {
    private static final int MAPPED = 8;

    private int mapOffset() {
        return 1 + count * signature;
    }

    int experienceOffset() {
        return mapOffset() + (metric == TaskMetric.LEARNT ? signature * MAPPED : 0);
    }

    int parameterCount() {
        return experienceOffset() + count * size;
    }

    void initialise(RandomGenerator random, float[] parameters) {
        for (int i = 1; i < mapOffset(); i++) {
            parameters[i] = (float) (0.5 * random.nextGaussian());
        }
        for (int i = mapOffset(); i < experienceOffset(); i++) {
            parameters[i] = (float) (random.nextGaussian() / Math.sqrt(signature));
        }
    }

    /** How much each experience counts for a task, in one row. */
    <A> Variable<A> weights(Tape<A> tape, Variable<A> task) {
        Algebra<A> algebra = new Algebra<>(tape);
        Rows<A> rows = new Rows<>(tape);
        Variable<A> keys = tape.parameter(1, count, signature);
        Variable<A> scale = tape.parameter(0, 1, 1);
        Variable<A> likeness =
                switch (metric) {
                    case EUCLIDEAN -> algebra.scale(-1, rows.squaredDistances(task, keys));
                    case COSINE -> algebra.productTransposed(rows.normalise(task), rows.normalise(keys));
                    case LEARNT -> {
                        Variable<A> map = tape.parameter(mapOffset(), signature, MAPPED);
                        yield algebra.scale(
                                -1, rows.squaredDistances(algebra.product(task, map), algebra.product(keys, map)));
                    }
                };
        return algebra.softmax(algebra.timesExponential(likeness, scale));
    }

    /** Where a task starts, in one row. */
    <A> Variable<A> start(Tape<A> tape, Variable<A> task) {
        return new Algebra<>(tape).product(weights(tape, task), tape.parameter(experienceOffset(), count, size));
    }

    /** Adds to the gradient of the parameters, given how the loss changes with the start; right after {@link #start}. */
    <A> void back(Tape<A> tape, Variable<A> start, Variable<A> startGradient) {
        tape.backward(new Algebra<>(tape).productTransposed(start, startGradient), 1);
    }
}
