/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.meta.Architecture;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.testing.LearnerContract;

class FomamlTest extends LearnerContract {

    @Override
    protected MetaLearner algorithm() {
        return Fomaml.of(SHAPE, InnerLoopOptions.defaults().withLayers(List.of(24, 16)));
    }

    @Test
    void isTheOneThatAnOlderPriorDescribes() {
        Map<String, String> stored = Map.of(
                "layers", "24,16", "activation", "TANH", "innerRate", "0.1", "innerSteps", "5", "innerClip", "10.0");
        Architecture architecture = new Architecture("fomaml", SHAPE, stored);
        assertThat(Learners.builtIn().metaLearner(architecture).architecture())
                .isEqualTo(architecture)
                .isEqualTo(algorithm().architecture());
    }

    @Test
    void isFoundAgainByItsArchitecture() {
        InnerLoopOptions options = InnerLoopOptions.defaults()
                .withAdaptationSteps(9)
                .withGuarded(false)
                .withInitialDeviation(0.01);
        Architecture architecture = Fomaml.of(SHAPE, options).architecture();
        assertThat(Learners.builtIn().metaLearner(architecture).architecture()).isEqualTo(architecture);
    }
}
