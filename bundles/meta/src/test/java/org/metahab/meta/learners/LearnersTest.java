/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metahab.meta.Architecture;
import org.metahab.meta.TaskShape;

class LearnersTest {
    private static final Map<String, String> OPTIONS =
            Map.of("layers", "4", "activation", "TANH", "innerRate", "0.1", "innerSteps", "1", "innerClip", "10");
    private static final Set<String> RANKING = Set.of("relation-scorer");

    static Stream<String> names() {
        return Learners.builtIn().names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void ranksOrRefusesToWhenItIsMade(String name) {
        Architecture ranking = new Architecture(name, new TaskShape.Ranking(3, 2), optionsOf(name));
        if (RANKING.contains(name)) {
            assertThat(Learners.builtIn().metaLearner(ranking).architecture().shape())
                    .isEqualTo(ranking.shape());
        } else {
            assertThatThrownBy(() -> Learners.builtIn().metaLearner(ranking))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll(name.equals("similar-tasks") ? "maml" : name, "Ranking");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isMadeAgainFromItsOwnArchitecture(String name) {
        TaskShape shape = RANKING.contains(name) ? new TaskShape.Ranking(3, 2) : new TaskShape.Classification(3);
        Architecture made = Learners.builtIn()
                .metaLearner(new Architecture(name, shape, optionsOf(name)))
                .architecture();
        assertThat(made.algorithm()).isEqualTo(name);
        assertThat(Learners.builtIn().metaLearner(made).architecture()).isEqualTo(made);
    }

    @Test
    void namesWhatItKnowsWhenAskedForSomethingElse() {
        Architecture unknown = new Architecture("oracle", new TaskShape.Classification(3), Map.of());
        assertThatThrownBy(() -> Learners.builtIn().metaLearner(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("oracle", "maml", "prototypical");
    }

    @Test
    void knowsEveryFamily() {
        assertThat(new TreeSet<>(Learners.builtIn().names()))
                .contains(
                        "maml",
                        "fomaml",
                        "reptile",
                        "anil",
                        "meta-sgd",
                        "maml-step-rates",
                        "meta-curvature",
                        "maml-momentum",
                        "learnt-initialisation",
                        "learnt-schedule",
                        "learnt-optimiser",
                        "lstm-optimiser",
                        "prototypical",
                        "matching",
                        "siamese",
                        "relation",
                        "similar-tasks",
                        "recurrent",
                        "snail",
                        "neural-process",
                        "most-popular",
                        "joint-training",
                        "from-scratch",
                        "nearest-neighbour",
                        "logistic-regression");
    }

    private static Map<String, String> optionsOf(String name) {
        if (name.equals("similar-tasks")) {
            Map<String, String> all = new TreeMap<>(OPTIONS);
            all.put("algorithm", "maml");
            return all;
        }
        return OPTIONS;
    }
}
