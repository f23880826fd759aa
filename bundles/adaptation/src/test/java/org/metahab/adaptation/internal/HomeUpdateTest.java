/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.internal.engine.LivedHome;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.hub.HubHistory;
import org.metahab.meta.TaskShape;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.Provenance;
import org.metahab.meta.ranking.RelationScorer;

class HomeUpdateTest {

    private static final FeatureSchema SCHEMA = new FeatureSchema(CandidateSchema.ID, CandidateSchema.VERSION);

    private final LivedHome home = new LivedHome();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final HomeUpdate update = new HomeUpdate(config(), home.hub, home.clock, past(), control());

    @Test
    void aHomeWithAPastChangesThePriorAndTheSameSeedByTheSame() {
        home.mornings(0, 33);
        float[] delta = update.delta(prior(SCHEMA), 7).orElseThrow();
        assertThat(delta).hasSize(prior(SCHEMA).parameters().length);
        assertThat(delta).isNotEqualTo(new float[delta.length]);
        assertThat(update.delta(prior(SCHEMA), 7).orElseThrow()).isEqualTo(delta);
        assertThat(update.delta(prior(SCHEMA), 8).orElseThrow()).isNotEqualTo(delta);
    }

    @Test
    void aHomeWithLittlePastHasNothingToSay() {
        home.mornings(0, 3);
        assertThat(update.delta(prior(SCHEMA), 7)).isEmpty();
    }

    @Test
    void whatIsExcludedFromLearningChangesNothing() {
        home.mornings(0, 33);
        exclusions.add(new Exclusion(new Scope.Everything(), Instant.EPOCH, null, "excluded"));
        assertThat(update.delta(prior(SCHEMA), 7)).isEmpty();
    }

    @Test
    void aPriorOfAnotherSchemaIsRefused() {
        assertThat(update.schemas()).containsExactly(SCHEMA);
        assertThatThrownBy(() -> update.delta(prior(new FeatureSchema("other", 1)), 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SCHEMA.toString());
    }

    private static Prior prior(FeatureSchema schema) {
        RelationScorer algorithm =
                RelationScorer.of(new TaskShape.Ranking(CandidateSchema.CANDIDATE, CandidateSchema.MOMENT), List.of(4));
        return Prior.of(
                algorithm.learner(algorithm.initialise(1)), schema, new Provenance("nothing", 1, "test", Map.of()));
    }

    private HubHistory past() {
        return (from, until, reader) -> {
            home.past.forEach(reader);
            return home.past.size();
        };
    }

    /** Nothing but the exclusions is asked for. */
    private Control control() {
        return (Control) Proxy.newProxyInstance(
                Control.class.getClassLoader(), new Class<?>[] {Control.class}, (proxy, method, args) -> {
                    assertThat(method.getName()).isEqualTo("exclusions");
                    return exclusions;
                });
    }

    private static AdaptationConfig config() {
        return (AdaptationConfig) Proxy.newProxyInstance(
                AdaptationConfig.class.getClassLoader(),
                new Class<?>[] {AdaptationConfig.class},
                (proxy, method, args) -> method.getDefaultValue());
    }
}
