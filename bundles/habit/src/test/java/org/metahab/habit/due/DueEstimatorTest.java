/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.metahab.habit.due.DueLife.LAMP;
import static org.metahab.habit.due.DueLife.LAMP_OFF;
import static org.metahab.habit.due.DueLife.MOTION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;

class DueEstimatorTest {

    private static final Duration DAY_UNTIL_EVENING = Duration.ofHours(18);

    private final DueLife life = new DueLife(DueEstimator.alone());

    @Test
    void itAbstainsFromWhatWasDoneLessThanThreeTimes() {
        life.eveningWithLamp().eveningWithLamp();
        assertThat(life.probability(LAMP)).isZero();

        life.eveningWithLamp();
        assertThat(life.probability(LAMP)).isPositive();
    }

    @Test
    void itAbstainsFromWhatIsSoAlready() {
        life.eveningWithLamp().eveningWithLamp().eveningWithLamp();

        assertThat(life.probability(LAMP_OFF)).isZero();
    }

    @Test
    void itIsSureWhenWhatSetsItOffCameAndOnlyThen() {
        for (int day = 0; day < 10; day++) {
            life.eveningWithLamp();
        }
        life.after(DAY_UNTIL_EVENING.minusHours(3));
        assertThat(life.probability(LAMP)).isLessThan(0.05);

        life.after(Duration.ofHours(3)).notice(MOTION);
        assertThat(life.probability(LAMP)).isGreaterThan(0.7);
    }

    @Test
    void itIsLessSureTheLongerNothingComesOfIt() {
        for (int day = 0; day < 10; day++) {
            life.eveningWithLamp();
        }
        life.after(DAY_UNTIL_EVENING).notice(MOTION);
        double atOnce = life.probability(LAMP);
        life.after(Duration.ofMinutes(20));

        assertThat(life.probability(LAMP)).isLessThan(atOnce / 2);
    }

    @Test
    void whatItSaysComesTrueAboutAsOften() {
        Random chance = new Random(1);
        double said = 0;
        int evenings = 0;
        int lit = 0;
        for (int day = 0; day < 120; day++) {
            life.after(DAY_UNTIL_EVENING).notice(MOTION);
            double probability = life.probability(LAMP);
            boolean lights = chance.nextInt(10) < 4;
            life.after(Duration.ofMinutes(2));
            if (lights) {
                life.act(LAMP);
            }
            life.after(Duration.ofHours(1));
            if (lights) {
                life.act(LAMP_OFF);
            }
            life.after(Duration.ofMinutes(298));
            if (day >= 40) {
                evenings++;
                said += probability;
                lit += lights ? 1 : 0;
            }
        }
        assertThat(said / evenings).isCloseTo((double) lit / evenings, within(0.08));
    }

    @Test
    void itTellsWhichEarlierMomentsSpeakForIt() {
        for (int day = 0; day < 10; day++) {
            life.eveningWithLamp();
        }
        life.after(DAY_UNTIL_EVENING).notice(MOTION);

        List<Ground> grounds = life.due.grounds(life.situation(), LAMP);

        assertThat(grounds.get(0).odds()).isGreaterThan(1);
        assertThat(grounds)
                .filteredOn(ground -> ground.kind() == Ground.Kind.SENSOR)
                .singleElement()
                .satisfies(ground -> {
                    assertThat(ground.what()).contains(MOTION);
                    int eveningsSinceItIsKnown = 9;
                    assertThat(ground.moments()).isEqualTo(ground.done()).isEqualTo(eveningsSinceItIsKnown);
                });
        assertThat(life.due.grounds(life.situation(), ActionClass.parse("Fan:ON")))
                .isEmpty();
    }

    /** What is counted as time goes on is what anybody would count who has the whole past before him. */
    @Property(tries = 40)
    void itCountsAsOneWouldOverTheWholePast(@ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> steps) {
        DueLife some = new DueLife(DueEstimator.alone());
        steps.forEach(step -> live(some, step));
        some.after(Duration.ofMinutes(11)).ask();
        Situation now = some.situation();

        for (Ground ground : some.due.grounds(now, LAMP)) {
            if (ground.kind() == Ground.Kind.ACTION || ground.kind() == Ground.Kind.HALF_HOUR) {
                List<Situation> alike = some.moments.stream()
                        .filter(moment -> isOver(moment, now) && isAlike(moment, now, ground.kind()))
                        .filter(moment -> isKnown(some, moment) && !isOn(moment))
                        .toList();
                assertThat(ground.moments()).isEqualTo(alike.size());
                assertThat(ground.done()).isEqualTo((int) alike.stream()
                        .filter(moment -> isDoneSoon(some, moment))
                        .count());
            }
        }
    }

    /** Nothing that it says depends on what comes later. */
    @Property(tries = 20)
    void whatComesLaterChangesNothing(
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> steps, @ForAll @IntRange(max = 40) int cut) {
        DueLife whole = new DueLife(DueEstimator.alone());
        DueLife part = new DueLife(DueEstimator.alone());
        steps.forEach(step -> live(whole, step));
        steps.stream().limit(cut).forEach(step -> live(part, step));

        for (int i = 0; i < part.estimates.size(); i++) {
            Forecast expected = part.estimates.get(i);
            assertThat(whole.estimates.get(i).classes()).isEqualTo(expected.classes());
            assertThat(whole.estimates.get(i).scores()).isEqualTo(expected.scores());
        }
    }

    private static void live(DueLife life, int step) {
        switch (step) {
            case 0 -> life.act(LAMP);
            case 1 -> life.act(LAMP_OFF);
            case 2 -> life.notice(MOTION);
            case 3 -> life.after(Duration.ofSeconds(100));
            case 4 -> life.after(Duration.ofMinutes(7));
            default -> life.after(Duration.ofHours(2));
        }
        life.after(Duration.ofSeconds(1));
    }

    private static boolean isOver(Situation moment, Situation now) {
        return moment.at().plus(DueEstimator.WITHIN).isBefore(now.at());
    }

    private static boolean isAlike(Situation moment, Situation now, Ground.Kind kind) {
        Optional<Cue> cue =
                Cue.of(now).stream().filter(one -> one.kind() == kind).findFirst();
        return Cue.of(moment).contains(cue.orElseThrow());
    }

    private static boolean isKnown(DueLife life, Situation moment) {
        return life.done.stream()
                .anyMatch(one -> one.what().equals(LAMP) && !one.at().isAfter(instant(moment)));
    }

    private static boolean isOn(Situation moment) {
        Situation.Held held = moment.states().get("Lamp");
        return held != null && held.bucket().equals("ON");
    }

    private static boolean isDoneSoon(DueLife life, Situation moment) {
        Instant at = instant(moment);
        return life.done.stream()
                .anyMatch(one -> one.what().equals(LAMP)
                        && !one.at().isBefore(at)
                        && !one.at().isAfter(at.plus(DueEstimator.WITHIN)));
    }

    private static Instant instant(Situation moment) {
        return moment.at().toInstant();
    }
}
