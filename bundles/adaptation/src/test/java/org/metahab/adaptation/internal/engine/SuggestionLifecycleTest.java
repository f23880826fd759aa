/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.RuleRemovedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.value.OnOff;

class SuggestionLifecycleTest {

    private final LivedHome home = new LivedHome();

    @Test
    void threeExamplesMakeOneSuggestionThatSaysWhy() {
        home.mornings(0, 3);

        assertThat(home.suggestions()).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.id()).isEqualTo("s1");
            assertThat(suggestion.habit()).isEqualTo("Lamp:ON");
            assertThat(suggestion.sentence())
                    .contains("Hall lamp ON when Hall motion becomes ON", "On 3 days", "3 of 3 times", "10 s");
            assertThat(suggestion.evidence()).hasSize(3).first().satisfies(evidence -> assertThat(evidence.text())
                    .contains("Mon 2 Mar 07:00:08", "8 s after Hall motion became ON"));
            assertThat(suggestion.exceptions()).isEmpty();
            assertThat(suggestion.confidence()).isEqualTo(0.8);
            assertThat(suggestion.backtest().right()).isEqualTo(3);
            assertThat(suggestion.stage()).isEqualTo(Stage.SUGGESTED);
        });
        assertThat(home.told).isEqualTo(home.suggestions());
    }

    @Test
    void twoExamplesAreNotEnough() {
        home.mornings(0, 2);

        assertThat(home.suggestions()).isEmpty();
        assertThat(habit("Lamp:ON").explanation()).isEqualTo("seen 2 of 3 times");
    }

    @Test
    void aSuggestionIsNotMadeTwice() {
        home.mornings(0, 9);

        assertThat(home.suggestions())
                .extracting(Suggestion::habit)
                .doesNotHaveDuplicates()
                .contains("Lamp:ON");
    }

    @Test
    void aTriggerThatMostlyLeadsToNothingIsNotSuggested() {
        for (int day = 0; day < 4; day++) {
            home.morning(day);
            for (int i = 0; i < 6; i++) {
                home.after(1200).pulse("Motion");
            }
        }

        assertThat(home.suggestions())
                .noneSatisfy(suggestion -> assertThat(suggestion.sentence()).contains("Hall motion becomes ON?"));
    }

    @Test
    void anAcceptedSuggestionIsAnOrdinaryRule() {
        home.mornings(0, 3);

        Suggestion accepted = home.engine.accept("s1");

        assertThat(accepted.stage()).isEqualTo(Stage.ACCEPTED);
        Rule rule = home.hub.rules().rule("metahab-s1").orElseThrow();
        assertThat(rule.description()).contains("when Hall motion becomes ON", "On 3 days", "3 of 3 times");
        assertThat(rule.tags()).contains("metahab", "metahab:suggestion:s1", "metahab:habit:Lamp:ON");
        assertThat(rule.triggers())
                .containsExactly(RuleModule.of(
                        "trigger", "core.ItemStateChangeTrigger", Map.of("itemName", "Motion", "state", "ON")));
        assertThat(rule.actions())
                .containsExactly(
                        RuleModule.of("action", "core.ItemCommandAction", Map.of("itemName", "Lamp", "command", "ON")));
        assertThat(habit("Lamp:ON").stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void aRejectionIsRememberedWithItsReason() {
        home.mornings(0, 3);

        home.engine.reject("s1", Dismissal.UNSAID, "too bright");
        home.mornings(3, 8);

        assertThat(home.engine.find("s1")).hasValueSatisfying(rejected -> {
            assertThat(rejected.stage()).isEqualTo(Stage.REJECTED);
            assertThat(rejected.reason()).isEqualTo("too bright");
        });
        assertThat(home.suggestions()).extracting(Suggestion::habit).containsOnlyOnce("Lamp:ON");
        assertThat(home.hub.rules().rules()).isEmpty();
    }

    @Test
    void aChangeOfMindIsOneStep() {
        home.mornings(0, 3);
        home.engine.reject("s1", Dismissal.UNSAID, "");

        assertThat(home.engine.accept("s1").stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(home.hub.rules().rule("metahab-s1")).isPresent();
    }

    @Test
    void anUndoRemovesTheRuleAndIsNotFollowedByTheSameSuggestion() {
        home.mornings(0, 3);
        home.engine.accept("s1");

        home.engine.undo("s1", "no");
        home.mornings(3, 7);

        assertThat(home.hub.rules().rule("metahab-s1")).isEmpty();
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.RETIRED);
        assertThat(home.suggestions()).extracting(Suggestion::habit).containsOnlyOnce("Lamp:ON");
    }

    @Test
    void acceptingTwiceChangesNothing() {
        home.mornings(0, 3);

        assertThat(home.engine.accept("s1")).isEqualTo(home.engine.accept("s1"));
        assertThat(home.hub.rules().rules()).hasSize(1);
    }

    @Test
    void wrongAnswersAreRefusedWithWhatToDo() {
        home.mornings(0, 3);

        assertThatThrownBy(() -> home.engine.accept("s9"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("'s9'")
                .hasMessageContaining("s1");
        assertThatThrownBy(() -> home.engine.undo("s1", "")).isInstanceOf(IllegalStateException.class);
        home.engine.accept("s1");
        assertThatThrownBy(() -> home.engine.reject("s1", Dismissal.UNSAID, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("undo");
    }

    @Test
    void aRuleThatTheHubRefusesIsNotLeftBehind() {
        home.mornings(0, 3);
        home.hub.rules.answer = new RuleStatusInfo(
                RuleStatusInfo.Status.UNINITIALIZED,
                RuleStatusInfo.Detail.HANDLER_MISSING_ERROR,
                "no handler for core.ItemStateChangeTrigger");

        assertThatThrownBy(() -> home.engine.accept("s1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no handler");
        assertThat(home.hub.rules().rules()).isEmpty();
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void anAnswerThatCannotBeStoredChangesNothing() {
        home.mornings(0, 3);
        home.store.full = true;

        assertThatThrownBy(() -> home.engine.accept("s1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No space left");
        assertThat(home.hub.rules().rules()).isEmpty();
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void aSuggestionThatCannotBeStoredIsMadeOnceItCan() {
        home.store.full = true;
        home.mornings(0, 3);
        assertThat(home.suggestions()).isEmpty();
        assertThat(habit("Lamp:ON").explanation()).contains("No space left");

        home.store.full = false;
        home.mornings(3, 4);

        assertThat(home.suggestions()).extracting(Suggestion::habit).contains("Lamp:ON");
    }

    @Test
    void whatCanHarmIsNeverSuggested() {
        for (int day = 0; day < 6; day++) {
            home.at(day, "22:00").pulse("Motion").after(5).switched("FrontDoor_Lock", OnOff.ON, ANNA);
            home.after(3600).switched("FrontDoor_Lock", OnOff.OFF, ANNA);
        }

        assertThat(home.suggestions()).isEmpty();
        assertThat(habit("FrontDoor_Lock:ON").explanation()).startsWith("never suggested: ");
    }

    @Test
    void onlySoManySuggestionsWaitAtOnce() {
        LivedHome patient = new LivedHome(AdaptationOptions.DEFAULT.withOpenSuggestions(1));
        lampAndFan(patient);
        assertThat(patient.suggestions()).hasSize(1);

        patient.engine.reject("s1", Dismissal.UNSAID, "");

        assertThat(patient.suggestions()).hasSize(2);
        assertThat(patient.suggestions().get(1).stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void moreOfThemWaitWherePeopleOperateMore() {
        LivedHome large = new LivedHome(AdaptationOptions.DEFAULT.withOpenSuggestions(1));
        for (int plug = 0; plug < 8; plug++) {
            large.hub.addItem(Item.of("Plug_" + plug, ItemType.SWITCH, "Plug " + plug));
            large.at(0, "06:1" + plug).switched("Plug_" + plug, OnOff.ON, ANNA);
        }
        lampAndFan(large);

        assertThat(large.suggestions()).hasSize(2);
    }

    private static void lampAndFan(LivedHome home) {
        for (int day = 0; day < 4; day++) {
            home.at(day, "07:00").pulse("Motion").after(2).switched("Lamp", OnOff.ON, ANNA);
            home.at(day, "09:10").pulse("Bell").after(2).switched("Fan", OnOff.ON, ANNA);
            home.at(day, "13:00").switched("Lamp", OnOff.OFF, ANNA);
            home.at(day, "16:30").switched("Fan", OnOff.OFF, ANNA);
        }
    }

    /** Anna switches the radio on or off at the same time, whatever it was; nobody can want both. */
    @Test
    void ofTwoOppositeRulesAtOneTimeOnlyOneIsAccepted() {
        home.mornings(0, 10);
        String on = suggestionFor("Radio:ON");
        String off = suggestionFor("Radio:OFF");

        home.engine.accept(on);

        assertThatIllegalStateException()
                .isThrownBy(() -> home.engine.accept(off))
                .withMessageContaining("opposite");
    }

    private String suggestionFor(String habit) {
        return home.suggestions().stream()
                .filter(made -> made.habit().equals(habit))
                .map(Suggestion::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleThatPeopleReverseTwiceIsPaused() {
        home.mornings(0, 3);
        home.engine.accept("s1");
        Source rule = Source.of(Source.RULES, "metahab-s1");

        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, rule);
        home.after(60).switched("Lamp", OnOff.OFF, ANNA);
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.DRIFTING);
        assertThat(home.engine.find("s1").orElseThrow().reason()).contains("once");

        home.at(4, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, rule);
        home.after(60).switched("Lamp", OnOff.OFF, ANNA);

        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.PAUSED);
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        home.engine.accept("s1");
        assertThat(home.hub.rules.disabled).isEmpty();
    }

    @Test
    void whoIsDoneWithItAsSoonAsUsualTakesNothingBack() {
        for (int day = 0; day < 3; day++) {
            home.at(day, "07:00").pulse("Motion").after(5).switched("Lamp", OnOff.ON, ANNA);
            home.after(150 + 30L * day).switched("Lamp", OnOff.OFF, ANNA);
        }
        String id = suggestionFor("Lamp:ON");
        home.engine.accept(id);
        Source rule = Source.of(Source.RULES, "metahab-" + id);

        for (int day = 3; day < 8; day++) {
            home.at(day, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, rule);
            home.after(100).switched("Lamp", OnOff.OFF, ANNA);
        }
        assertThat(home.engine.find(id).orElseThrow().stage()).isEqualTo(Stage.WATCHED);

        home.at(8, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, rule);
        home.after(20).switched("Lamp", OnOff.OFF, ANNA);
        assertThat(home.engine.find(id).orElseThrow().reason()).contains("reversed what its rule did once");
    }

    @Test
    void whatChangedNothingCannotBeTakenBack() {
        home.mornings(0, 3);
        home.engine.accept("s1");
        Source rule = Source.of(Source.RULES, "metahab-s1");

        for (int day = 3; day < 6; day++) {
            home.at(day, "06:00").switched("Lamp", OnOff.ON, ANNA);
            home.at(day, "07:00").pulse("Motion").happens(new ItemCommandEvent("Lamp", OnOff.ON, rule));
            home.after(60).switched("Lamp", OnOff.OFF, ANNA);
        }

        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void switchingOffMuchLaterIsNoReversal() {
        home.mornings(0, 3);
        home.engine.accept("s1");
        Source rule = Source.of(Source.RULES, "metahab-s1");
        for (int day = 3; day < 6; day++) {
            home.at(day, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, rule);
            home.after(1800).switched("Lamp", OnOff.OFF, ANNA);
        }

        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.WATCHED);
    }

    @Test
    void anEditedRuleIsThePersons() {
        home.mornings(0, 3);
        home.engine.accept("s1");
        Rule edited = edit("metahab-s1");
        Source rule = Source.of(Source.RULES, "metahab-s1");

        for (int day = 3; day < 7; day++) {
            home.at(day, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, rule);
            home.after(60).switched("Lamp", OnOff.OFF, ANNA);
        }
        home.engine.accept("s1");

        assertThat(home.hub.rules().rule("metahab-s1")).hasValue(edited);
        assertThat(home.hub.rules.disabled).isEmpty();
    }

    @Test
    void anEditedRuleThatActsIsNotSaidToAsk() {
        home.mornings(0, 3).engine.accept("s1");
        Rule edited = edit("metahab-s1");

        assertThatThrownBy(() -> home.engine.tryOut("s1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("edited by hand");

        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(home.hub.rules().rule("metahab-s1")).hasValue(edited);
    }

    @Test
    void aRuleThatWasEditedWhileItAskedActsOnceItIsAccepted() {
        home.mornings(0, 3).engine.tryOut("s1");
        Rule asking = home.hub.rules().rule("metahab-s1").orElseThrow();
        home.hub
                .rules()
                .update(new Rule(
                        asking.uid(),
                        "Mine",
                        "",
                        asking.tags(),
                        Map.of(),
                        asking.triggers(),
                        List.of(RuleModule.of("c", "core.DayOfWeekCondition", Map.of("days", List.of("MON")))),
                        asking.actions()));

        Suggestion accepted = home.engine.accept("s1");

        Rule acting = home.hub.rules().rule("metahab-s1").orElseThrow();
        assertThat(acting.name()).isEqualTo("Mine");
        assertThat(acting.conditions()).hasSize(1);
        assertThat(acting.actions()).isEqualTo(accepted.rule().actions());
    }

    @Test
    void anUndoKeepsAnEditedRuleButDisablesIt() {
        home.mornings(0, 3);
        home.engine.accept("s1");
        Rule edited = edit("metahab-s1");

        Suggestion undone = home.engine.undo("s1", "too bright");

        assertThat(undone.stage()).isEqualTo(Stage.RETIRED);
        assertThat(undone.reason()).isEqualTo("too bright; edited by hand, so it is disabled and kept");
        assertThat(home.hub.rules().rule("metahab-s1")).hasValue(edited);
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
    }

    @Test
    void deletingTheRuleByHandUndoesTheSuggestion() {
        home.mornings(0, 3);
        home.engine.accept("s1");

        Rule deleted = home.hub.rules().remove("metahab-s1").orElseThrow();
        home.happens(new RuleRemovedEvent(deleted, Source.NONE));

        assertThat(home.engine.find("s1")).hasValueSatisfying(undone -> {
            assertThat(undone.stage()).isEqualTo(Stage.RETIRED);
            assertThat(undone.reason()).isEqualTo("its rule was deleted");
        });
        assertThat(home.told).last().extracting(Suggestion::stage).isEqualTo(Stage.RETIRED);
    }

    @Test
    void howAHabitCameToItsStageIsKept() {
        home.mornings(0, 3);
        home.engine.reject("s1", Dismissal.UNSAID, "");
        home.engine.accept("s1");
        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, Source.of(Source.RULES, "metahab-s1"));

        assertThat(habit("Lamp:ON").history())
                .extracting(Move::to, Move::by)
                .containsExactly(
                        tuple(Stage.SUGGESTED, Move.By.HUB),
                        tuple(Stage.REJECTED, Move.By.PERSON),
                        tuple(Stage.ACCEPTED, Move.By.PERSON),
                        tuple(Stage.WATCHED, Move.By.HUB));
    }

    @Test
    void aDismissalKeepsItsReason() {
        home.mornings(0, 3);

        Suggestion rejected = home.engine.reject("s1", Dismissal.WRONG_TIME, "too early");

        assertThat(rejected.reason()).isEqualTo("wrong time: too early");
    }

    @Test
    void aRejectionIsTakenBackInOneStep() {
        home.mornings(0, 3);
        home.engine.reject("s1", Dismissal.NOT_USEFUL, "");

        assertThat(home.engine.undo("s1", "").stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void aPostponedSuggestionIsMadeAgainInItsTime() {
        home.mornings(0, 3);
        home.engine.postpone("s1", Duration.ofDays(2));
        home.mornings(3, 4).engine.advance();
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.POSTPONED);

        home.at(6, "12:00").engine.advance();

        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.SUGGESTED);
        assertThat(home.suggestions()).extracting(Suggestion::habit).containsOnlyOnce("Lamp:ON");
    }

    @Test
    void aSuggestionThatIsTriedOutAsksWhereItsRuleWouldAct() {
        home.mornings(0, 3);

        home.engine.tryOut("s1");

        Rule asking = home.hub.rules().rule("metahab-s1").orElseThrow();
        assertThat(asking.actions())
                .containsExactly(RuleModule.of(
                        "action", "core.ItemCommandAction", Map.of("itemName", "MetaHAB_Ask", "command", "s1")));
        home.engine.accept("s1");
        assertThat(home.hub.rules().rule("metahab-s1"))
                .hasValue(home.suggestions().get(0).rule());
    }

    @Test
    void aSpanOutOfItsBoundsPostponesNothing() {
        home.mornings(0, 3);

        for (String span : List.of("P1000000000000D", "P367D", "PT0S", "PT-1H")) {
            assertThatThrownBy(() -> home.engine.postpone("s1", Duration.parse(span)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at most 366 days")
                    .hasMessageContaining(Duration.parse(span).toString());
        }
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.SUGGESTED);
        assertThat(home.engine.postpone("s1", Duration.ofDays(366)).stage()).isEqualTo(Stage.POSTPONED);
    }

    @Test
    void aPauseDisablesTheRuleUntilItIsAcceptedAgain() {
        home.mornings(0, 3);
        home.engine.accept("s1");

        home.engine.pause("s1", "for the summer");

        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        assertThat(home.engine.accept("s1").stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(home.hub.rules.disabled).isEmpty();
    }

    /** After "wrong condition" Anna shows the same habit after switching the fan on; the suggestion is edited rather than doubled. */
    @Test
    void aFollowUpEditsTheSameSuggestion() {
        home.mornings(0, 3);
        Suggestion first = home.engine.reject("s1", Dismissal.WRONG_CONDITION, "only with the fan");
        for (int day = 3; day < 6; day++) {
            home.at(day, "07:00").pulse("Motion");
            home.at(day, "09:00").pulse("Motion");
            home.at(day, "10:00").switched("Fan", OnOff.ON, ANNA).after(5).switched("Lamp", OnOff.ON, ANNA);
            home.after(3600).switched("Lamp", OnOff.OFF, ANNA).switched("Fan", OnOff.OFF, ANNA);
        }

        Suggestion revised = home.engine.find("s1").orElseThrow();
        assertThat(revised.stage()).isEqualTo(Stage.REVISED);
        assertThat(revised.rule().triggers()).isNotEqualTo(first.rule().triggers());
        assertThat(revised.sentence()).contains("Fan");
        assertThat(home.suggestions()).extracting(Suggestion::habit).containsOnlyOnce("Lamp:ON");
    }

    @Test
    void theSameRuleIsNotPutToPeopleAgainAsARevision() {
        home.mornings(0, 3);
        home.engine.reject("s1", Dismissal.WRONG_CONDITION, "");

        home.mornings(3, 12);

        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.REJECTED);
    }

    @Test
    void aRuleThatNobodyTakesBackAnyMoreIsTrustedAgain() {
        home.mornings(0, 3);
        home.engine.accept("s1");
        Source rule = Source.of(Source.RULES, "metahab-s1");
        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, rule);
        home.after(60).switched("Lamp", OnOff.OFF, ANNA);
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.DRIFTING);

        for (int day = 4; day < 10; day++) {
            home.at(day, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, rule);
            home.after(3600).switched("Lamp", OnOff.OFF, ANNA);
        }

        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.WATCHED);
    }

    /** A person gives a rule another action. */
    private Rule edit(String uid) {
        Rule ours = home.hub.rules().rule(uid).orElseThrow();
        RuleModule off =
                RuleModule.of("action", "core.ItemCommandAction", Map.of("itemName", "Lamp", "command", "OFF"));
        Rule edited = new Rule(uid, ours.name(), "", ours.tags(), Map.of(), ours.triggers(), List.of(), List.of(off));
        home.hub.rules().update(edited);
        return edited;
    }

    @Test
    void whatRulesAndWeDoIsNeverLearntFrom() {
        Source rule = Source.of(Source.RULES, "night");
        Source ourselves = Source.of("org.metahab.adaptation", "s1");
        for (int day = 0; day < 8; day++) {
            home.at(day, "07:00").pulse("Motion").after(2).switched("Lamp", OnOff.ON, rule);
            home.at(day, "09:00").switched("Fan", OnOff.ON, ourselves);
        }

        assertThat(home.engine.habits()).isEmpty();
        assertThat(home.suggestions()).isEmpty();
        assertThat(home.engine.status().actions()).isZero();
        assertThat(home.engine.status().events()).isGreaterThan(30);
    }

    private Habit habit(String id) {
        return home.engine.habits().stream()
                .filter(habit -> habit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
