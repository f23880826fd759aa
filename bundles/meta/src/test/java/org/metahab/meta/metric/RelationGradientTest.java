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

class RelationGradientTest extends EpisodeGradientContract {

    @Override
    protected EpisodeLearner algorithm() {
        TaskShape shape = new TaskShape.Classification(8);
        return EpisodeLearner.of(
                Relation.NAME, shape, Embedding.perceptron(shape.inputs(), List.of(5, 4)), new RelationHead(4, 5));
    }

    @Override
    protected TaskSource tasks() {
        return new GaussianTasks(8, 4, 3, 3, 2, true);
    }
}
