/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.LiveMoment;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.life.Life;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.testing.KnownSuggestions;
import org.metahab.hub.event.RuleRemovedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;

/** The bell rings at another hour each day, and one to eight minutes later Anna switches the radio on: too vague for a rule. */
class LiveHabitTest {

    private static final int DAYS = 20;
    private static final String DUE = "MetaHAB_Due_s1";

    private final LivedHome home = new LivedHome();

    @BeforeEach
    void annaListensToTheRadioSomeTimeAfterTheBell() {
        listens(home);
    }

    private static void listens(LivedHome home) {
        for (int day = 0; day < DAYS; day++) {
            bell(home, day);
            home.after(110 + 65L * (day * 3 % 8)).switched("Radio", OnOff.ON, ANNA);
            home.after(2_000).pulse("Motion");
            home.after(100 + 700L * (day % 3)).switched("Radio", OnOff.OFF, ANNA);
        }
    }

    private static void bell(LivedHome home, int day) {
        home.at(day, "06:00").pulse("Motion");
        home.at(day, "16:00").after(3_000L * (day * 7 % 5)).pulse("Bell");
    }

    private Habit radio() {
        return home.engine.habits().stream()
                .filter(habit -> habit.id().equals("Radio:ON"))
                .findFirst()
                .orElseThrow();
    }

    private Suggestion offered() {
        return home.engine.live().offer("Radio", "ON");
    }

    private void accepted() {
        home.engine.accept(offered().id());
    }

    private Optional<State> due() {
        return home.hub.state(DUE).map(ItemState::state);
    }

    /** It takes the hub a tick to look. */
    private void bellOfDay(int day) {
        bell(home, day);
        home.after(10).engine.advance();
    }

    private void ruleActs() {
        home.after(1).switched("Radio", OnOff.ON, Source.of(Source.RULES, "metahab-s1"));
    }

    private Stage stage() {
        return home.engine.find("s1").orElseThrow().stage();
    }

    private LiveMoment lastMoment() {
        List<LiveMoment> moments = home.engine.live().moments("Radio", "ON");
        return moments.get(moments.size() - 1);
    }

    @Test
    void whereNoRuleIsGoodEnoughItIsToldThatTheHabitCanRunLiveAndNothingIsSuggestedUnasked() {
        assertThat(radio().explanation())
                .contains("what was learnt foresees it, right ")
                .contains("it can run as a live habit");
        assertThat(home.suggestions()).isEmpty();
    }

