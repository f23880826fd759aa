/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.testing.KnownControl;
import org.metahab.adaptation.testing.KnownSuggestions;

class AnswerCommandsTest {

    private final KnownSuggestions suggestions = new KnownSuggestions(KnownSuggestions.waiting("S1"));
    private final KnownControl control = new KnownControl();
    private final Shell shell = new Shell(suggestions, control);

    @Test
    void acceptingNamesTheRuleAndHowToTakeItBack() throws Exception {
        assertThat(shell.run(AcceptCommand.class, "S1")).contains("'metahab-S1' runs now", "metahab:undo S1");
        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void allRulesThatMayBeMeantAreShownWithTheirNumber() throws Exception {
        suggestions.put(KnownSuggestions.doubtful("S1"));

        assertThat(shell.run(SuggestionsCommand.class)).contains("or 2", "70 %", "You switch it on in the evening.");
        assertThat(shell.run(SuggestionsCommand.class, "S1"))
                .contains("metahab:accept S1 NUMBER", "2: You switch it on in the evening.", "But: not on Saturday");
    }

    @Test
    void onceOneRunsItIsUndoneBeforeAnotherIsTaken() throws Exception {
        suggestions.put(KnownSuggestions.doubtful("S1"));
        shell.run(AcceptCommand.class, "S1");

        assertThat(shell.run(SuggestionsCommand.class, "S1"))
                .contains("metahab:undo S1, then metahab:accept S1 NUMBER");
        assertThat(shell.run(SuggestionsCommand.class, "--all")).doesNotContain("or 2");
    }

    @Test
    void acceptingAndTryingTakeTheRuleOfThatNumber() throws Exception {
        suggestions.put(KnownSuggestions.doubtful("S1"));
        suggestions.put(KnownSuggestions.doubtful("S2"));

        shell.run(AcceptCommand.class, "S1", "2");
        shell.run(TryCommand.class, "S2", "2");

        assertThat(suggestions.all())
                .extracting(Suggestion::stage, Suggestion::sentence)
                .containsExactly(
                        tuple(Stage.ACCEPTED, "You switch it on in the evening."),
                        tuple(Stage.TRIED_OUT, "You switch it on in the evening."));
    }

    @Test
    void choosingStartsNothing() throws Exception {
        suggestions.put(KnownSuggestions.doubtful("S1"));

        assertThat(shell.run(ChooseCommand.class, "S1", "2")).contains("S1 waits for an answer");
        assertThat(suggestions.find("S1").orElseThrow().sentence()).isEqualTo("You switch it on in the evening.");
        assertThatThrownBy(() -> shell.run(AcceptCommand.class, "S1", "3")).hasMessageContaining("1 to 2, not 3");
    }

    @Test
    void whereOnlyTheReasonIsClearThatIsSaidAndAcceptingSaysWhatFollows() throws Exception {
        suggestions.put(KnownSuggestions.unclear("S1"));

        assertThat(shell.run(SuggestionsCommand.class)).contains("Only what sets it off is clear yet");
        assertThat(shell.run(SuggestionsCommand.class, "S1")).contains("Only what sets it off is clear yet");
        assertThat(shell.run(AcceptCommand.class, "S1"))
                .contains("Confirmed", "once it is clear", "metahab:try S1", "metahab:undo S1");
    }

    @Test
    void aSuggestionSaysThatItsRuleWasEdited() throws Exception {
        shell.run(AcceptCommand.class, "S1");
        assertThat(shell.run(SuggestionsCommand.class, "S1")).contains("metahab-S1;");

        suggestions.edit("S1");

        assertThat(shell.run(SuggestionsCommand.class, "S1")).contains("metahab-S1, edited by hand");
    }

    @Test
    void undoingAnAcceptanceSaysThatTheRuleNoLongerActsAndWhy() throws Exception {
        shell.run(AcceptCommand.class, "S1");

        assertThat(shell.run(UndoCommand.class, "S1", "too dark"))
                .contains("rule 'metahab-S1' no longer acts: too dark.");
        assertThat(reason()).isEqualTo("too dark");
    }

    @Test
    void undoingARejectionPutsTheSuggestionToPeopleAgain() throws Exception {
        shell.run(RejectCommand.class, "S1");

        assertThat(shell.run(UndoCommand.class, "S1")).contains("S1 waits for an answer");
    }

    @Test
    void rejectingTakesAReasonHoweverItIsWritten() throws Exception {
        assertThat(shell.run(RejectCommand.class, "--why", "Wrong_Time", "S1", "too early"))
                .contains("not suggested again");
        assertThat(reason()).isEqualTo("wrong time: too early");
    }

    @Test
    void rejectingForAReasonThatIsNoneNamesThoseThatAre() {
        assertThatThrownBy(() -> shell.run(RejectCommand.class, "--why", "ugly", "S1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'ugly'", "WRONG_TIME");
        assertThat(stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void postponingTakesDays() throws Exception {
        assertThat(shell.run(PostponeCommand.class, "S1", "3")).isEqualTo("Postponed PT72H.");
    }

    @Test
    void tryingSaysHowToLetTheRuleActByItself() throws Exception {
        assertThat(shell.run(TryCommand.class, "S1")).contains("asks before each action", "metahab:accept S1");
    }

    @Test
    void pausingSaysHowToGoOn() throws Exception {
        shell.run(AcceptCommand.class, "S1");

        assertThat(shell.run(PauseCommand.class, "S1", "guests")).contains("Paused; metahab:accept S1");
        assertThat(reason()).isEqualTo("guests");
    }

    @Test
    void callingAnActionWrongIsNoted() throws Exception {
        assertThat(shell.run(WrongCommand.class, "S1")).isEqualTo("Noted: wrong.");
    }

    @Test
    void aPermissionIsGivenInWritingUnderAName() throws Exception {
        assertThat(shell.run(PermitCommand.class, "S1", "Anna", "The hall light may."))
                .contains("metahab:accept S1");
        assertThat(control.heard).containsExactly("Anna permits S1: The hall light may.");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AcceptCommand.class,
                TryCommand.class,
                RejectCommand.class,
                PostponeCommand.class,
                PauseCommand.class,
                UndoCommand.class,
                WrongCommand.class,
                SuggestionsCommand.class
            })
    void anUnknownIdIsNamedWithWhereToLook(Class<? extends Action> command) {
        assertThatThrownBy(() -> shell.run(command, "x9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no suggestion 'x9'; metahab:suggestions --all lists them.");
    }

    @Test
    void aPermissionForAnUnknownIdSaysTheSame() {
        assertThatThrownBy(() -> shell.run(PermitCommand.class, "x9", "Anna", "It may."))
                .hasMessage("There is no suggestion 'x9'; metahab:suggestions --all lists them.");
    }

    @Test
    void idsAreCompleted() throws Exception {
        SuggestionIdCompleter completer = new SuggestionIdCompleter();
        completer.suggestions = suggestions;
        List<String> candidates = new ArrayList<>();

        completer.complete(null, new Typed(""), candidates);

        assertThat(candidates).containsExactly("S1 ");
    }

    @Test
    void withoutLearningACommandSaysWhatToInstall() {
        assertThatThrownBy(() -> new Shell().run(AcceptCommand.class, "S1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("install the feature 'metahab'");
    }

    private Stage stage() {
        return suggestions.find("S1").orElseThrow().stage();
    }

    private String reason() {
        return suggestions.find("S1").orElseThrow().reason();
    }
}
