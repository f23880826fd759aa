/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Caution;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.life.Life;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.testing.CountingPrior;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.value.OnOff;

/** What sets a habit off is clear before it is when its rule is to act: people are asked for that, and the rule waits. */
class EarlyQuestionTest {

    /** After three examples the reason is likely, after seven a rule. */
    private static final RulePriors PRIORS = new RulePriors(CountingPrior.likelyFrom(7), CountingPrior.likelyFrom(3));

    private static final int ASKED = 3;
    private static final int CLEAR = 9;

    private long offLaterEachDay = 700;
    private LivedHome home = new LivedHome(AdaptationOptions.DEFAULT, PRIORS);

    /** Anna switches the lamp on after motion, at some hour; the first day there is motion once more without that. */
    private void days(int from, int until) {
        for (int day = from; day < until; day++) {
            home.at(day, "%02d:00".formatted(7 + day * 5 % 7)).pulse("Motion").after(5);
            home.switched("Lamp", OnOff.ON, LivedHome.ANNA);
            home.after(3600 + offLaterEachDay * day).switched("Lamp", OnOff.OFF, LivedHome.ANNA);
            if (day == 0) {
                home.after(3600).pulse("Motion");
            }
            home.after(7200).pulse("Bell");
        }
    }

    private Suggestion lamp() {
        return of("Lamp:ON");
    }

    private Suggestion of(String habit) {
        return home.suggestions().stream()
                .filter(one -> one.habit().equals(habit))
                .findFirst()
                .orElseThrow();
    }

    private Stage stage() {
        return lamp().stage();
    }

    private List<String> installed() {
        return home.hub.rules().rules().stream().map(Rule::uid).toList();
    }

    private void confirm() {
        days(0, ASKED);
        home.after(60).engine.accept(lamp().id());
    }

    @Test
    void peopleAreAskedForTheReasonFirst() {
        days(0, ASKED);

        assertThat(stage()).isEqualTo(Stage.SUGGESTED);
        assertThat(lamp().clear()).isFalse();
        assertThat(lamp().question()).contains("Hall motion becomes ON", "Only what sets it off is clear yet");
    }

    /** Half of one place is none. */
    @Test
    void whatIsClearFindsHalfOfThePlacesFree() {
        home = new LivedHome(AdaptationOptions.DEFAULT.withOpenSuggestions(1), PRIORS);

        days(0, ASKED);
        assertThat(home.suggestions()).isEmpty();
        assertThat(habit().explanation()).contains("its reason is clear enough to be asked for");

        days(ASKED, CLEAR);
        assertThat(stage()).isEqualTo(Stage.SUGGESTED);
        assertThat(lamp().clear()).isTrue();
    }

