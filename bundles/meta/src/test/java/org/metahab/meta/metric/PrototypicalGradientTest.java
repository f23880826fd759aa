/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.metric;

import java.util.List;
import org.metahab.meta.TaskShape;
import org.metahab.meta.TaskSource;
import org.metahab.meta.internal.episode.Embedding;
import org.metahab.meta.internal.episode.EpisodeGradientContract;
import org.metahab.meta.internal.episode.EpisodeLearner;
import org.metahab.meta.testing.GaussianTasks;

class PrototypicalGradientTest extends EpisodeGradientContract {

    @Override
    protected EpisodeLearner algorithm() {
        Embedding embedding = Embedding.perceptron(16, List.of(7, 5));
        return EpisodeLearner.of(
                Prototypical.NAME, new TaskShape.Classification(16), embedding, new PrototypicalHead(embedding));
    }

    @Override
    protected TaskSource tasks() {
        return new GaussianTasks(16, 4, 4, 3, 2, true);
    }
}
