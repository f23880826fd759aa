/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.metahab.meta.Adapted;
import org.metahab.meta.Architecture;
import org.metahab.meta.Examples;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;
import org.metahab.tensor.kernel.FloatKernels;
import org.metahab.tensor.kernel.Kernels;

/**
 * Starts a task from the experience with earlier tasks that were like it, and goes on as another meta-learner does.
 *
 * <p>With s(D) the signature of a support set, keys k<sub>m</sub> for kinds of earlier tasks, and experiences θ<sub>m</sub>, which
 * are parameters of the other meta-learner,
 *
 * <pre>{@code
 * a_m(D) = softmax_m(−eᵗ d(s(D), k_m))        θ(D) = Σ_m a_m(D) θ_m        then adapt θ(D) to D
 * }</pre>
 *
 * where d is the squared Euclidean distance, the negative cosine, or ‖(s − k<sub>m</sub>) W‖² with W learnt. Each task that is
 * meta-trained on moves the experiences in the measure that they are like it, and keys, W and t to where likeness pays. The gradient is as
 * exact as the other meta-learner's.
 *
 * <p>Sources: Vuorio, Sun, Hu and Lim, "Multimodal Model-Agnostic Meta-Learning via Task-Aware Modulation", NeurIPS 2019, for
 * starts that depend on the kind of task; Yao, Wei, Huang and Li, "Hierarchically Structured Meta-learning", ICML 2019, equations 3
 * to 7, for soft assignment to learnt kinds.
 */
public final class SimilarTasks implements MetaLearner {
    /** The name of this algorithm in an {@link Architecture}. */
    public static final String NAME = "similar-tasks";

    private static final String ALGORITHM = "algorithm";
    private static final int MAX_EXPERIENCES = 1_024;

    private final MetaLearner algorithm;
    private final TaskShape shape;
    private final Experiences experiences;

    private SimilarTasks(MetaLearner algorithm, TaskMetric metric, int count) {
        this.algorithm = algorithm;
        this.shape = algorithm.architecture().shape();
        Checks.notRanking(shape, NAME);
        if (count < 1 || count > MAX_EXPERIENCES) {
            throw new IllegalArgumentException(
                    "experiences must be 1 to " + MAX_EXPERIENCES + ", but are to be " + count);
        }
        this.experiences = new Experiences(metric, count, TaskSignature.length(shape), algorithm.parameterCount());
    }

    /**
     * Experiences for another meta-learner.
     *
     * @param algorithm what goes on from the start; for classification or regression
     * @param count how many kinds of earlier tasks are told apart, in [1, 1024]
     */
    public static SimilarTasks of(MetaLearner algorithm, TaskMetric metric, int count) {
        return new SimilarTasks(algorithm, metric, count);
    }

    /**
     * The one that an architecture describes.
     *
     * @param algorithms makes the other meta-learner
     * @throws IllegalArgumentException if an option is missing or wrong
     */
    public static SimilarTasks of(Architecture architecture, Function<Architecture, MetaLearner> algorithms) {
        Checks.algorithm(architecture, NAME);
        Map<String, String> options = new TreeMap<>(architecture.options());
        String name = options.getOrDefault(ALGORITHM, "");
        if (name.equals(NAME)) {
            throw new IllegalArgumentException("experiences of experiences are not supported");
        }
        TaskMetric metric =
                TaskMetric.valueOf(options.getOrDefault("metric", "LEARNT").toUpperCase(Locale.ROOT));
        int count = Integer.parseInt(options.getOrDefault("experiences", "4"));
        options.keySet().removeAll(Arrays.asList(ALGORITHM, "metric", "experiences"));
        return of(algorithms.apply(new Architecture(name, architecture.shape(), options)), metric, count);
    }

    @Override
    public Architecture architecture() {
        Architecture other = algorithm.architecture();
        Map<String, String> options = new TreeMap<>(other.options());
        options.put(ALGORITHM, other.algorithm());
        options.put("metric", experiences.metric().name());
        options.put("experiences", String.valueOf(experiences.count()));
        return new Architecture(NAME, shape, options);
    }

    @Override
    public MetaLearner on(Kernels<float[]> kernels) {
        return new SimilarTasks(algorithm.on(kernels), experiences.metric(), experiences.count());
    }

    @Override
    public int parameterCount() {
        return experiences.parameterCount();
    }

    @Override
    public float[] initialise(long seed) {
        float[] parameters = new float[parameterCount()];
        experiences.initialise(new SplittableRandom(seed), parameters);
        float[] experience = algorithm.initialise(seed);
        for (int m = 0; m < experiences.count(); m++) {
            int offset = experiences.experienceOffset() + m * experience.length;
            System.arraycopy(experience, 0, parameters, offset, experience.length);
        }
        return parameters;
    }

    @Override
    public Learner learner(float[] parameters) {
        return new Ready(this, Checks.parameters(parameters, parameterCount()));
    }

    @Override
    public Worker worker() {
        Worker worker = algorithm.worker();
        Tape<float[]> tape = new Tape<>(new FloatKernels());
        return (parameters, tasks, gradient) -> {
            double loss = 0;
            for (Task task : tasks) {
                tape.begin(parameters, gradient);
                Variable<float[]> start = experiences.start(tape, signature(tape, Checks.rows(task.support(), shape)));
                Variable<float[]> startGradient = tape.constant(1, experiences.size());
                float[] there = new float[experiences.size()];
                loss += worker.accumulate(numbers(start), List.of(task), there);
                System.arraycopy(there, 0, startGradient.value(), 0, there.length);
                experiences.back(tape, start, startGradient);
            }
            return loss;
        };
    }

    private Variable<float[]> signature(Tape<float[]> tape, RowExamples support) {
        float[] signature = TaskSignature.of(shape, support);
        return tape.constant(1, signature.length, signature);
    }

    private static float[] numbers(Variable<float[]> row) {
        return Arrays.copyOfRange(row.value(), row.offset(), row.offset() + row.size());
    }

    private float[] start(float[] parameters, RowExamples support) {
        Tape<float[]> tape = new Tape<>(new FloatKernels());
        tape.begin(parameters);
        return numbers(experiences.start(tape, signature(tape, support)));
    }

    /** With meta-learnt experiences. */
    private static final class Ready implements Learner {
        private final SimilarTasks all;
        private final float[] parameters;

        Ready(SimilarTasks all, float[] parameters) {
            this.all = all;
            this.parameters = parameters;
        }

        @Override
        public Architecture architecture() {
            return all.architecture();
        }

        @Override
        public float[] parameters() {
            return parameters.clone();
        }

        @Override
        public Adapted adapt(Examples support) {
            RowExamples checked = Checks.rows(support, all.shape);
            return all.algorithm.learner(all.start(parameters, checked)).adapt(checked);
        }
    }
}
