/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.baseline;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.TaskSource;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.training.Evaluator;

/**
 * An algorithm that has nothing to meta-learn: no parameters, and training changes nothing.
 *
 * @param adapting adapts to a support set
 */
record Unlearnt(String name, TaskShape shape, Map<String, String> options, Function<Examples, Adapted> adapting)
        implements MetaLearner {

    /** An algorithm that adapts by learning the support set from a state that knows nothing. */
    static Unlearnt of(String name, TaskShape shape, Map<String, String> options, Supplier<Adapted> start) {
        return new Unlearnt(name, shape, options, support -> {
            Adapted adapted = start.get();
            adapted.learn(support);
            return adapted;
        });
    }

    @Override
    public Architecture architecture() {
        return new Architecture(name, shape, options);
    }

    @Override
    public int parameterCount() {
        return 0;
    }

    @Override
    public float[] initialise(long seed) {
        return new float[0];
    }

    @Override
    public Learner learner(float[] parameters) {
        Checks.parameters(parameters, 0);
        return new Ready(this);
    }

    @Override
    public Worker worker() {
        Learner learner = new Ready(this);
        return (parameters, tasks, gradient) ->
                tasks.stream().mapToDouble(task -> loss(learner, task)).sum();
    }

    private static double loss(Learner learner, Task task) {
        TaskSource same = random -> task;
        return Evaluator.evaluate(learner, same, 1, 0).loss().mean();
    }

    /** Ready to adapt. */
    private record Ready(Unlearnt algorithm) implements Learner {
        @Override
        public Architecture architecture() {
            return algorithm.architecture();
        }

        @Override
        public float[] parameters() {
            return new float[0];
        }

        @Override
        public Adapted adapt(Examples support) {
            return algorithm.adapting().apply(support);
        }
    }
}
