/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Context;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.Situation;

class StateAwareTest {

    private static final ActionClass ACTION = new ActionClass("Lamp", "ON");

    private final ActionRanker even = new ActionRanker() {
        @Override
        public float[] rank(Moment moment) {
            float[] scores = new float[moment.classes()];
            Arrays.fill(scores, 1f / moment.classes());
            return scores;
        }

        @Override
        public void learn(Moment moment, ActionClass action, int label) {
            // always even
        }
    };
    private final StateAware ranker = new StateAware(even);

    @Test
    void whatIsDoneAlreadyIsUnlikelyFromTheStart() {
        float[] scores = ranker.rank(moment(4, 1, 3));

        assertThat(scores[0]).isGreaterThan(3 * scores[1]);
        assertThat(scores[0] + scores[1] + scores[2] + scores[3]).isCloseTo(1, within(1e-6f));
    }

    @Test
    void aHomeWherePeopleRepeatThemselvesTeachesIt() {
        for (int i = 0; i < 200; i++) {
            ranker.learn(moment(2, 1), ACTION, i % 2);
        }

        float[] scores = ranker.rank(moment(2, 1));

        assertThat(scores[1]).isCloseTo(0.5f, within(0.05f));
    }

    @Test
    void aHomeWhereTheyNeverDoTeachesItTheOpposite() {
        for (int i = 0; i < 200; i++) {
            ranker.learn(moment(2, 1), ACTION, 0);
        }

        assertThat(ranker.rank(moment(2, 1))[1]).isLessThan(0.01f);
    }

    @Test
    void whereAllIsDoneTheOthersWordStands() {
        assertThat(ranker.rank(moment(2, 0, 1))).containsExactly(0.5f, 0.5f);
    }

    @Test
    void anEmptyHomeHasNothingToRank() {
        assertThat(ranker.rank(moment(0))).isEmpty();
    }

    private static Moment moment(int classes, int... done) {
        BitSet labels = new BitSet();
        for (int label : done) {
            labels.set(label);
        }
        Situation nothing =
                new Situation(Instant.EPOCH.atZone(ZoneOffset.UTC), List.of(), List.of(), Map.of(), Map.of());
        return new Moment(new Context(new float[ContextSchema.SIZE]), nothing, classes, labels);
    }
}
