/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.replay.CrashPoint;
import picocli.CommandLine;

/** A home in which adaptation is killed every other day, and what holds all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledSoakTest {

    private static final int DAYS = 16;
    private static final int KILLS = 8;
    private static final long SEED = 2;

    private final SoakResult home = live();

    private static SoakResult live() {
        try {
            return SoakHome.live(SEED, DAYS, KILLS, HabitLearner.bundled().orElseThrow(), day -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void adaptationIsKilledBetweenEventsAndAtEachPointOfAWrite() {
        assertThat(home.kills().all()).isEqualTo(KILLS);
        assertThat(CrashPoint.values())
                .allSatisfy(point -> assertThat(home.kills().at(point))
                        .as("kills at %s", point)
                        .isPositive());
    }

    @Test
    void someKillsInterruptAPersonsDecision() {
        assertThat(home.kills().interrupted()).isPositive();
    }

    @Test
    void whatPeopleDecidedHoldsAfterEachKill() {
        assertThat(home.kills().decisions()).as("decisions before a kill").isPositive();
        assertThat(home.kills().lost()).as("%s", home.kills().list()).isZero();
    }

    @Test
    void nothingIsHalfDoneAfterAKill() {
        assertThat(home.wanted()).as("actions of rules").isPositive();
        assertThat(home.kills().halfDone()).as("%s", home.kills().list()).isZero();
    }

    @Test
    void theCommandKillsAndSaysHowThatWent() {
        StringWriter printed = new StringWriter();

        int exit = new CommandLine(new SoakCommand())
                .setOut(new PrintWriter(printed))
                .execute("--seeds", "1", "--days", "1", "--kills", "3");

        assertThat(exit).isZero();
        assertThat(printed.toString())
                .contains("| kills between events, before a write, in the middle of one, after one |")
                .contains("| confirmed decisions lost after a kill | 0 of 0 | 0 |")
                .contains("| left half done after a kill | 0 of 3 | 0 |");
    }

    @Test
    void nothingIsSuggestedAgainThatPeopleDeclined() {
        assertThat(home.repeated()).isZero();
    }
}
