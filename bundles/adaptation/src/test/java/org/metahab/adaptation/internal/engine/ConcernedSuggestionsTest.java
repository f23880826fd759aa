/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.value.OnOff;

/** Excluding, resetting and forgetting take the suggestions that they concern, and no answer that was given. */
class ConcernedSuggestionsTest {

    private static final Source BEN = Source.of(Source.REST, "ben");
    private static final Instant TUESDAY =
            LivedHome.MONDAY.plusDays(1).atStartOfDay(LivedHome.ZONE).toInstant();

    private final LivedHome home = new LivedHome();

    /** What people may want of a scope. */
    private enum Wish {
        EXCLUDE(Control::exclude),
        RESET(Control::reset),
        FORGET((control, scope) -> control.forget(scope, Instant.EPOCH, Instant.MAX)),
        FORGET_A_DAY((control, scope) -> control.forget(scope, TUESDAY, TUESDAY.plus(Duration.ofDays(1))));

        private final BiConsumer<Control, Scope> step;

        Wish(BiConsumer<Control, Scope> step) {
            this.step = step;
        }
    }

    private void lampAndFan() {
        for (int day = 0; day < 5; day++) {
            home.at(day, "07:00").pulse("Motion").after(2).switched("Lamp", OnOff.ON, ANNA);
            home.at(day, "09:10").pulse("Bell").after(2).switched("Fan", OnOff.ON, BEN);
            home.at(day, "13:00").switched("Lamp", OnOff.OFF, ANNA);
            home.at(day, "16:30").switched("Fan", OnOff.OFF, BEN);
        }
    }

    private Suggestion of(String habit) {
        return home.suggestions().stream()
                .filter(suggestion -> suggestion.habit().equals(habit))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void suggestionsOfOtherItemsStayAsTheyAre(Wish wish) {
        lampAndFan();
        Suggestion waiting = of("Fan:ON");
        home.told.clear();

        wish.step.accept(home.engine.control(), new Scope.Item("Lamp"));

        assertThat(of("Fan:ON")).isEqualTo(waiting);
        assertThat(home.told).extracting(Suggestion::habit).doesNotContain("Fan:ON");
    }

    @ParameterizedTest
    @EnumSource
    void postponedOnesOfOtherItemsStayPostponed(Wish wish) {
        lampAndFan();
        home.engine.postpone(of("Fan:ON").id(), Duration.ofDays(30));

        wish.step.accept(home.engine.control(), new Scope.Item("Lamp"));

        assertThat(of("Fan:ON").stage()).isEqualTo(Stage.POSTPONED);
    }

    @ParameterizedTest
    @EnumSource
    void ofAPersonPostponedOnesStayPostponed(Wish wish) {
        lampAndFan();
        home.engine.postpone(of("Fan:ON").id(), Duration.ofDays(30));
        home.engine.postpone(of("Lamp:ON").id(), Duration.ofDays(30));

        wish.step.accept(home.engine.control(), new Scope.Person("anna"));

        assertThat(of("Fan:ON").stage()).isEqualTo(Stage.POSTPONED);
        assertThat(of("Fan:ON").evidence()).isNotEmpty();
        assertThat(of("Lamp:ON").stage()).isEqualTo(Stage.POSTPONED);
    }

    @Test
    void theItemsOwnGoAlsoWhenTheyArePostponed() {
        lampAndFan();
        home.engine.postpone(of("Lamp:ON").id(), Duration.ofDays(30));

        home.engine.control().exclude(new Scope.Item("Lamp"));

        assertThat(home.suggestions()).extracting(Suggestion::habit).doesNotContain("Lamp:ON");
    }

    @Test
    void thoseWhoseRulesLookAtTheItemGoToo() {
        lampAndFan();

        home.engine.control().exclude(new Scope.Item("Motion"));

        assertThat(home.suggestions())
                .filteredOn(suggestion -> suggestion.habit().equals("Lamp:ON"))
                .noneMatch(suggestion -> suggestion.rule().toString().contains("Motion"));
    }

    /** What remains shows the declined rule only. */
    @Test
    void whatWasDeclinedIsNotSuggestedAgainWhenItsRevisionIsDropped() {
        home.mornings(0, 3);
        home.engine.reject("s1", Dismissal.WRONG_CONDITION, "only with the fan");
        for (int day = 3; day < 6; day++) {
            home.at(day, "07:00").pulse("Motion");
            home.at(day, "09:00").pulse("Motion");
            home.at(day, "10:00").switched("Fan", OnOff.ON, ANNA).after(5).switched("Lamp", OnOff.ON, ANNA);
            home.after(3600).switched("Lamp", OnOff.OFF, ANNA).switched("Fan", OnOff.OFF, ANNA);
        }
        assertThat(of("Lamp:ON").stage()).isEqualTo(Stage.REVISED);
        Instant thursday = TUESDAY.plus(Duration.ofDays(2));

        home.engine.control().forget(new Scope.Everything(), thursday, thursday.plus(Duration.ofDays(3)));

        assertThat(home.suggestions()).extracting(Suggestion::habit).doesNotContain("Lamp:ON");
        assertThat(home.engine.ofItem("Lamp"))
                .filteredOn(habit -> habit.id().equals("Lamp:ON"))
                .singleElement()
                .satisfies(habit -> assertThat(habit.explanation()).contains("declined"));
    }

    /** The whole hall goes off after the bell. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FORGET_A_DAY")
    void aRoomsOwnGroupGoesWithTheRoom(Wish wish) {
        for (int day = 0; day < 6; day++) {
            home.at(day, "21:00").pulse("Bell").after(3);
            home.happens(new ItemCommandEvent("Hall", OnOff.OFF, ANNA));
        }
        assertThat(of("Hall:OFF").stage()).isEqualTo(Stage.SUGGESTED);

        wish.step.accept(home.engine.control(), new Scope.Room("Entrance hall"));

        assertThat(home.suggestions()).isEmpty();
        assertThat(home.engine.habits()).noneMatch(habit -> habit.item().equals("Hall"));
    }
}
