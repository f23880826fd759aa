/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.testing.KnownControl;
import org.metahab.adaptation.testing.KnownHabits;
import org.metahab.adaptation.testing.KnownSuggestions;
import org.metahab.hub.clock.VirtualClock;

class ControlCommandsTest {

    private final KnownControl control = new KnownControl();
    private final Shell shell = new Shell(
            control,
            new KnownHabits(),
            new KnownSuggestions(KnownSuggestions.waiting("S1")),
            new VirtualClock(Instant.parse("2026-03-02T12:00:00Z"), ZoneId.of("Europe/Berlin")));

    @Test
    void aModeBeginsAndEnds() throws Exception {
        assertThat(shell.run(ModeCommand.class, "guests")).contains("GUESTS", "rules act, learning rests");
        assertThat(shell.run(ModeCommand.class, "guests", "off")).isEqualTo("Learning and acting as usual.");
        assertThat(control.modes).isEmpty();
    }

    @Test
    void aModeIsNeitherBegunNorEndedByAnythingButOnAndOff() {
        control.setMode(Mode.VACATION, true);

        assertThatThrownBy(() -> shell.run(ModeCommand.class, "vacation", "of"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'of' is neither on nor off");
        assertThat(control.modes).containsOnlyKeys(Mode.VACATION);
    }

    @Test
    void aModeThatIsNoneIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> shell.run(ModeCommand.class, "siesta"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContainingAll("'siesta'", "VACATION");
    }

    @Test
    void questionsAreShownAndAnswered() throws Exception {
        assertThat(shell.run(QuestionsCommand.class)).contains("q1", "Hall lamp ON now?");
        assertThat(shell.run(QuestionsCommand.class, "q1", "yes")).isEqualTo("Hall lamp ON.");
        assertThatThrownBy(() -> shell.run(QuestionsCommand.class, "q1", "perhaps"))
                .hasMessageContaining("metahab:questions q1 yes");
    }

    @Test
    void roomsAreExcludedAndIncludedAgain() throws Exception {
        assertThat(shell.run(ExcludeCommand.class, "room:Bedroom")).contains("room:Bedroom", "further notice");
        assertThat(shell.run(ExcludeCommand.class, "--off", "room:Bedroom")).isEqualTo("Nothing is excluded.");
        assertThatThrownBy(() -> shell.run(ExcludeCommand.class, "planet:Mars")).hasMessageContaining("item:NAME");
        assertThatThrownBy(() -> shell.run(ExcludeCommand.class, "--off", "room:Bedroom"))
                .hasMessageContaining("'room:Bedroom' is not excluded");
    }

    @Test
    void aPeriodIsExcludedInTheTimeOfTheHub() throws Exception {
        assertThat(shell.run(
                        ExcludeCommand.class, "--from", "2026-03-02", "--until", "2026-03-03T07:30", "room:Bedroom"))
                .contains("from Mon 2 Mar 2026 00:00 until Tue 3 Mar 2026 07:30");
        assertThat(control.exclusions.get(0).from()).isEqualTo("2026-03-01T23:00:00Z");
        assertThatThrownBy(() -> shell.run(ExcludeCommand.class, "--from", "monday", "everything"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'monday'", "2026-03-02T07:00");
    }

    @Test
    void forgettingSaysWhatWasForgotten() throws Exception {
        assertThat(shell.run(ForgetCommand.class, "--from", "2026-03-01T00:00:00Z", "person:anna"))
                .contains("12 events");
        assertThat(control.heard).containsExactly("forget person:anna from 2026-03-01T00:00:00Z");
    }

    @Test
    void resettingLeavesTheHistoryAlone() throws Exception {
        assertThat(shell.run(ForgetCommand.class, "--reset", "--from", "2026-03-01T00:00:00Z", "item:Hall_Light"))
                .contains("begins anew");
        assertThat(control.heard).isEmpty();
        assertThat(control.exclusions).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("reset");
            assertThat(one.from()).isEqualTo("2026-03-01T00:00:00Z");
        });
    }

    @Test
    void anItemIsExplained() throws Exception {
        assertThat(shell.run(WhyCommand.class, "Hall_Light"))
                .contains("Hall light on: seen 3 times (anna 2 times, unknown once), last Mon 2 Mar 2026 07:41");
        assertThatThrownBy(() -> shell.run(WhyCommand.class, "Cellar_Light")).hasMessageContaining("'Cellar_Light'");
    }

    @Test
    void suggestionsAreListedAndShownWithTheirEvidence() throws Exception {
        assertThat(shell.run(SuggestionsCommand.class)).contains("S1", "90 %", "You switch it on.");
        assertThat(shell.run(SuggestionsCommand.class, "S1"))
                .contains("would have been right 3 of 4 times", "Who did it: anna once.", "Because:", "Monday");
    }

    @Test
    void habitsAreListedFromTheLeastNumberOfExamplesOn() throws Exception {
        assertThat(shell.run(HabitsCommand.class))
                .contains("Hall light on", "Hall_Light", "80 %", "anna 2 times, unknown once");
        assertThat(shell.run(HabitsCommand.class, "--least", "4")).contains("4 times or more");
    }
}
