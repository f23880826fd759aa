/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.metahab.habit.Context;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.Observation;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;

class ContextTest {

    /** The leak test: whatever happens later, what was told before stays the same. */
    @Property(tries = 60)
    void cuttingTheStreamChangesNothingBeforeTheCut(@ForAll long seed, @ForAll @IntRange(min = 1, max = 199) int cut) {
        TestHome whole = new TestHome();
        RandomLife.live(whole, seed, 200);
        TestHome cutOff = new TestHome();
        whole.events.subList(0, cut).forEach(cutOff::happens);

        assertThat(cutOff.seen).isEqualTo(whole.seen.subList(0, cutOff.seen.size()));
    }

    @Property(tries = 30)
    void anotherFutureChangesNothing(@ForAll long seed) {
        TestHome one = new TestHome();
        RandomLife.live(one, seed, 100);
        int known = one.seen.size();
        List<TimedEvent> past = List.copyOf(one.events);
        TestHome other = new TestHome();
        past.forEach(other::happens);
        other.now = one.now;
        RandomLife.live(one, seed + 1, 50);
        RandomLife.live(other, seed + 2, 50);

        assertThat(other.seen.subList(0, known)).isEqualTo(one.seen.subList(0, known));
    }

    @Property(tries = 30)
    void everyNumberIsFiniteAndSmall(@ForAll long seed) {
        TestHome home = new TestHome();
        RandomLife.live(home, seed, 300);

        for (Observation.Action action : home.actions()) {
            for (float number : action.before().toArray()) {
                assertThat(number).isFinite().isBetween(-2f, 2f);
            }
        }
    }

    @Test
    void theMomentBeforeAnActionHoldsNoTraceOfIt() {
        TestHome home = new TestHome();
        home.on("Motion").afterSeconds(5);
        Context before = home.stream.contextAt(home.now);

        home.on("Lamp");

        assertThat(home.actions().get(0).before()).isEqualTo(before);
        assertThat(home.stream.contextAt(home.now)).isNotEqualTo(before);
    }

    @Test
    void theSameLastSensorEventLooksTheSameEachTime() {
        TestHome home = new TestHome();
        home.on("Motion").afterSeconds(2).command("Lamp", OnOff.ON, TestHome.APP);
        home.after(Duration.ofHours(3)).off("Motion").afterSeconds(5);
        home.on("Motion").afterSeconds(2).command("Fan", OnOff.ON, TestHome.APP);

        Context first = home.actions().get(0).before();
        Context second = home.actions().get(1).before();
        for (int i = 32; i < 42; i++) {
            assertThat(second.get(i)).isEqualTo(first.get(i));
        }
    }

    @Test
    void recentEventsFade() {
        TestHome home = new TestHome();
        home.on("Motion");

        double now = length(home.stream.contextAt(home.now), 42, 50);
        double later = length(home.stream.contextAt(home.now.plusSeconds(60)), 42, 50);

        assertThat(now).isCloseTo(1, within(1e-5));
        assertThat(later).isCloseTo(Math.exp(-1), within(1e-5));
    }

    @Test
    void timeOfDayIsTheHomes() {
        TestHome home = new TestHome();
        Instant noonInBerlin = Instant.parse("2026-03-02T11:00:00Z");

        Context context = home.stream.contextAt(noonInBerlin);

        assertThat(context.get(1)).isCloseTo(-1, within(1e-6f));
        assertThat(context.get(6)).isZero();
    }

    @Test
    void anEmptyHomeHasAContextToo() {
        assertThat(new TestHome().stream.contextAt(TestHome.START).toArray()).hasSize(ContextSchema.SIZE);
    }

    @Test
    void manyEventsLeaveNoMoreBehindThanFew() {
        TestHome home = new TestHome();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            RandomLife.live(home, random.nextLong(), 100);
        }

        assertThat(home.stream.counts().events()).isEqualTo(2000);
        assertThat(length(home.stream.contextAt(home.now), 50, 58)).isLessThanOrEqualTo(1.00001);
    }

    private static double length(Context context, int from, int until) {
        double squares = 0;
        for (int i = from; i < until; i++) {
            squares += context.get(i) * context.get(i);
        }
        return Math.sqrt(squares);
    }
}
