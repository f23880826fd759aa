/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;
import org.metahab.meta.testing.GaussianTasks;
import org.metahab.meta.testing.LearnerContract;

class PrototypicalTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return Prototypical.of(SHAPE, List.of(24, 8));
    }

    @Property(tries = 20)
    void learningOneByOneComesToTheSameAsLearningAllAtOnce(@ForAll long seed) {
        Task task = GaussianTasks.of(4, 3).draw(new SplittableRandom(seed));
        LabelledExamples support = (LabelledExamples) task.support();
        Learner learner = algorithm().learner(algorithm().initialise(seed));
        Adapted oneByOne = learner.adapt(LabelledExamples.empty(16));
        for (int i = 0; i < support.size(); i++) {
            oneByOne.learn(support.select(i));
        }
        float[] input = new float[16];
        ((RowExamples) task.query()).copyInputs(0, 1, input, 0);
        float[] expected = learner.adapt(support).predict(input).toArray();
        float[] actual = oneByOne.predict(input).toArray();
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).isCloseTo(expected[i], within(1e-5));
        }
    }
}
