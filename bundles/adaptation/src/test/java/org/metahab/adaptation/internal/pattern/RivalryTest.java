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

/** Which rivals are put to people together. */
class RivalryTest {

    private static final ActionClass LAMP_ON = new ActionClass("Lamp", "ON");
    private static final Trigger MOTION =
            new Trigger.StateChange(new ActionClass("Motion", "ON"), Duration.ofSeconds(10));
    private static final Trigger DOOR = new Trigger.StateChange(new ActionClass("Door", "OPEN"), Duration.ofMinutes(1));
    private static final Condition MORNING = new Condition.TimeWindow(LocalTime.of(6, 0), LocalTime.of(8, 30));
    private static final Condition EARLY = new Condition.TimeWindow(LocalTime.of(5, 30), LocalTime.of(9, 0));
    private static final Condition DARK = new Condition.Darker("Light", 7, "lx");
    private static final double PRECISION = 0.8;

    @Test
    void whatIsLikelyEnoughTogetherIsPutToPeople() {
        Weighed first = of(0.8, 3, 0, MOTION, MORNING);
        Weighed second = of(0.6, 3, 0, MOTION, DARK);
        Weighed third = of(0.4, 3, 0, DOOR);

        assertThat(rivalry(first, second, third).together(first)).contains(List.of(first, second, third));
        assertThat(rivalry(first, second).together(first))
                .as("8 in 100 are none of them")
                .isEmpty();
    }

    @Test
    void noMoreThanThreeAreCompared() {
        Weighed[] many = {
            of(0.7, 3, 0, MOTION), of(0.6, 3, 0, MOTION, DARK), of(0.65, 3, 0, DOOR), of(0.5, 3, 0, DOOR, DARK)
        };

        assertThat(rivalry(many).together(many[0])).contains(List.of(many[0], many[2], many[1]));
    }

    @Test
    void whatSoundsTheSameIsOfferedOnce() {
        Weighed morning = of(0.9, 3, 0, MOTION, MORNING);
        Weighed early = of(0.9, 3, 0, MOTION, EARLY);
        Weighed seven = of(0.9, 3, 0, new Trigger.TimeOfDay(LocalTime.of(7, 0), Duration.ofMinutes(15)));
        Weighed halfPastSeven = of(0.9, 3, 0, new Trigger.TimeOfDay(LocalTime.of(7, 30), Duration.ofMinutes(15)));
        Weighed evening = of(0.9, 3, 0, new Trigger.TimeOfDay(LocalTime.of(19, 0), Duration.ofMinutes(15)));

        assertThat(rivalry(morning, early).together(morning)).isEmpty();
        assertThat(rivalry(seven, halfPastSeven).together(seven)).isEmpty();
        assertThat(rivalry(seven, evening).together(seven)).contains(List.of(seven, evening));
    }

    @Test
    void whatFailedTooOftenOrIsUnlikelyIsNotOffered() {
        Weighed first = of(0.94, 4, 1, MOTION);
        Weighed failing = of(0.9, 3, 1, DOOR);
        Weighed unlikely = of(0.14, 3, 0, MOTION, DARK);

        assertThat(rivalry(first, failing, unlikely).worthAsking()).containsExactly(first);
    }

    @Test
    void onceThereAreMoreThanAFewExamplesOneMustBeClearByItself() {
        Weighed first = of(0.79, 7, 0, MOTION, MORNING);
        Weighed second = of(0.79, 7, 0, MOTION, DARK);

        assertThat(rivalry(first, second).together(first)).isEmpty();
        assertThat(rivalry(first, second).besides(first)).containsExactly(second);
    }

    @Test
    void besidesWhatIsNextToSureNothingIsOffered() {
        Weighed sure = of(0.95, 9, 0, MOTION);
        Weighed other = of(0.7, 9, 0, MOTION, DARK);

        assertThat(rivalry(sure, other).besides(sure)).isEmpty();
    }

    private static Rivalry rivalry(Weighed... weighed) {
        return new Rivalry(List.of(weighed), PRECISION);
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
