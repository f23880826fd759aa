/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Suggestion;

/** Of what is excluded or reset for a period, only that period is not learnt from. */
class ExcludedPeriodTest {

    private static final Scope EVERYTHING = new Scope.Everything();
    private static final Scope LAMP = new Scope.Item("Lamp");
    private static final Scope ANNA = new Scope.Person("anna");

    private final LivedHome home = new LivedHome();

    @Test
    void aPeriodOfAnItemIsNotLearntFromAndTheRestIs() {
        home.mornings(0, 5);

        home.engine.control().exclude(LAMP, day(1), day(3));

        assertThat(examples("Lamp:ON")).isEqualTo(3);
        assertThat(examples("Radio:ON")).as("of another item").isPositive();
        home.mornings(5, 6);
        assertThat(examples("Lamp:ON")).as("learning goes on").isEqualTo(4);
    }

    @Test
    void aPeriodOfAPersonIsNotLearntFromAndTheRestIs() {
        home.mornings(0, 5);

        home.engine.control().exclude(ANNA, day(0), day(4));

        assertThat(examples("Lamp:ON")).isEqualTo(1);
    }

    @Test
    void aPeriodThatIsToComeLeavesAloneWhatWasLearnt() {
        home.mornings(0, 3);
        assertThat(home.suggestions()).extracting(Suggestion::id).containsExactly("s1");

        home.engine.control().exclude(EVERYTHING, day(4), day(6));

        assertThat(home.suggestions()).extracting(Suggestion::id).containsExactly("s1");
        home.mornings(3, 8);
        assertThat(examples("Lamp:ON")).as("days 0 to 3, 6 and 7").isEqualTo(6);
    }

    @Test
    void aPeriodStaysExcludedAfterARestart() {
        home.mornings(0, 5).engine.control().exclude(LAMP, day(1), Instant.MAX);

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(examples("Lamp:ON")).isEqualTo(1);
        assertThat(home.engine.control().exclusions()).containsExactly(new Exclusion(LAMP, day(1), null, "excluded"));
    }

    @Test
    void aPeriodIsResetAndItsHistoryStays() {
        home.mornings(0, 5);
        int events = home.past.size();

        home.engine.control().reset(LAMP, day(0), day(2));

        assertThat(examples("Lamp:ON")).isEqualTo(3);
        assertThat(home.past).hasSize(events);
    }

    @Test
    void includingAgainEndsWhatPeopleExcludedAndNothingElse() {
        home.mornings(0, 5).engine.control().setMode(Mode.GUESTS, true);
        home.engine.control().exclude(EVERYTHING, day(1), day(2));
        home.engine.control().exclude(EVERYTHING, day(3), day(4));
        assertThat(examples("Lamp:ON")).isEqualTo(3);

        home.engine.control().include(EVERYTHING);

        assertThat(examples("Lamp:ON")).isEqualTo(5);
        assertThat(home.engine.control().exclusions())
                .extracting(Exclusion::reason)
                .containsExactly("GUESTS");
        assertThatThrownBy(() -> home.engine.control().include(EVERYTHING))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("'everything' is not excluded");
    }

    @Test
    void anEmptyPeriodIsRefusedAndChangesNothing() {
        home.mornings(0, 2);
        int events = home.past.size();
        Control control = home.engine.control();

        assertThatThrownBy(() -> control.exclude(LAMP, day(2), day(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(day(2).toString(), day(1).toString(), "empty");
        assertThatThrownBy(() -> control.reset(LAMP, day(50), Instant.MAX)).hasMessageContaining("empty");
        assertThatThrownBy(() -> control.forget(LAMP, day(50), Instant.MAX)).hasMessageContaining("empty");
        assertThat(control.exclusions()).isEmpty();
        assertThat(home.past).hasSize(events);
    }

    private int examples(String habit) {
        return home.engine.habits().stream()
                .filter(known -> known.id().equals(habit))
                .mapToInt(Habit::examples)
                .sum();
    }

    private static Instant day(int day) {
        return LivedHome.MONDAY.plusDays(day).atStartOfDay(LivedHome.ZONE).toInstant();
    }
}
