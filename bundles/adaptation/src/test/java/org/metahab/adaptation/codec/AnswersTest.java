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
import org.metahab.adaptation.Alternative;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accept 2                              | ACCEPTED",
                "{\"answer\":\"accept\",\"number\":2} | ACCEPTED",
                "try 2                                 | TRIED_OUT",
                "choose 2                              | SUGGESTED"
            })
    void oneOfSeveralRulesIsMeantByItsNumber(String text, Stage stage) {
        suggestions.put(KnownSuggestions.doubtful("s1"));

        Suggestion answered = Answers.say(suggestions, "s1", text);

        assertThat(answered.stage()).isEqualTo(stage);
        assertThat(answered.sentence()).isEqualTo("You switch it on in the evening.");
        assertThat(answered.alternatives()).extracting(Alternative::sentence).containsExactly("You switch it on.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept 3", "accept 0", "accept it", "try 3", "choose", "choose two"})
    void anotherNumberIsRefused(String text) {
        suggestions.put(KnownSuggestions.doubtful("s1"));

        assertThatThrownBy(() -> Answers.say(suggestions, "s1", text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(suggestions.find("s1")).contains(KnownSuggestions.doubtful("s1"));
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
