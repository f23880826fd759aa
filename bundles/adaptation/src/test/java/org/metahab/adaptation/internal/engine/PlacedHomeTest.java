/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.habit.sun.Sun;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.place.Place;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.UpDown;

/** A home that knows where it is, and has no items for the sun: Anna closes the shutters soon after sunset. */
class PlacedHomeTest {

    private static final Place BERLIN = new Place(52.52, 13.405);
    private static final String SUNSET = "MetaHAB_Sunset";
    private static final int WEEKS = 5 * 7;

    private LivedHome home = withShutters(AdaptationOptions.DEFAULT);

    private static LivedHome withShutters(AdaptationOptions options) {
        LivedHome home = new LivedHome(options);
        home.hub.addItem(Item.of("Shutters", ItemType.ROLLERSHUTTER, "Shutters"));
        return home;
    }

    private static ZonedDateTime sunset(int day) {
        LocalDate date = LivedHome.MONDAY.plusDays(day);
        return Sun.set(BERLIN, date, LivedHome.ZONE).orElseThrow().atZone(LivedHome.ZONE);
    }

    private void evenings(int from, int until) {
        for (int day = from; day < until; day++) {
            home.at(day, "06:" + (10 + day)).engine.advance();
            home.pulse("Bell").after(1200);
            shutters(UpDown.UP, 100, 0);
            String dusk = sunset(day).plusMinutes(11 + day % 4).toLocalTime().toString();
            home.at(day, dusk);
            shutters(UpDown.DOWN, 0, 100);
            home.after(3000 + 100L * day).switched("Radio", day % 2 == 0 ? OnOff.ON : OnOff.OFF, ANNA);
        }
    }

    private void shutters(UpDown command, int from, int to) {
        home.happens(new ItemCommandEvent("Shutters", command, ANNA));
        home.happens(new ItemStateChangedEvent("Shutters", Percent.of(from), Percent.of(to), ANNA));
    }

    private Optional<Suggestion> closing() {
        return home.suggestions().stream()
                .filter(made -> made.rule().actions().get(0).configuration().containsValue("DOWN"))
                .findFirst();
    }

    private Optional<Instant> kept() {
        return home.hub.state(SUNSET).map(ItemState::state).map(state -> ((DateTime) state)
                .value()
                .toInstant());
    }

    @Test
    void whatGoesByTheSunIsSuggestedWithoutAnyItemOfTheHome() {
        home.hub.place = Optional.of(BERLIN);
        evenings(0, WEEKS);

        RuleModule trigger = closing().orElseThrow().rule().triggers().get(0);
        assertThat(closing().orElseThrow().sentence()).startsWith("Shutters").contains("10 minutes after Sunset?");
        assertThat(trigger.type()).isEqualTo("timer.DateTimeTrigger");
        assertThat(trigger.configuration()).isEqualTo(Map.of("itemName", SUNSET, "offset", 600L));
        assertThat(home.engine.accept(closing().orElseThrow().id()).stage().isRunning())
                .isTrue();
    }

    /** On a few days the sun can't be told from the clock. */
    @Test
    void whatWaitsForAnAnswerWithATimeOfDayIsRevised() {
        home.hub.place = Optional.of(BERLIN);
        evenings(0, 6);
        assertThat(closing().orElseThrow().sentence()).contains("at 18:");
        String id = closing().orElseThrow().id();

        evenings(6, WEEKS);

        Suggestion revised = home.engine.find(id).orElseThrow();
        assertThat(revised.stage()).isEqualTo(Stage.REVISED);
        assertThat(revised.sentence()).contains("10 minutes after Sunset?");
    }

    @Test
    void howOftenTheRevisedRuleMustHaveBeenRightGoesByTheItemsKind() {
        Care lenient = Care.DEFAULT.withPrecisionOfKind(Map.of("rollershutter", 0.8));
        home = withShutters(AdaptationOptions.DEFAULT.withPrecision(0.999).withCare(lenient));
        home.hub.place = Optional.of(BERLIN);

        evenings(0, WEEKS);

        assertThat(closing().orElseThrow().stage()).isEqualTo(Stage.REVISED);
    }

    /** What the sun did is reckoned, not remembered. */
    @Test
    void thePastBeforeThePlaceWasToldCounts() {
        evenings(0, WEEKS);
        assertThat(closing().filter(made -> made.sentence().contains("Sunset"))).isEmpty();

        LivedHome.MemoryStore unanswered = new LivedHome.MemoryStore();
        home.hub.place = Optional.of(BERLIN);
        home.engine = home.start(AdaptationOptions.DEFAULT, unanswered);

        assertThat(closing().orElseThrow().sentence()).contains("10 minutes after Sunset?");
    }

    @Test
    void theItemHoldsTheSunsetOfEachDay() {
        home.hub.place = Optional.of(BERLIN);
        for (int day = 0; day < 3; day++) {
            home.at(day, "06:00").engine.advance();
            assertThat(kept()).contains(sunset(day).toInstant().truncatedTo(ChronoUnit.SECONDS));
        }
        assertThat(home.hub.item(SUNSET).orElseThrow().label()).isEqualTo("Sunset");
    }

    @Test
    void nothingIsKeptWhereThePlaceIsUnknown() {
        evenings(0, 3);

        assertThat(home.hub.items()).extracting(Item::name).noneMatch(OwnItems::isOwn);
    }

    @Test
    void theHomesOwnItemIsTakenWhereItHasOne() {
        home.hub.place = Optional.of(BERLIN);
        home.hub.addItem(Item.of("Dusk", ItemType.DATETIME, "Dusk"));
        home.hub.postUpdate("Dusk", new DateTime(sunset(0).plusMinutes(2)), Source.NONE);
        home.engine.advance();

        assertThat(home.hub.items())
                .extracting(Item::name)
                .contains("MetaHAB_Sunrise")
                .doesNotContain(SUNSET);
    }

    @Test
    void theItemsAreNoExamplesAndNothingIsLearntOfThem() {
        home.hub.place = Optional.of(BERLIN);
        evenings(0, WEEKS);

        assertThat(home.engine.habits()).extracting(Habit::id).noneMatch(OwnItems::isOwn);
        assertThat(home.engine.model().timeline().items()).noneMatch(OwnItems::isOwn);
    }

    @Test
    void withoutAPlaceTheyGoOnceNoRuleWaitsForThem() {
        home.hub.place = Optional.of(BERLIN);
        evenings(0, WEEKS);
        String id = closing().orElseThrow().id();
        home.engine.accept(id);

        home.hub.place = Optional.empty();
        home.engine.advance();
        assertThat(sunItems()).containsExactly(SUNSET);

        home.engine.undo(id, "");
        home.after(86_400).engine.advance();
        assertThat(sunItems()).isEmpty();
    }

    private List<String> sunItems() {
        return home.hub.items().stream().map(Item::name).filter(OwnItems::isOwn).toList();
    }
}
