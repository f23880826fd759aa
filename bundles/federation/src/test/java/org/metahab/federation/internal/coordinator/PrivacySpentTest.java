/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.meta.federated.RenyiAccountant;
import org.metahab.meta.prior.Provenance;

/** Privacy that was spent stays spent, whoever goes on with the prior. */
class PrivacySpentTest {

    private static final double DELTA = 1e-5;

    private static Provenance origin(Map<String, Double> scores) {
        return new Provenance("simulated homes", 1, "abc", scores);
    }

    @Test
    void nothingIsSpentOnAPriorOfSimulatedHomes() {
        PrivacySpent spent = PrivacySpent.on(origin(Map.of("accuracy", 0.6)));

        assertThat(spent.outside(DELTA)).isZero();
        assertThat(spent.scores()).isEmpty();
    }

    @Test
    void goesOnCountingWhereThePriorsLastCoordinatorEnded() {
        PrivacySpent first = PrivacySpent.on(origin(Map.of()));
        for (int i = 0; i < 3; i++) {
            first.add(0.5, 1.1);
        }
        PrivacySpent second = PrivacySpent.on(origin(first.scores()));
        second.add(0.5, 1.1);
        second.add(1, 2);

        RenyiAccountant outside = new RenyiAccountant();
        outside.add(0.5, 1.1, 4);
        outside.add(1, 2, 1);
        RenyiAccountant inside = new RenyiAccountant();
        inside.add(1, 1.1, 4);
        inside.add(1, 2, 1);
        assertThat(second.outside(DELTA)).isEqualTo(outside.epsilon(DELTA));
        assertThat(second.inside(DELTA)).isEqualTo(inside.epsilon(DELTA)).isGreaterThan(second.outside(DELTA));
    }

    @Test
    void aRoundWithoutNoiseSpendsAll() {
        PrivacySpent spent = PrivacySpent.on(origin(Map.of()));
        spent.add(0.5, 0);

        assertThat(PrivacySpent.on(origin(spent.scores())).outside(DELTA)).isInfinite();
    }
}
