/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Limits limits = new Limits(30);

    @Test
    void liesHalfwayBetweenTheLastRightAndTheNextLevel() {
        add(true, 1, 2, 3);
        add(false, 8, 9);

        assertThat(limits.best()).containsExactly(6);
    }

    @Test
    void oneRightFiringAmongTheUnwantedDoesNotHideWhereTheOthersEnd() {
        add(true, 1, 1, 2, 2, 2, 3, 3, 3, 20);
        add(false, 8, 9, 10, 12, 14, 15, 16, 17, 30);

        assertThat(limits.best()).containsExactly(26, 6);
    }

    @Test
    void whereItWasNeverLighterWhenTheTriggerCameItIsTwiceAsLightOrHalfwayToTheLightest() {
        add(true, 6, 6);
        add(false, 1, 2);

        assertThat(limits.best()).containsExactly(9, 19);
    }

    @Test
    void thereIsNoneWherePeopleDoItInTheBrightestLight() {
        add(true, 30);
        add(false, 1, 2);

        assertThat(limits.best()).isEmpty();
    }

    private void add(boolean right, int... levels) {
        for (int level : levels) {
            limits.add(level, right);
        }
    }
}