    @Test
    void whatWaitsUntilItIsClearCanRunLiveToo() {
        askedForTheReason(Stage.CONFIRMED);
        assertThat(radio().stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(radio().explanation()).contains("it can run as a live habit");

        offered();

        assertThat(stage()).isEqualTo(Stage.REVISED);
        assertThat(home.engine.find("s1").orElseThrow().sentence())
                .startsWith("Radio ON when MetaHAB is sure that anna is about to?");
    }

    @Test
    void whatPeoplePostponedIsNotOfferedOtherwiseMeanwhile() {
        askedForTheReason(Stage.POSTPONED);
        assertThat(radio().explanation()).doesNotContain("live habit");

        assertThatThrownBy(this::offered).hasMessageContaining("s1 was made for it already, and is POSTPONED");
    }

    /** The radio's habit, suggested before it was clear, and answered so. */
    private void askedForTheReason(Stage answer) {
        Suggestion asked = new Suggestion(
                "s1",
                "Radio:ON",
                KnownSuggestions.waiting("s1").offered(),
                false,
                answer,
                LivedHome.MONDAY.atStartOfDay(LivedHome.ZONE).toInstant(),
                "");
        Life answered = Life.BEGINNING
                .to(Stage.SUGGESTED, asked.since(), Move.By.HUB, "")
                .to(answer, asked.since(), Move.By.PERSON, "");
        home.store.saved.add(new Entry("Radio:ON", answered, asked, Dismissal.UNSAID, List.of(), 0, 0, null, null));
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
    }

    @Test
    void whoAsksForItGetsASuggestionAsAnyOther() {
        Suggestion suggestion = offered();

        assertThat(suggestion.stage()).isEqualTo(Stage.SUGGESTED);
        assertThat(suggestion.sentence())
                .startsWith("Radio ON when MetaHAB is sure that anna is about to?")
                .containsPattern("right 1\\d of 1\\d times, on 1\\d days");
        assertThat(suggestion.backtest().right()).isGreaterThanOrEqualTo(10);
        assertThat(suggestion.confidence()).isGreaterThan(0.8);
        assertThat(suggestion.rule().description()).contains("sure that you are about to");
        assertThat(home.suggestions()).containsExactly(suggestion);
    }

    @Test
    void itsRuleIsMadeOfOrdinaryModules() {
        Rule rule = offered().rule();

        assertThat(rule.triggers())
                .singleElement()
                .extracting(RuleModule::type, RuleModule::configuration)
                .containsExactly("core.ItemStateChangeTrigger", Map.of("itemName", DUE, "state", "ON"));
        assertThat(rule.actions())
                .singleElement()
                .extracting(RuleModule::type, RuleModule::configuration)
                .containsExactly("core.ItemCommandAction", Map.of("itemName", "Radio", "command", "ON"));
        assertThat(rule.tags()).contains("metahab", "metahab:suggestion:s1", "metahab:habit:Radio:ON");
    }

    @Test
    void itsItemIsOnWhileTheHubIsSureAndOffOtherwise() {
        accepted();
        assertThat(due()).contains(OnOff.OFF);

        bellOfDay(DAYS);
        assertThat(due()).contains(OnOff.ON);

        home.after(60).switched("Radio", OnOff.ON, ANNA);
        assertThat(due()).contains(OnOff.OFF);
    }

    @Test
    void whatNobodyDoesInTimeIsNotExpectedAnyLonger() {
        accepted();
        bellOfDay(DAYS);

        home.after(601).engine.advance();

        assertThat(due()).contains(OnOff.OFF);
        assertThat(lastMoment().outcome()).isEqualTo(LiveMoment.Outcome.UNWANTED);
    }

    @Test
    void eachMomentTellsWhatSpokeForItAndWhatCameOfIt() {
        LiveMoment last = lastMoment();

        assertThat(last.outcome()).isEqualTo(LiveMoment.Outcome.RIGHT);
        assertThat(last.probability()).isGreaterThan(0.5);
        assertThat(last.text())
                .containsPattern("\\d\\d % sure, as people did it in \\d+ of \\d+ moments so long after Bell became ON")
                .contains("Radio ON by anna ");
    }

    @Test
    void whatItsRuleDoesNeitherTeachesNorCountsAgainstIt() {
        accepted();
        int right = offeredRight();
        for (int day = DAYS; day < DAYS + 5; day++) {
            bellOfDay(day);
            assertThat(due()).contains(OnOff.ON);
            ruleActs();
            assertThat(due()).contains(OnOff.OFF);
            assertThat(lastMoment().outcome()).isEqualTo(LiveMoment.Outcome.ACTED);
            home.after(3_600).switched("Radio", OnOff.OFF, ANNA);
        }
        assertThat(offeredRight()).isEqualTo(right);
        assertThat(stage()).isEqualTo(Stage.WATCHED);
    }

    private int offeredRight() {
        return (int) home.engine.live().moments("Radio", "ON").stream()
                .filter(moment -> moment.outcome() == LiveMoment.Outcome.RIGHT)
                .count();
    }

    @Test
    void takingBackCountsAgainstItAndTheSecondTimeItsRuleIsPaused() {
        accepted();
        for (int day = DAYS; day < DAYS + 2; day++) {
            bellOfDay(day);
            ruleActs();
            home.after(30).switched("Radio", OnOff.OFF, ANNA);
            assertThat(lastMoment().outcome()).isEqualTo(LiveMoment.Outcome.UNWANTED);
            home.after(3_600).engine.advance();
        }
        assertThat(stage()).isEqualTo(Stage.PAUSED);

        bellOfDay(DAYS + 2);
        assertThat(due()).contains(OnOff.OFF);
    }

    @Test
    void anOverrideMakesItsRuleRest() {
        accepted();
        home.at(DAYS, "12:00").switched("Radio", OnOff.OFF, ANNA);

        assertThat(home.hub.rules.disabled).contains("metahab-s1");
        home.after(601).engine.advance();
        assertThat(home.hub.rules.disabled).isEmpty();
    }

    @Test
    void whileActingIsPausedItsRuleRests() {
        accepted();
        home.engine.control().setMode(Mode.ACTING_PAUSED, true);

        assertThat(home.hub.rules.disabled).contains("metahab-s1");
    }

    @Test
    void whileLearningRestsNothingIsExpected() {
        accepted();
        home.at(DAYS, "05:00").engine.control().setMode(Mode.GUESTS, true);
        int before = home.engine.live().moments("Radio", "ON").size();

        bellOfDay(DAYS);

        assertThat(due()).contains(OnOff.OFF);
        assertThat(home.engine.live().moments("Radio", "ON")).hasSize(before);
    }

    @Test
    void itsItemComesAndGoesWithItsRule() {
        accepted();
        assertThat(home.hub.item(DUE)).isPresent();

        home.engine.undo("s1", "");

        assertThat(home.hub.item(DUE)).isEmpty();
        assertThat(home.hub.rules.rule("metahab-s1")).isEmpty();
        assertThat(stage()).isEqualTo(Stage.RETIRED);
    }

    @Test
    void deletingItsRuleUndoesIt() {
        accepted();
        Rule rule = home.hub.rules.rule("metahab-s1").orElseThrow();
        home.hub.rules.remove("metahab-s1");

        home.happens(new RuleRemovedEvent(rule, Source.NONE));

        assertThat(stage()).isEqualTo(Stage.RETIRED);
        assertThat(home.hub.item(DUE)).isEmpty();
    }

    @Test
    void aRestartChangesNothing() {
        accepted();
        List<LiveMoment> before = home.engine.live().moments("Radio", "ON");
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(home.engine.live().moments("Radio", "ON")).isEqualTo(before);
        assertThat(home.hub.item(DUE)).isPresent();
        bellOfDay(DAYS);
        assertThat(due()).contains(OnOff.ON);
    }

    @Test
    void forgettingTheItemLeavesNothingOfIt() {
        accepted();

        home.engine.control().forget(new Scope.Item("Radio"), Instant.EPOCH, Instant.MAX);

        assertThat(home.suggestions()).isEmpty();
        assertThat(home.hub.rules.rule("metahab-s1")).isEmpty();
        assertThat(home.hub.item(DUE)).isEmpty();
        assertThat(home.engine.live().moments("Radio", "ON")).isEmpty();
    }

    @Test
    void nothingIsOfferedTwiceNorAfterItWasDeclined() {
        offered();
        assertThatThrownBy(this::offered)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("s1 was made for it already");

        home.engine.reject("s1", Dismissal.WRONG_TIME, "");
        assertThatThrownBy(this::offered).hasMessageContaining("it was declined, or failed, before");
    }

    @Test
    void nothingIsOfferedThatHasNotProvedItself() {
        assertThatThrownBy(() -> home.engine.live().offer("Fan", "ON")).hasMessageContaining("nobody did that yet");
        home.at(DAYS, "12:00").switched("Fan", OnOff.ON, ANNA);
        assertThatThrownBy(() -> home.engine.live().offer("Fan", "ON"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has not proved right often enough: it takes 10 times on 5 days");
    }

    @Test
    void nothingIsOfferedForWhatIsExcluded() {
        home.engine.control().exclude(new Scope.Item("Radio"));

        assertThatThrownBy(this::offered).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsOfferedThatCanHarm() {
        LivedHome other = new LivedHome();
        for (int day = 0; day < DAYS; day++) {
            bell(other, day);
            other.after(60 + 53L * (day * 3 % 8)).switched("FrontDoor_Lock", OnOff.ON, ANNA);
            other.after(2_000).switched("FrontDoor_Lock", OnOff.OFF, ANNA);
        }

        assertThatThrownBy(() -> other.engine.live().offer("FrontDoor_Lock", "ON"))
                .hasMessageContaining("what can harm");
    }
}
