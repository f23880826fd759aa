/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import java.util.SplittableRandom;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.Prediction;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskSource;
import org.metahab.meta.ValuedExamples;

/** Judges learners on tasks. */
public final class Evaluator {
    private static final double LEAST_PROBABILITY = 1e-7;

    private Evaluator() {}

    /**
     * Draws tasks, adapts the learner to each support set and judges it on each query set.
     *
     * @param tasks how many tasks, at least 1
     * @param seed decides the tasks drawn
     */
    public static Evaluation evaluate(Learner learner, TaskSource source, int tasks, long seed) {
        if (tasks < 1) {
            throw new IllegalArgumentException("tasks must be at least 1, but is " + tasks);
        }
        double[] losses = new double[tasks];
        double[] errors = new double[tasks];
        Calibration calibration = new Calibration();
        for (int t = 0; t < tasks; t++) {
            Task task = source.draw(new SplittableRandom(Seeds.mix(seed, t)));
            Adapted adapted = learner.adapt(task.support());
            if (task.query() instanceof LabelledExamples query) {
                judge(adapted, query, losses, errors, t, calibration);
            } else if (task.query() instanceof ValuedExamples query) {
                judge(adapted, query, losses, errors, t);
            } else if (task.query() instanceof RankedExamples query) {
                judge(adapted, query, losses, errors, t, calibration);
            }
        }
        return new Evaluation(tasks, Score.of(losses), Score.of(errors), calibration.error());
    }

    private static void judge(
            Adapted adapted,
            LabelledExamples query,
            double[] losses,
            double[] errors,
            int task,
            Calibration calibration) {
        for (int i = 0; i < query.size(); i++) {
            Prediction prediction = adapted.predict(input(query, i));
            judge(prediction, query.label(i), query.size(), losses, errors, task, calibration);
        }
    }

    private static void judge(
            Adapted adapted,
            RankedExamples query,
            double[] losses,
            double[] errors,
            int task,
            Calibration calibration) {
        for (int i = 0; i < query.size(); i++) {
            judge(adapted.predict(query.input(i)), query.chosen(i), query.size(), losses, errors, task, calibration);
        }
    }

    private static void judge(
            Prediction prediction,
            int truth,
            int queries,
            double[] losses,
            double[] errors,
            int task,
            Calibration calibration) {
        int best = prediction.best();
        calibration.add(prediction.probability(best), best == truth);
        losses[task] -= Math.log(Math.max(prediction.probability(truth), LEAST_PROBABILITY)) / queries;
        errors[task] += (best == truth ? 0.0 : 1.0) / queries;
    }

    private static void judge(Adapted adapted, ValuedExamples query, double[] losses, double[] errors, int task) {
        for (int i = 0; i < query.size(); i++) {
            Prediction prediction = adapted.predict(input(query, i));
            for (int o = 0; o < query.outputs(); o++) {
                double difference = prediction.value(o) - query.value(i, o);
                losses[task] += difference * difference / query.size() / query.outputs();
            }
        }
        errors[task] = Math.sqrt(losses[task]);
    }

    private static float[] input(RowExamples examples, int example) {
        float[] input = new float[examples.inputs()];
        examples.copyInputs(example, 1, input, 0);
        return input;
    }
}
