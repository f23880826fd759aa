/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.testing.KnownSuggestions;

class AnswersTest {

    private final KnownSuggestions suggestions = new KnownSuggestions(KnownSuggestions.waiting("s1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accept                                                        | ACCEPTED  | ''",
                "' Accept '                                                    | ACCEPTED  | ''",
                "try                                                           | TRIED_OUT | ''",
                "reject                                                        | REJECTED  | ''",
                "reject too early                                              | REJECTED  | too early",
                "{\"answer\":\"reject\",\"reason\":\"wrong_time\",\"text\":\"6!\"} | REJECTED  | wrong time: 6!",
                "postpone                                                      | POSTPONED | PT24H",
                "postpone P3D                                                  | POSTPONED | PT72H",
                "{\"answer\":\"postpone\",\"span\":\"PT2H\"}                   | POSTPONED | PT2H",
                "pause for guests                                              | PAUSED    | for guests",
                "wrong                                                         | DRIFTING  | wrong"
            })
    void anAnswerIsOneText(String text, Stage stage, String reason) {
        Suggestion answered = Answers.say(suggestions, "s1", text);

        assertThat(answered.stage()).isEqualTo(stage);
        assertThat(answered.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "perhaps", "{}", "{\"answer\":[]}", "{\"answer\":", "postpone tomorrow"})
    void whatMakesNoSenseIsRefused(String text) {
        assertThatThrownBy(() -> Answers.say(suggestions, "s1", text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(suggestions.find("s1").orElseThrow().stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void anUnknownSuggestionIsNamed() {
        assertThatThrownBy(() -> Answers.say(suggestions, "s9", "accept"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("'s9'");
    }

    @Test
    void yesAndNoAreUnderstoodHoweverTheyAreWritten() {
        assertThat(Answers.isYes(" Yes ")).isTrue();
        assertThat(Answers.isYes("ON")).isTrue();
        assertThat(Answers.isYes("false")).isFalse();
        assertThatThrownBy(() -> Answers.isYes("perhaps")).hasMessageContaining("'perhaps'");
    }
}
