/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;
import org.metahab.adaptation.Scope;
import org.metahab.hub.value.OnOff;

/** Vacations and parties: what people said holds, what the hub noticed is asked about, and no more often than it helps. */
class PresenceTest {

    private final LivedHome home = new LivedHome();

    @Test
    void aPartyThatPeopleToldOfLastsUntilTheyEndIt() {
        home.mornings(0, 1).engine.control().setMode(Mode.PARTY, true);

        home.after(60).engine.advance();
        assertThat(modes()).containsExactly(Mode.PARTY);
        restart();
        home.at(1, "12:00").engine.advance();
        assertThat(modes()).containsExactly(Mode.PARTY);

        home.engine.control().setMode(Mode.PARTY, false);
        home.after(60).engine.advance();
        assertThat(modes()).isEmpty();
        assertThat(questions()).isEmpty();
    }

    @Test
    void aPartyThatWasNoticedIsPeoplesOnceTheySaySo() {
        party();
        home.engine.control().setMode(Mode.PARTY, true);

        home.at(5, "12:00").engine.advance();

        assertThat(modes()).containsExactly(Mode.PARTY);
    }

    @Test
    void aPartyThatWasNoticedEndsByItselfAlsoAfterARestart() {
        party();
        restart();

        home.after(7200).engine.advance();

        assertThat(modes()).isEmpty();
    }

    @Test
    void whatPeopleSayIsNoPartyIsNotTakenForOneAgainButAskedAbout() {
        party();
        home.engine.control().setMode(Mode.PARTY, false);

        fans(2);
        home.engine.advance();

        assertThat(modes()).isEmpty();
        assertThat(questions()).singleElement().satisfies(question -> assertThat(question.text())
                .contains("Much more than usual", "learnt from"));
    }

    @Test
    void aPartyIsAskedAboutAgainAfterARestart() {
        party();
        home.after(7200).engine.advance();
        Question before = questions().get(0);

        restart();
        home.after(60).engine.advance();

        Question again = questions().get(0);
        assertThat(again.text()).isEqualTo(before.text());
        assertThat(again.id()).isNotEqualTo(before.id());
        home.engine.control().answer(again.id(), true);
        assertThat(home.engine.habits())
                .filteredOn(habit -> habit.id().equals("Fan:ON"))
                .singleElement()
                .satisfies(habit -> assertThat(habit.examples()).isEqualTo(24));
    }

    @Test
    void aPartyThatPeopleDecidedOnIsNotAskedAboutAgain() {
        party();
        home.after(7200).engine.advance();
        home.engine.control().answer(questions().get(0).id(), false);

        restart();
        home.after(60).engine.advance();

        assertThat(questions()).isEmpty();
        assertThat(home.engine.control().exclusions()).hasSize(1);
    }

    @Test
    void aPartyThatNobodyDecidesOnStaysLeftOut() {
        party();
        home.after(7200).engine.advance();

        home.at(13, "12:00").engine.advance();
        assertThat(questions()).extracting(Question::text).noneMatch(text -> text.contains("Much more"));
        restart();
        home.after(60).engine.advance();

        assertThat(questions()).extracting(Question::text).noneMatch(text -> text.contains("Much more"));
        assertThat(home.engine.control().exclusions()).hasSize(1);
    }

    @Test
    void aLateAnswerFindsNoOtherQuestion() {
        home.mornings(0, 1).at(4, "12:00").engine.advance();
        String late = questions().get(0).id();

        restart();
        home.after(60).engine.advance();

        assertThat(questions()).hasSize(1);
        assertThatThrownBy(() -> home.engine.control().answer(late, true)).isInstanceOf(NoSuchElementException.class);
        assertThat(modes()).isEmpty();
    }

    @Test
    void afterANoTheEndOfAVacationIsAskedAboutOnAnotherDayOnly() {
        home.engine.control().setMode(Mode.VACATION, true);
        home.at(1, "09:00").switched("Fan", OnOff.ON, ANNA);
        home.engine.control().answer(questions().get(0).id(), false);

        home.after(60).switched("Fan", OnOff.OFF, ANNA);
        home.at(1, "23:00").switched("Fan", OnOff.ON, ANNA);
        assertThat(questions()).isEmpty();
        assertThat(modes()).containsExactly(Mode.VACATION);

        home.at(2, "09:00").switched("Fan", OnOff.OFF, ANNA);
        assertThat(questions()).hasSize(1);
        home.engine.control().setMode(Mode.VACATION, false);
        home.after(60).engine.advance();
        assertThat(questions()).as("it is over").isEmpty();
    }

    @Test
    void afterANoTheSameAbsenceIsNotAskedAboutAgain() {
        home.mornings(0, 1).at(3, "12:00").engine.advance();
        home.engine.control().answer(questions().get(0).id(), false);

        home.engine.control().exclude(new Scope.Item("Fan"));
        home.after(60).engine.advance();

        assertThat(questions()).isEmpty();
    }

    /** Three quiet days, and an evening with much more. */
    private void party() {
        home.mornings(0, 4).at(4, "20:00");
        fans(24);
        assertThat(modes()).containsExactly(Mode.PARTY);
    }

    private void fans(int times) {
        for (int i = 0; i < times; i++) {
            home.after(40).switched("Fan", OnOff.ON, ANNA).after(40).switched("Fan", OnOff.OFF, ANNA);
        }
    }

    private Iterable<Mode> modes() {
        return home.engine.control().modes().keySet();
    }

    private List<Question> questions() {
        return home.engine.control().questions();
    }

    private void restart() {
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
    }
}
