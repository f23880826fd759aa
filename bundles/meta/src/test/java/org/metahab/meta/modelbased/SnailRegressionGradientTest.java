/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.modelbased;

import java.util.List;
import org.metahab.meta.TaskShape;
import org.metahab.meta.TaskSource;
import org.metahab.meta.internal.episode.Embedding;
import org.metahab.meta.internal.episode.EpisodeGradientContract;
import org.metahab.meta.internal.episode.EpisodeLearner;
import org.metahab.meta.testing.Sinusoids;

class SnailRegressionGradientTest extends EpisodeGradientContract {

    @Override
    protected EpisodeLearner algorithm() {
        TaskShape shape = new TaskShape.Regression(1, 1);
        return EpisodeLearner.of(
                Snail.NAME,
                shape,
                Embedding.perceptron(shape.inputs(), List.of(5, 4)),
                new SnailHead(4, 3, Targets.of(shape)));
    }

    @Override
    protected TaskSource tasks() {
        return new Sinusoids(5, 4);
    }
}