    @Test
    void whatTheyConfirmWaitsUntilItIsClear() {
        confirm();
        assertThat(stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(installed()).isEmpty();

        days(ASKED, 6);
        assertThat(stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(installed()).isEmpty();

        days(6, CLEAR);
        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(lamp().clear()).isTrue();
        assertThat(installed()).containsExactly(lamp().rule().uid());
    }

    @Test
    void theStartIsTheHubsStepAndSaysWhy() {
        confirm();
        days(ASKED, CLEAR);

        assertThat(habit().history())
                .filteredOn(move -> move.to() == Stage.ACCEPTED)
                .extracting(Move::by, Move::reason)
                .containsExactly(tuple(Move.By.HUB, "it is clear now when it is to act"));
    }

    private Habit habit() {
        return home.engine.habits().stream()
                .filter(one -> one.id().equals("Lamp:ON"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whyItWaitsIsExplained() {
        confirm();
        assertThat(habit().explanation()).contains("once it is clear when it is to act", "probability 0.10");

        days(ASKED, 5);
        assertThat(habit().explanation()).contains("once it is clear when it is to act", "probability 0.10");
    }

    @Test
    void whileItWaitsItShowsTheLikeliestRuleSoFar() {
        confirm();
        List<Alternative> others = lamp().alternatives();
        home.told.clear();

        days(ASKED, 6);

        assertThat(stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(lamp().clear()).isFalse();
        assertThat(lamp().backtest().right()).isEqualTo(6);
        assertThat(lamp().sentence()).contains("6 of 7 times");
        assertThat(lamp().alternatives()).isEqualTo(others);
        assertThat(home.told).filteredOn(one -> one.habit().equals("Lamp:ON")).isEmpty();
        assertThat(installed()).isEmpty();
    }

    @Test
    void triedOutLaterItsLikeliestRuleAsks() {
        confirm();
        days(ASKED, 6);
        Rule likeliest = lamp().rule();

        home.engine.tryOut(lamp().id());

        assertThat(home.hub.rules().rules()).hasSize(1).first().satisfies(rule -> {
            assertThat(rule.triggers()).isEqualTo(likeliest.triggers());
            assertThat(rule.conditions()).isEqualTo(likeliest.conditions());
        });
    }

    @Test
    void leftUnansweredItIsPutAgainOnceItIsClear() {
        days(0, CLEAR);

        assertThat(stage()).isEqualTo(Stage.REVISED);
        assertThat(lamp().clear()).isTrue();
        assertThat(installed()).isEmpty();

        home.engine.accept(lamp().id());
        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(installed()).containsExactly(lamp().rule().uid());
    }

    @Test
    void declinedItIsNotAskedAgainBeforeItIsClear() {
        days(0, ASKED);
        home.engine.reject(lamp().id(), Dismissal.WRONG_CONDITION, "");
        home.told.clear();

        days(ASKED, 6);

        assertThat(stage()).isEqualTo(Stage.REJECTED);
        assertThat(home.told).isEmpty();
    }

    @Test
    void undoTakesTheConfirmationBack() {
        confirm();

        home.engine.undo(lamp().id(), "not yet");

        assertThat(stage()).isEqualTo(Stage.SUGGESTED);
        days(ASKED, CLEAR);
        assertThat(stage()).isEqualTo(Stage.REVISED);
        assertThat(installed()).isEmpty();
    }

    @Test
    void aConfirmedOneCanBeDeclinedStill() {
        confirm();

        home.engine.reject(lamp().id(), Dismissal.NOT_USEFUL, "");
        days(ASKED, CLEAR);

        assertThat(stage()).isEqualTo(Stage.REJECTED);
        assertThat(installed()).isEmpty();
    }

    @Test
    void triedOutItsRuleAsksAtOnce() {
        confirm();

        home.engine.tryOut(lamp().id());

        assertThat(stage()).isEqualTo(Stage.TRIED_OUT);
        assertThat(installed()).hasSize(1);
        home.engine.accept(lamp().id());
        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void ofWhatCanHarmPeopleSeeTheRuleFirst() {
        home = new LivedHome(
                AdaptationOptions.DEFAULT.withCare(Care.DEFAULT.withHarmful(Map.of("lamp", Caution.IN_WRITING))),
                PRIORS);
        confirm();
        assertThat(stage()).isEqualTo(Stage.CONFIRMED);

        days(ASKED, CLEAR);

        assertThat(stage()).isEqualTo(Stage.REVISED);
        assertThat(installed()).isEmpty();
    }

    @Test
    void neverForThisDeviceHoldsForWhatWasConfirmed() {
        offLaterEachDay = 0;
        confirm();
        days(ASKED, 6);

        home.engine.reject(of("Lamp:OFF").id(), Dismissal.NEVER_FOR_THIS_DEVICE, "");
        home.engine.advance();

        assertThat(stage()).isEqualTo(Stage.REJECTED);
    }

    @Test
    void aConfirmationOutlivesARestart() {
        confirm();

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        assertThat(stage()).isEqualTo(Stage.CONFIRMED);

        days(ASKED, CLEAR);
        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
    }

    /** The rule was installed, and the crash came before that was noted. */
    @Test
    void aStartThatACrashInterruptedIsFinished() {
        confirm();
        days(ASKED, CLEAR);
        home.store.saved.replaceAll(entry -> entry.habit().equals("Lamp:ON") ? back(entry, Stage.CONFIRMED) : entry);

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(installed()).containsExactly(lamp().rule().uid());
    }

    /** The crash came before the rule was installed. */
    @Test
    void aStartThatACrashPreventedIsMadeUpFor() {
        confirm();
        days(ASKED, CLEAR);
        home.store.saved.replaceAll(entry -> entry.habit().equals("Lamp:ON") ? back(entry, Stage.CONFIRMED) : entry);
        home.hub.rules().remove(lamp().rule().uid());

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(installed()).containsExactly(lamp().rule().uid());
    }

    private static Entry back(Entry entry, Stage stage) {
        List<Move> moves = entry.life().moves();
        int last = 0;
        for (int i = 0; i < moves.size(); i++) {
            last = moves.get(i).to() == stage ? i : last;
        }
        Suggestion made = entry.made().orElseThrow();
        return new Entry(
                entry.habit(),
                new Life(moves.subList(0, last + 1)),
                made.at(stage, made.since(), ""),
                entry.dismissal(),
                entry.declined(),
                0,
                0,
                null,
                null);
    }
}
