/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.HabitLearner;
import picocli.CommandLine;

/** What holds in every soak, however well habits are found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoakTest {

    private static final int DAYS = 20;
    private static final int WEEK = 7;
    private static final long SEED = 2;

    private final List<Integer> told = new ArrayList<>();
    private final SoakResult home = live(DAYS, told);

    private static SoakResult live(int days, List<Integer> told) {
        try {
            return SoakHome.live(SEED, days, 0, HabitLearner.bundled().orElseThrow(), told::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    void peopleAreServed() {
        assertThat(home.suggestions()).as("suggestions").isPositive();
        assertThat(home.wanted()).as("actions of rules that people wanted").isPositive();
    }

    @Test
    void nothingIsSuggestedAgainThatPeopleDeclined() {
        assertThat(home.repeated()).isZero();
    }

    @Test
    void whatCanHarmIsNeverTouched() {
        assertThat(home.harmful()).isZero();
    }

    @Test
    void oneAutomationActsOnAnItemAtATime() {
        assertThat(home.together()).isZero();
    }

    @Test
    void noRuleActsWhileItIsToRest() {
        assertThat(home.againstModes()).isZero();
    }

    @Test
    void peopleTakeBackWhatTheyNoticeAndDoNotWant() {
        assertThat(home.takenBack()).isLessThanOrEqualTo(home.unwanted());
    }

    @Test
    void whatEachSuggestionToldIsHeldAgainstWhatItsRuleDid() {
        assertThat(home.promises()).hasSize(home.suggestions()).allSatisfy(promise -> {
            assertThat(promise.confidence()).isBetween(0.0, 1.0);
            assertThat(promise.wanted()).isBetween(0, promise.acted());
        });
        int acted = home.promises().stream().mapToInt(SoakResult.Promise::acted).sum();
        assertThat(acted).isBetween(1, home.wanted() + home.mindless() + home.unwanted());
        assertThat(new SoakReport(List.of(home)).table()).containsPattern("calibration error\\) \\| 0\\.\\d");
    }

    @Test
    void whatPeopleSayIsTheReasonIsCountedAndWhetherItsRuleIsClearSince() {
        assertThat(home.promises()).anyMatch(SoakResult.Promise::confirmed);
        assertThat(home.promises())
                .filteredOn(promise -> !promise.clear())
                .allSatisfy(promise -> assertThat(promise.acted()).isZero());
        assertThat(new SoakReport(List.of(home)).table())
                .containsPattern("reason alone and confirmed \\| [1-9]\\d* of");
    }

    @Test
    void eachDayAndEachWeekIsTold() {
        assertThat(told).hasSize(DAYS).endsWith(DAYS);
        assertThat(home.weeks()).hasSize(3);
        assertThat(home.weeks().stream()
                        .mapToInt(week -> week.right() + week.unwanted())
                        .sum())
                .isEqualTo(home.wanted() + home.mindless() + home.unwanted());
    }

    @Test
    void theSameSeedGivesTheSameReport() {
        assertThat(live(WEEK, new ArrayList<>())).isEqualTo(live(WEEK, new ArrayList<>()));
    }

    @Test
    void theCommandWritesTheTableAndThePicture(@TempDir Path folder) throws IOException {
        StringWriter printed = new StringWriter();

        int exit = new CommandLine(new SoakCommand())
                .setOut(new PrintWriter(printed))
                .execute("--seeds", "2", "--days", "2", "--out", folder.toString());

        assertThat(exit).isZero();
        assertThat(printed.toString())
                .contains("2 homes, 2 days each", "| unwanted actions a week | 0.000 ± 0.000 | ≤ 1 |");
        assertThat(Files.readString(folder.resolve("soak.md")))
                .startsWith("| |")
                .doesNotContain("kill")
                .contains("true to the habits");
        assertThat(Files.readString(folder.resolve("soak.svg")))
                .startsWith("<svg")
                .endsWith("</svg>\n");
    }
}
