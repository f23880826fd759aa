/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.random.RandomGenerator;
import org.metahab.meta.Task;
import org.metahab.meta.TaskSource;
import org.metahab.meta.ValuedExamples;

/**
 * Sine waves to be told from a few points: amplitude in [0.1, 5], phase in [0, π], points in [−5, 5], all uniform.
 *
 * <p>Source: Finn, Abbeel and Levine, ICML 2017, section 5.1.
 *
 * @param shots points of a support set
 * @param queries points of a query set
 */
record SinusoidTasks(int shots, int queries) implements TaskSource {

    @Override
    public Task draw(RandomGenerator random) {
        double amplitude = random.nextDouble(0.1, 5);
        double phase = random.nextDouble(0, Math.PI);
        return new Task(points(shots, amplitude, phase, random), points(queries, amplitude, phase, random));
    }

    private static ValuedExamples points(int count, double amplitude, double phase, RandomGenerator random) {
        float[] inputs = new float[count];
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            inputs[i] = (float) random.nextDouble(-5, 5);
            values[i] = (float) (amplitude * Math.sin(inputs[i] - phase));
        }
        return ValuedExamples.ofRows(1, inputs, 1, values);
    }
}
