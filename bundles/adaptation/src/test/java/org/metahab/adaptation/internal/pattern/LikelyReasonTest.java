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

/** Which reasons people are asked for before it is clear when a rule is to act. */
class LikelyReasonTest {

    private static final Trigger MOTION =
            new Trigger.StateChange(new ActionClass("Motion", "ON"), Duration.ofSeconds(10));
    private static final Trigger MOTION_LATER =
            new Trigger.StateChange(new ActionClass("Motion", "ON"), Duration.ofMinutes(5));
    private static final Trigger DOOR = new Trigger.StateChange(new ActionClass("Door", "OPEN"), Duration.ofMinutes(1));
    private static final Condition DARK = new Condition.Darker("Light", 7, "lx");

    private final LikelyReason reasons = new LikelyReason(numbers -> numbers[0]);

    @Test
    void theLikeliestRuleOfTheLikeliestReasonComesFirst() {
        Weighed motion = of(0.4, 0.8, MOTION);
        Weighed darkMotion = of(0.3, 0.9, MOTION_LATER, DARK);
        Weighed door = of(0.35, 0.5, DOOR);

        assertThat(reasons.of(List.of(motion, door, darkMotion))).contains(List.of(motion, door));
    }

    @Test
    void whereNoReasonIsLikelyEnoughNothingIsAsked() {
        assertThat(reasons.of(List.of(of(0.7, 0.84, MOTION), of(0.7, 0.84, DOOR))))
                .isEmpty();
        assertThat(reasons.of(List.of())).isEmpty();
    }

    @Test
    void aReasonIsOfferedOnceAndAnUnlikelyOneNotAtAll() {
        Weighed seven = of(0.4, 0.9, at(7, 0));
        Weighed halfPastSeven = of(0.3, 0.9, at(7, 30));
        Weighed door = of(0.2, 0.14, DOOR);

        assertThat(reasons.of(List.of(seven, halfPastSeven, door))).contains(List.of(seven));
    }

    @Test
    void whatPeopleMostlyLeaveOutIsNoReasonToThem() {
        assertThat(reasons.of(List.of(of(0.4, 0.9, 3, 4, MOTION)))).isEmpty();
        assertThat(reasons.of(List.of(of(0.4, 0.9, 3, 3, MOTION)))).isPresent();
    }

    private static Trigger at(int hour, int minute) {
        return new Trigger.TimeOfDay(LocalTime.of(hour, minute), Duration.ofMinutes(15));
    }

    private static Weighed of(double probability, double reason, Trigger trigger, Condition... conditions) {
        return of(probability, reason, 3, 0, trigger, conditions);
    }

    private static Weighed of(
            double probability, double reason, int right, int unwanted, Trigger trigger, Condition... conditions) {
        List<Trial.Firing> firings = Stream.concat(
                        IntStream.range(0, right).mapToObj(i -> new Trial.Firing(new Stamp(i, i), i)),
                        IntStream.range(right, right + unwanted)
                                .mapToObj(i -> new Trial.Firing(new Stamp(i, i), Trial.Firing.NOBODY)))
                .toList();
        Pattern pattern = new Pattern(new ActionClass("Lamp", "ON"), trigger, List.of(conditions));
        return new Weighed(pattern, new Trial(firings, right, 0), new float[] {(float) reason}, probability, 0);
    }
}
