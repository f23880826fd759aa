/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import java.util.List;
import org.metahab.habit.ContextSchema;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;

/**
 * How sure the learner is of a class: the mean probability that it gives to each of the latest examples when adapted to
 * all kept examples of the home but that one (leave-one-out).
 */
public final class LeftOut {

    private static final int ASKED = 5;
    private static final int OF_EACH = 5;

    private LeftOut() {}

    /** @return a probability in [0, 1] */
    public static double confidence(Learner learner, List<ClassRecord> records, ClassRecord asked) {
        Adapted others = learner.adapt(LabelledExamples.empty(ContextSchema.SIZE));
        for (ClassRecord record : records) {
            if (record.label() != asked.label()) {
                learn(others, last(record.latest(), OF_EACH), record.label());
            }
        }
        List<Example> examples = last(asked.latest(), ASKED);
        double sum = 0;
        for (int left = 0; left < examples.size(); left++) {
            Adapted adapted = others.copy();
            for (int i = 0; i < examples.size(); i++) {
                if (i != left) {
                    learn(adapted, examples.subList(i, i + 1), asked.label());
                }
            }
            sum += adapted.predict(examples.get(left).before().toArray()).probability(asked.label());
        }
        return sum / examples.size();
    }

    private static void learn(Adapted adapted, List<Example> examples, int label) {
        for (Example example : examples) {
            adapted.learn(LabelledExamples.of(example.before().toArray(), label));
        }
    }

    private static List<Example> last(List<Example> examples, int count) {
        return examples.subList(Math.max(0, examples.size() - count), examples.size());
    }
}
