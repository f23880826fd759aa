/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Caution;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Text;

/** What people may rely on when rules act in their home. */
class PeopleInChargeTest {

    private static final Source RULE = Source.of(Source.RULES, "metahab-s1");

    private final LivedHome home = new LivedHome();

    @Test
    void aManualOverrideWinsAtOnceAndForAWhile() {
        home.mornings(0, 3).engine.accept("s1");
        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, RULE);

        home.after(60).switched("Lamp", OnOff.OFF, ANNA);

        assertThat(home.hub.rules.disabled).as("at once").containsExactly("metahab-s1");
        home.after(500).engine.advance();
        assertThat(home.hub.rules.disabled).as("for ten minutes").containsExactly("metahab-s1");
        home.after(200).engine.advance();
        assertThat(home.hub.rules.disabled).as("and no longer").isEmpty();
    }

    @Test
    void anOverrideOfAGroupWinsForItsMembers() {
        home.mornings(0, 3).engine.accept("s1");
        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, RULE);

        home.after(60).happens(new ItemCommandEvent("Hall", OnOff.OFF, ANNA));
        home.switched("Lamp", OnOff.OFF, Source.NONE);

        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        assertThat(home.engine.find("s1").orElseThrow().reason()).isEqualTo("people reversed what its rule did once");
        home.after(700).engine.advance();
        assertThat(home.hub.rules.disabled).isEmpty();
    }

    @Test
    void anOverrideWinsForAMemberOfTheGroupThatARuleActsOn() {
        for (int day = 0; day < 4; day++) {
            home.at(day, "07:00").pulse("Motion").after(5);
            home.happens(new ItemCommandEvent("Hall", OnOff.ON, ANNA)).switched("Lamp", OnOff.ON, Source.NONE);
            home.after(1200).switched("Radio", day % 2 == 0 ? OnOff.ON : OnOff.OFF, ANNA);
            home.after(2400L * (day + 1)).pulse("Bell").after(900);
            home.happens(new ItemCommandEvent("Hall", OnOff.OFF, ANNA)).switched("Lamp", OnOff.OFF, Source.NONE);
        }
        assertThat(home.engine.find("s1").orElseThrow().habit()).isEqualTo("Hall:ON");
        home.engine.accept("s1");
        home.at(4, "07:00").pulse("Motion").happens(new ItemCommandEvent("Hall", OnOff.ON, RULE));
        home.switched("Lamp", OnOff.ON, Source.NONE);

        home.after(60).switched("Lamp", OnOff.OFF, ANNA);

        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        assertThat(home.engine.find("s1").orElseThrow().reason()).isEqualTo("people reversed what its rule did once");
    }

    @Test
    void anOverrideWinsOnAnExcludedItemToo() {
        home.mornings(0, 3).engine.accept("s1");
        home.engine.control().exclude(new Scope.Item("Lamp"));
        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, RULE);

        home.after(60).switched("Lamp", OnOff.OFF, ANNA);

        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.DRIFTING);
        assertThat(home.engine.habits()).noneMatch(habit -> habit.item().equals("Lamp"));
    }

    @Test
    void aDeedThatPeopleTookBackAndCallWrongCountsOnce() {
        home.mornings(0, 3).engine.accept("s1");
        takenBack(3, "07:00");

        home.after(60).engine.wasWrong("s1");

        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.DRIFTING);
    }

    /** What is learnt anew is the same as after a restart, whatever a rule did last. */
    @Test
    void learningAnewTakesNoDeedOfTodayForOneOfThePast() {
        home.mornings(0, 3).engine.accept("s1");
        int before = examples("Lamp:OFF");
        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, RULE);

        home.engine.relearn();

        assertThat(examples("Lamp:OFF")).isEqualTo(before);
    }

    @Test
    void whatIsTakenBackAgainOnTheSameOccasionRestsForAnHourAndCountsOnce() {
        home.mornings(0, 3).engine.accept("s1");
        takenBack(3, "07:00");
        takenBack(3, "07:12");

        Suggestion suggestion = home.engine.find("s1").orElseThrow();
        assertThat(suggestion.stage()).isEqualTo(Stage.DRIFTING);
        assertThat(suggestion.reason()).isEqualTo("people reversed what its rule did once");
        home.at(3, "08:10").engine.advance();
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        home.at(3, "08:15").engine.advance();
        assertThat(home.hub.rules.disabled).isEmpty();

        takenBack(4, "07:00");
        assertThat(home.engine.find("s1").orElseThrow().stage())
                .as("another occasion")
                .isEqualTo(Stage.PAUSED);
    }

    @Test
    void trustInARuleIsEarnedAnewFromTheLastTimeOfAnOccasionOn() {
        home.mornings(0, 3).engine.accept("s1");
        takenBack(3, "07:00");
        takenBack(3, "07:12");

        for (int day = 4; day < 9; day++) {
            letBe(day);
        }
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.DRIFTING);

        letBe(9);
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.WATCHED);
    }

    private void takenBack(int day, String time) {
        home.at(day, time).pulse("Motion").switched("Lamp", OnOff.ON, RULE);
        home.after(60).switched("Lamp", OnOff.OFF, ANNA);
    }

    private void letBe(int day) {
        home.at(day, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, RULE);
        home.after(1800).switched("Lamp", OnOff.OFF, ANNA);
    }

    @Test
    void anOverrideOutlivesARestart() {
        home.mornings(0, 3).engine.accept("s1");
        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, RULE);
        home.after(60).switched("Lamp", OnOff.OFF, ANNA);

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        home.after(700).engine.advance();
        assertThat(home.hub.rules.disabled).isEmpty();
    }

    @Test
    void aRuleThatAPersonDisabledStaysSo() {
        home.mornings(0, 3).engine.accept("s1");
        home.hub.rules.setEnabled("metahab-s1", false);

        home.engine.control().setMode(Mode.ACTING_PAUSED, true);
        home.engine.control().setMode(Mode.ACTING_PAUSED, false);
        assertThat(home.hub.rules.disabled).as("after a mode").containsExactly("metahab-s1");

        home.at(3, "07:00").switched("Lamp", OnOff.OFF, ANNA);
        home.after(700).engine.advance();
        assertThat(home.hub.rules.disabled).as("after an override").containsExactly("metahab-s1");
    }

    @Test
    void aRuleThatIsEnabledWhileAllRestRestsAgain() {
        home.mornings(0, 3).engine.accept("s1");
        home.engine.control().setMode(Mode.ACTING_PAUSED, true);

        home.hub.rules.setEnabled("metahab-s1", true);
        home.engine.advance();

        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        home.engine.control().setMode(Mode.ACTING_PAUSED, false);
        assertThat(home.hub.rules.disabled).isEmpty();
    }

    @Test
    void aPausedRuleThatAPersonEnablesAmongTheHubsRulesRunsAgainAndStopsWithAllOthers() {
        home.mornings(0, 3).engine.accept("s1");
        home.engine.pause("s1", "");
        home.happens(new RuleStatusInfoEvent("metahab-s1", RuleStatusInfo.IDLE, Source.NONE));
        assertThat(home.engine.find("s1").orElseThrow().stage())
                .as("what happened before it was paused")
                .isEqualTo(Stage.PAUSED);

        home.hub.rules.setEnabled("metahab-s1", true);
        home.happens(new RuleStatusInfoEvent("metahab-s1", RuleStatusInfo.IDLE, Source.NONE));

        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.ACCEPTED);
        home.happens(new ItemStateChangedEvent("MetaHAB_Stop", OnOff.OFF, OnOff.ON, ANNA));
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
    }

    /** Taking back is no example of the opposite habit: otherwise rules would soon play ping-pong. */
    @Test
    void aReversalIsANegativeExampleAndNoPositiveOneOfTheOpposite() {
        home.mornings(0, 3).engine.accept("s1");
        int before = examples("Lamp:OFF");
        takenBack(3, "07:00");
        takenBack(4, "07:00");

        assertThat(examples("Lamp:OFF")).isEqualTo(before);
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.PAUSED);
    }

    @Test
    void learningPausedMeansThatNothingIsLearnt() {
        home.engine.control().setMode(Mode.LEARNING_PAUSED, true);
        home.mornings(0, 4);
        assertThat(home.suggestions()).isEmpty();
        assertThat(home.engine.habits()).isEmpty();

        home.engine.control().setMode(Mode.LEARNING_PAUSED, false);
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        assertThat(home.engine.habits())
                .as("nor later from what happened meanwhile")
                .isEmpty();

        home.mornings(4, 8);
        assertThat(home.suggestions()).extracting(Suggestion::habit).contains("Lamp:ON");
    }

    @Test
    void guestsAreNotLearntFromWhileRulesGoOn() {
        home.mornings(0, 3).engine.accept("s1");
        int before = examples("Radio:ON");

        home.engine.control().setMode(Mode.GUESTS, true);
        home.mornings(3, 7);

        assertThat(examples("Radio:ON")).isEqualTo(before);
        home.after(1200).engine.advance();
        assertThat(home.hub.rules.disabled).isEmpty();
    }

    @Test
    void theStopItemStopsAllRulesAtOnce() {
        home.mornings(0, 3).engine.accept("s1");

        home.happens(new ItemStateChangedEvent("MetaHAB_Stop", OnOff.OFF, OnOff.ON, ANNA));
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        assertThat(home.engine.control().modes()).containsKey(Mode.STOPPED);

        home.happens(new ItemStateChangedEvent("MetaHAB_Stop", OnOff.ON, OnOff.OFF, ANNA));
        assertThat(home.hub.rules.disabled).isEmpty();
        assertThat(home.engine.habits()).noneMatch(habit -> habit.item().startsWith("MetaHAB"));
    }

    @Test
    void whatIsAcceptedWhileActingIsPausedRestsToo() {
        home.mornings(0, 3).engine.control().setMode(Mode.ACTING_PAUSED, true);

        home.engine.accept("s1");

        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
    }

    @Test
    void anExcludedItemIsNeitherLearntFromNorSuggestedAnyMore() {
        home.mornings(0, 3);
        assertThat(home.suggestions()).hasSize(1);

        home.engine.control().exclude(new Scope.Item("Lamp"));
        home.mornings(3, 6);

        assertThat(home.suggestions()).extracting(Suggestion::habit).doesNotContain("Lamp:ON");
        assertThat(home.engine.habits()).noneMatch(habit -> habit.item().equals("Lamp"));
        home.engine.control().include(new Scope.Item("Lamp"));
        assertThat(home.suggestions()).extracting(Suggestion::habit).contains("Lamp:ON");
    }

    @Test
    void anExcludedPersonIsNotLearntFrom() {
        home.engine.control().exclude(new Scope.Person("anna"));
        home.mornings(0, 4);

        assertThat(home.engine.habits()).isEmpty();
    }

    @Test
    void aResetBeginsAnewAndLeavesTheHistoryAlone() {
        home.mornings(0, 2);
        int events = home.past.size();

        home.engine.control().reset(new Scope.Room("Hall"));

        assertThat(home.past).hasSize(events);
        assertThat(home.engine.habits()).noneMatch(habit -> habit.item().equals("Lamp"));
        assertThat(home.engine.habits()).anyMatch(habit -> habit.item().equals("Radio"));
        home.mornings(2, 5);
        assertThat(examples("Lamp:ON")).isEqualTo(3);
    }

    @Test
    void aForgottenRoomIsGoneFromHistoryHabitsRulesAndModel() {
        home.mornings(0, 3).engine.accept("s1");

        var forgotten = home.engine.control().forget(new Scope.Room("entrance hall"), Instant.EPOCH, Instant.MAX);

        assertThat(home.past)
                .noneMatch(event -> event.event() instanceof ItemStateChangedEvent change
                        && change.item().equals("Lamp"));
        assertThat(home.suggestions()).extracting(Suggestion::habit).doesNotContain("Lamp:ON");
        assertThat(home.hub.rules().rules()).isEmpty();
        assertThat(home.store.saved).noneMatch(entry -> entry.habit().startsWith("Lamp"));
        assertThat(home.engine.habits()).noneMatch(habit -> habit.item().equals("Lamp"));
        assertThat(forgotten.rulesRemoved()).isEqualTo(1);
        assertThat(forgotten.sentence()).contains("room:entrance hall", "learnt anew");
    }

    /** The model after forgetting is the one that never saw what was forgotten. */
    @Test
    void forgettingAPersonLeavesNoInfluence() {
        Source ben = Source.of(Source.REST, "ben");
        LivedHome without = new LivedHome();
        for (int day = 0; day < 3; day++) {
            home.morning(day).at(day, "20:00").switched("Fan", OnOff.ON, ben);
            without.morning(day).at(day, "20:00");
        }

        home.engine.control().forget(new Scope.Person("ben"), Instant.EPOCH, Instant.MAX);

        assertThat(home.engine.habits())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("history", "explanation")
                .isEqualTo(without.engine.habits());
    }

    @Test
    void forgettingADayTakesItsExamples() {
        home.mornings(0, 4);
        var day = LivedHome.MONDAY.plusDays(1).atStartOfDay(LivedHome.ZONE).toInstant();

        home.engine.control().forget(new Scope.Everything(), day, day.plus(Duration.ofDays(1)));

        assertThat(examples("Lamp:ON")).isEqualTo(3);
    }

    @Test
    void whatIsForgottenEntirelyLeavesNothing() {
        home.mornings(0, 4).engine.accept("s1");

        home.engine.control().forget(new Scope.Everything(), Instant.EPOCH, Instant.MAX);

        assertThat(home.past).isEmpty();
        assertThat(home.store.saved).isEmpty();
        assertThat(home.engine.habits()).isEmpty();
        assertThat(home.suggestions()).isEmpty();
    }

    @Test
    void neverForThisDeviceHoldsForAllItsHabits() {
        home.mornings(0, 3).engine.reject("s1", Dismissal.NEVER_FOR_THIS_DEVICE, "");
        for (int day = 3; day < 9; day++) {
            home.at(day, "21:00").pulse("Bell").after(4).switched("Lamp", OnOff.OFF, ANNA);
            home.after(1800).switched("Lamp", OnOff.ON, ANNA);
        }

        assertThat(home.suggestions())
                .filteredOn(suggestion -> suggestion.habit().startsWith("Lamp"))
                .hasSize(1);
    }

    @Test
    void whatCanHarmActsOnlyAfterAPersonAllowedItInWriting() {
        LivedHome careful = harmful(Caution.IN_WRITING);
        String id = lockSuggestion(careful);

        assertThatThrownBy(() -> careful.engine.accept(id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in writing");
        assertThatThrownBy(() -> careful.engine.control().permit(id, "Anna", "go ahead"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Front door");
        careful.engine.control().permit(id, "Anna", "The front door may be locked by itself at night.");

        assertThat(careful.engine.accept(id).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void whatCanHarmMayBeAskedForEachTimeAndNeverActsByItself() {
        LivedHome careful = harmful(Caution.EACH_TIME);
        String id = lockSuggestion(careful);

        assertThatThrownBy(() -> careful.engine.accept(id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("each time");
        assertThat(careful.engine.tryOut(id).stage()).isEqualTo(Stage.TRIED_OUT);
    }

    private static LivedHome harmful(Caution caution) {
        return new LivedHome(AdaptationOptions.DEFAULT.withCare(Care.DEFAULT.withHarmful(Map.of("lock", caution))));
    }

    private static String lockSuggestion(LivedHome home) {
        for (int day = 0; day < 4; day++) {
            home.at(day, "22:00").pulse("Motion").after(5).switched("FrontDoor_Lock", OnOff.ON, ANNA);
            home.after(3600).switched("FrontDoor_Lock", OnOff.OFF, ANNA);
        }
        return home.suggestions().stream()
                .filter(suggestion -> suggestion.habit().equals("FrontDoor_Lock:ON"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aHabitThatIsTriedOutActsOnAYesOnly() {
        home.mornings(0, 3).engine.tryOut("s1");

        home.at(3, "07:00").happens(new ItemCommandEvent("MetaHAB_Ask", new Text("s1"), RULE));
        Question question = home.engine.control().questions().get(0);
        assertThat(question.text()).contains("Hall lamp ON");
        assertThat(home.hub.commands).isEmpty();
        home.engine.control().answer(question.id(), true);

        assertThat(home.hub.commands).containsExactly("Lamp ON");
        assertThat(home.engine.control().questions()).isEmpty();
    }

    @Test
    void aQuestionThatNobodyAnswersExpires() {
        home.mornings(0, 3).engine.tryOut("s1");
        home.at(3, "07:00").happens(new ItemCommandEvent("MetaHAB_Ask", new Text("s1"), RULE));

        home.after(400).engine.advance();

        assertThatThrownBy(() -> home.engine.control().answer("q1", true)).isInstanceOf(NoSuchElementException.class);
        assertThat(home.hub.commands).isEmpty();
    }

    @Test
    void aRuleThatActsTooOftenIsPaused() {
        home.mornings(0, 3).engine.accept("s1");
        home.at(3, "07:00");
        for (int i = 0; i < 21; i++) {
            home.after(60).happens(new ItemCommandEvent("Lamp", OnOff.ON, RULE));
        }

        assertThat(home.engine.find("s1").orElseThrow()).satisfies(paused -> {
            assertThat(paused.stage()).isEqualTo(Stage.PAUSED);
            assertThat(paused.reason()).contains("21 times within an hour");
        });
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
    }

    @Test
    void whatAlreadyIsSoDoesNotCountAsActing() {
        home.mornings(0, 3).engine.accept("s1");
        home.at(3, "07:00").switched("Lamp", OnOff.ON, RULE);
        for (int i = 0; i < 30; i++) {
            home.after(60).happens(new ItemCommandEvent("Lamp", OnOff.ON, RULE));
        }

        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.WATCHED);
    }

    @Test
    void thatWasWrongCountsAsTakingBack() {
        home.mornings(0, 3).engine.accept("s1");
        assertThatThrownBy(() -> home.engine.wasWrong("s1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not acted yet");
        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, RULE);

        assertThat(home.engine.wasWrong("s1").stage()).isEqualTo(Stage.DRIFTING);
        assertThat(home.engine.wasWrong("s1").stage()).isEqualTo(Stage.PAUSED);
    }

    @Test
    void whyNothingWasSuggestedIsSaidWithCounts() {
        home.mornings(0, 2);

        assertThat(home.engine.ofItem("Lamp"))
                .filteredOn(habit -> habit.id().equals("Lamp:ON"))
                .singleElement()
                .satisfies(habit -> assertThat(habit.explanation()).isEqualTo("seen 2 of 3 times"));
        assertThatThrownBy(() -> home.engine.ofItem("Attic"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("'Attic'");
    }

    @Test
    void pingPongWithAnotherAutomationIsStopped() {
        home.mornings(0, 3).engine.accept("s1");
        home.at(3, "07:00");
        Source other = Source.of(Source.RULES, "night");
        for (int i = 0; i < 3; i++) {
            home.after(5).happens(new ItemCommandEvent("Lamp", OnOff.ON, RULE));
            home.after(5).happens(new ItemCommandEvent("Lamp", OnOff.OFF, other));
        }

        assertThat(home.engine.find("s1").orElseThrow()).satisfies(paused -> {
            assertThat(paused.stage()).isEqualTo(Stage.PAUSED);
            assertThat(paused.reason()).contains("to and fro");
        });
    }

    @Test
    void aVacationIsDetectedAndAsked() {
        home.mornings(0, 3).engine.accept("s1");

        home.at(6, "12:00").engine.advance();
        Question question = home.engine.control().questions().get(0);
        assertThat(question.text()).contains("Nobody has done anything", "vacation");
        home.engine.control().answer(question.id(), true);

        assertThat(home.engine.control().modes()).containsKey(Mode.VACATION);
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        home.at(7, "12:00").switched("Fan", OnOff.ON, ANNA);
        Question back = home.engine.control().questions().get(0);
        home.engine.control().answer(back.id(), true);
        assertThat(home.engine.control().modes()).isEmpty();
        assertThat(home.hub.rules.disabled).isEmpty();
    }

    @Test
    void aPartyIsLeftOutUntilAPersonSaysOtherwise() {
        home.mornings(0, 4);
        int before = examples("Fan:ON");
        home.at(4, "20:00");
        for (int i = 0; i < 24; i++) {
            home.after(40).switched("Fan", OnOff.ON, ANNA).after(40).switched("Fan", OnOff.OFF, ANNA);
        }
        assertThat(home.engine.control().modes()).containsKey(Mode.PARTY);
        assertThat(examples("Fan:ON")).isEqualTo(before);

        home.at(5, "12:00").engine.advance();
        assertThat(home.engine.control().modes()).isEmpty();
        assertThat(examples("Fan:ON")).as("nobody said yes yet").isEqualTo(before);
        Question question = home.engine.control().questions().get(0);
        home.engine.control().answer(question.id(), true);

        assertThat(examples("Fan:ON")).isEqualTo(24);
    }

    private int examples(String habit) {
        return home.engine.habits().stream()
                .filter(known -> known.id().equals(habit))
                .mapToInt(known -> known.examples())
                .sum();
    }
}
