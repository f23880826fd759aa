/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.habit.ActionClass;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foresight;
import org.metahab.trainer.leaderboard.ShortLife;

class BaselinesTest {

    private final ShortLife life = new ShortLife();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "popular",
                "recency",
                "part-of-day",
                "markov",
                "naive-bayes",
                "kernel",
                "two-similar",
                "three-days"
            })
    void withoutExamplesNothingIsForeseen(String name) {
        assertThat(foresee(method(name), "2026-03-02T08:00:00").classes()).isEmpty();
    }

    @Test
    void thePopularWasDoneMostOften() {
        Foresight popular = lived("popular");

        assertThat(scores(popular, "2026-03-05T07:00:00")).containsExactly(3f, 2f, 1f);
    }

    @Test
    void whatWasDoneLastIsTwiceAsLikelyAsWhatWasDoneBeforeIt() {
        Foresight recency = lived("recency");

        Forecast forecast = foresee(recency, "2026-03-05T07:00:00");
        assertThat(score(forecast, "Tea:ON")).isEqualTo(1);
        assertThat(score(forecast, "Lamp:ON")).isEqualTo(0.5f);
        assertThat(score(forecast, "Radio:ON")).isEqualTo(0.25f);
    }

    @Test
    void onlyThisPartOfTheDayCountsFully() {
        Foresight parts = lived("part-of-day");

        assertThat(scores(parts, "2026-03-05T11:59:00")).containsExactly(3f, 0.002f, 1f);
        assertThat(scores(parts, "2026-03-05T18:00:00")).containsExactly(0.003f, 2f, 0.001f);
        assertThat(scores(parts, "2026-04-05T08:00:00")).containsExactly(0f, 0f, 0f);
    }

    @Test
    void theChainFollowsTheLastActionAndFallsBackToAll() {
        Foresight markov = lived("markov");
        // The last was tea, after which nothing was ever done: thrice, twice and once of six and one
        assertThat(scores(markov, "2026-03-05T07:00:00")).containsExactly(0.4286f, 0.2857f, 0.1429f);

        life.act("2026-03-05T07:00:00", "Radio:ON");
        // After the radio it was the lamp, twice
        assertThat(scores(markov, "2026-03-05T08:00:00")).containsExactly(2.4286f, 0.2857f, 0.1429f);
    }

    @Test
    void naiveBayesMultipliesWhatEachFeatureSays() {
        Foresight bayes = method("naive-bayes");
        bayes.learn(life.act("2026-03-02T07:00:00", "Lamp:ON"));
        bayes.learn(life.act("2026-03-02T19:00:00", "Radio:ON"));

        // Smoothed by a half; what has v values is spread over v + 1. Prior: (1 + .5) / (2 + 1) each. Last action:
        // lamp,
        // nothing, (now radio). Before it: nothing twice (now lamp). Sensor: none. Hours 6 to 9 and 18 to 21. Weekday.
        double shared = 0.5 * (1.5 / 2);
        double lamp = shared * (0.5 / 2.5) * (0.5 / 2) * (1.5 / 2.5) * (1.5 / 2) * States.MASK;
        double radio = shared * (0.5 / 2.5) * (0.5 / 2) * (0.5 / 2.5) * (1.5 / 2) * States.MASK;
        float[] scores = foresee(bayes, "2026-03-03T07:30:00").scores();
        assertThat(scores[1] / scores[0]).isCloseTo((float) (radio / lamp), within(1e-5f));
    }

    @Test
    void whatIsSoAlreadyIsMasked() {
        Foresight kernel = method("kernel");
        kernel.learn(life.act("2026-03-02T07:00:00", "Lamp:ON"));
        kernel.learn(life.act("2026-03-02T07:10:00", "Lamp:OFF"));
        life.act("2026-03-03T07:00:00", "Lamp:ON");

        Forecast forecast = foresee(kernel, "2026-03-03T07:10:00");
        assertThat(score(forecast, "Lamp:ON")).isLessThan(0.01f);
        assertThat(forecast.rank(ActionClass.parse("Lamp:OFF"))).isEqualTo(1);
    }

    @Test
    void theKernelIsTheProductOfItsParts() {
        Foresight kernel = method("kernel");
        kernel.learn(life.act("2026-03-02T07:00:00", "Lamp:ON"));
        life.act("2026-03-02T07:30:00", "Lamp:OFF");

        // An hour later in the day, after another action and another before it, 25 hours ago; and one example of one
        double like = (0.2 + 0.8 * Math.exp(-0.5)) * 0.05 * 0.4 * Math.exp(-25 / 24.0 / 14);
        assertThat(foresee(kernel, "2026-03-03T08:00:00").scores()[0]).isCloseTo((float) (like + 1), within(1e-5f));
    }

    @Test
    void twoSimilarDaysOfAKindMakeASchedule() {
        Foresight nest = method("two-similar");
        nest.learn(life.act("2026-03-02T07:00:00", "Lamp:ON"));
        nest.learn(life.act("2026-03-03T07:20:00", "Lamp:ON"));
        nest.learn(life.act("2026-03-07T07:10:00", "Radio:ON"));

        assertThat(scores(nest, "2026-03-04T07:10:00")).containsExactly(2.002f, 0.001f);
        assertThat(scores(nest, "2026-03-04T07:40:00")).containsExactly(0.002f, 0.001f);
        assertThat(scores(nest, "2026-03-08T07:10:00")).containsExactly(0.002f, 0.001f);
    }

    @Test
    void threeDaysMakeAHabitOnDaysOfAnyKind() {
        Foresight three = method("three-days");
        three.learn(life.act("2026-03-06T23:50:00", "Lamp:OFF"));
        three.learn(life.act("2026-03-07T23:45:00", "Lamp:OFF"));
        three.learn(life.act("2026-03-07T23:55:00", "Lamp:OFF"));
        assertThat(scores(three, "2026-03-08T23:50:00")).containsExactly(0.003f);

        three.learn(life.act("2026-03-09T00:10:00", "Lamp:OFF"));
        assertThat(scores(three, "2026-03-09T23:58:00")).containsExactly(3.004f);
    }

    /** Three mornings with the lamp, two evenings with the radio, and tea after the last lamp. */
    private Foresight lived(String name) {
        Foresight method = method(name);
        method.learn(life.act("2026-03-02T08:00:00", "Lamp:ON"));
        method.learn(life.act("2026-03-02T20:00:00", "Radio:ON"));
        method.learn(life.act("2026-03-03T08:00:00", "Lamp:ON"));
        method.learn(life.act("2026-03-03T20:00:00", "Radio:ON"));
        method.learn(life.act("2026-03-04T08:00:00", "Lamp:ON"));
        method.learn(life.act("2026-03-04T09:00:00", "Tea:ON"));
        return method;
    }

    private static Foresight method(String name) {
        Home home = new Home("test", item -> Optional.empty(), List.of());
        return Baselines.all().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow()
                .start()
                .in(home, 1);
    }

    private Forecast foresee(Foresight method, String time) {
        return method.foresee(life.at(time), ShortLife.CONTEXT);
    }

    private List<Float> scores(Foresight method, String time) {
        Forecast forecast = foresee(method, time);
        List<Float> scores = new ArrayList<>();
        for (float score : forecast.scores()) {
            scores.add(Math.round(score * 1e4f) / 1e4f);
        }
        return scores;
    }

    private static float score(Forecast forecast, String action) {
        return forecast.scores()[forecast.classes().indexOf(ActionClass.parse(action))];
    }
}
