/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.internal.timeline.Stamp;
import org.metahab.habit.ActionClass;

/** What is put to people beside a pattern that is likely enough. */
class MeantInsteadTest {

    private static final ActionClass LAMP_ON = new ActionClass("Lamp", "ON");
    private static final Trigger MOTION =
            new Trigger.StateChange(new ActionClass("Motion", "ON"), Duration.ofSeconds(10));
    private static final Trigger DOOR = new Trigger.StateChange(new ActionClass("Door", "OPEN"), Duration.ofMinutes(1));
    private static final Condition MORNING = new Condition.TimeWindow(LocalTime.of(6, 0), LocalTime.of(8, 30));
    private static final Condition EARLY = new Condition.TimeWindow(LocalTime.of(5, 30), LocalTime.of(9, 0));
    private static final Condition DARK = new Condition.Darker("Light", 7, "lx");
    private static final double PRECISION = 0.8;

    @Test
    void theLikeliestAreOfferedAndNoMoreThanThreeInAll() {
        Weighed first = of(0.85, 5, 0, MOTION);
        Weighed dark = of(0.7, 5, 0, MOTION, DARK);
        Weighed door = of(0.6, 3, 0, DOOR);
        Weighed darkDoor = of(0.5, 3, 0, DOOR, DARK);

        assertThat(instead(first, dark, door, darkDoor)).containsExactly(dark, door);
        assertThat(instead(first)).isEmpty();
    }

    @Test
    void whatSoundsTheSameIsOfferedOnce() {
        Weighed morning = of(0.9, 3, 0, MOTION, MORNING);
        Weighed early = of(0.9, 3, 0, MOTION, EARLY);
        Weighed seven = of(0.9, 3, 0, at(7, 0));
        Weighed halfPastSeven = of(0.9, 3, 0, at(7, 30));
        Weighed evening = of(0.9, 3, 0, at(19, 0));

        assertThat(instead(morning, early)).isEmpty();
        assertThat(instead(morning, of(0.5, 3, 0, MOTION, MORNING, DARK), of(0.4, 3, 0, MOTION, DARK, EARLY)))
                .as("the order of conditions is no difference")
                .hasSize(1);
        assertThat(instead(seven, halfPastSeven)).isEmpty();
        assertThat(instead(seven, evening)).containsExactly(evening);
    }

    @Test
    void whatFailedTooOftenOrIsUnlikelyIsNotOffered() {
        Weighed first = of(0.85, 4, 1, MOTION);
        Weighed failing = of(0.8, 3, 1, DOOR);
        Weighed justRight = of(0.7, 4, 1, MOTION, DARK);
        Weighed unlikely = of(0.14, 3, 0, MOTION, MORNING);

        assertThat(instead(first, failing, justRight, unlikely)).containsExactly(justRight);
    }

    @Test
    void besideWhatIsNextToSureNothingIsOffered() {
        assertThat(instead(of(0.95, 9, 0, MOTION), of(0.7, 9, 0, MOTION, DARK))).isEmpty();
    }

    private static List<Weighed> instead(Weighed first, Weighed... others) {
        return MeantInstead.of(
                first, Stream.concat(Stream.of(first), Stream.of(others)).toList(), PRECISION);
    }

    private static Trigger at(int hour, int minute) {
        return new Trigger.TimeOfDay(LocalTime.of(hour, minute), Duration.ofMinutes(15));
    }

    private static Weighed of(double probability, int right, int unwanted, Trigger trigger, Condition... conditions) {
        List<Trial.Firing> firings = Stream.concat(
                        IntStream.range(0, right).mapToObj(i -> new Trial.Firing(new Stamp(i, i), i)),
                        IntStream.range(right, right + unwanted)
                                .mapToObj(i -> new Trial.Firing(new Stamp(i, i), Trial.Firing.NOBODY)))
                .toList();
        Pattern pattern = new Pattern(LAMP_ON, trigger, List.of(conditions));
        return new Weighed(pattern, new Trial(firings, right, 0), new float[0], probability, 0);
    }
}
