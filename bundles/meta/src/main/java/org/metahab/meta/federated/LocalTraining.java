/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Task;
import org.metahab.meta.TaskSource;

/**
 * Trains a prior on a party's own tasks for a few steps of gradient descent: θ ← θ − α g/max(1, ‖g‖/c). The difference to
 * where it started is the update of FedAvg; with one task it is Reptile's.
 *
 * <p>Sources: McMahan et al., "Communication-Efficient Learning of Deep Networks from Decentralized Data", AISTATS 2017;
 * Nichol, Achiam and Schulman, "On First-Order Meta-Learning Algorithms", 2018.
 *
 * @param steps how many steps, at least 1
 * @param tasksPerStep how many tasks are drawn for each, at least 1
 * @param rate α, positive
 * @param gradientClip c, positive
 */
public record LocalTraining(int steps, int tasksPerStep, double rate, double gradientClip) {

    /** What suits a hub: a fraction of a second for a prior of a few thousand parameters. */
    public static final LocalTraining DEFAULT = new LocalTraining(5, 4, 0.1, 1);

    public LocalTraining {
        if (steps < 1 || tasksPerStep < 1 || !(rate > 0) || !(gradientClip > 0)) {
            throw new IllegalArgumentException("cannot train with " + steps + " steps of " + tasksPerStep
                    + " tasks, a rate of " + rate + " and a clip of " + gradientClip);
        }
    }

    /**
     * The trained parameters less the given ones.
     *
     * @param parameters where to start; not changed
     * @param seed decides the tasks drawn
     */
    public float[] delta(MetaLearner algorithm, float[] parameters, TaskSource source, long seed) {
        MetaLearner.Worker worker = algorithm.worker();
        SplittableRandom random = new SplittableRandom(seed);
        float[] trained = parameters.clone();
        for (int step = 0; step < steps; step++) {
            List<Task> tasks = new ArrayList<>();
            for (int i = 0; i < tasksPerStep; i++) {
                tasks.add(source.draw(random));
            }
            float[] gradient = new float[trained.length];
            worker.accumulate(trained, tasks, gradient);
            descend(trained, gradient);
        }
        for (int i = 0; i < trained.length; i++) {
            trained[i] -= parameters[i];
        }
        return trained;
    }

    /** Takes no step where the gradient is not finite. */
    private void descend(float[] parameters, float[] gradient) {
        double length = PrivateDelta.length(gradient) / tasksPerStep;
        if (!Double.isFinite(length)) {
            return;
        }
        float factor = (float) (rate / tasksPerStep / Math.max(1, length / gradientClip));
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= factor * gradient[i];
        }
    }
}
