/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Agreement;

class SoakReportTest {

    @Test
    void aShareIsTheMeanOfTheHomesAndTellsOfHowManyItIs() {
        assertThat(table(home(1, 0), home(3, 3)))
                .contains("| of these after at most 5 examples | 0.500 ± 6.353 (3 of 4) | ≥ .90 |");
    }

    @Test
    void aHomeWithNoneOfThemIsNotInTheMean() {
        assertThat(table(home(0, 0), home(4, 3)))
                .contains("| of these after at most 5 examples | 0.750 (3 of 4) | ≥ .90 |");
    }

    @Test
    void whereThereAreNoneNoShareIsTold() {
        assertThat(table(home(0, 0))).contains("| of these after at most 5 examples | – (0 of 0) | ≥ .90 |");
    }

    private static String table(SoakResult... homes) {
        return new SoakReport(List.of(homes)).table();
    }

    private static SoakResult home(int found, int foundByFive) {
        return new SoakResult(
                1,
                90,
                found,
                found,
                Agreement.NONE,
                found,
                found,
                0,
                foundByFive,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                KillResult.NONE,
                List.of(),
                List.of(),
                List.of());
    }
}
