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

/** Through convolution, normalisation and pooling. */
class PictureGradientTest extends EpisodeGradientContract {

    @Override
    protected EpisodeLearner algorithm() {
        Embedding embedding = Embedding.pictures(6, List.of(3, 4));
        return EpisodeLearner.of(
                Prototypical.NAME, new TaskShape.Classification(36), embedding, new PrototypicalHead(embedding));
    }

    @Override
    protected TaskSource tasks() {
        return new GaussianTasks(36, 10, 3, 2, 2, false);
    }
}
