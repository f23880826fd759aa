/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.trainer.leaderboard.ShortLife;
import org.metahab.trainer.leaderboard.act.Firing;

class RulesTest {

    private static final long CUT = Instant.parse("2026-03-07T00:00:00Z").toEpochMilli();

    private final ShortLife life = new ShortLife();

    @Test
    void aLearntRuleTakesThreeRightDaysAndFourOfFive() {
        List<Firing> firings = new ArrayList<>();
        for (int day = 2; day <= 4; day++) {
            firings.add(firing("Lamp:ON", 3, day, true));
            firings.add(firing("Fan:ON", 3, day, day < 4));
        }
        firings.add(firing("Lamp:ON", 3, 8, true));
        firings.add(firing("Lamp:ON", 3, 9, false));

        List<ChosenRule> rules = LearntRules.choose(firings, CUT);

        assertThat(rules).hasSize(1);
        assertThat(rules.get(0).action()).isEqualTo("Lamp:ON");
        assertThat(RuleScore.of(rules, 7)).isEqualTo(new RuleScore(1, 1, 1, 1, 7, 1));
    }

    @Test
    void theLowestThresholdThatEarnedItIsTaken() {
        List<Firing> firings = new ArrayList<>();
        for (int day = 2; day <= 6; day++) {
            firings.add(firing("Lamp:ON", 3, day, day % 2 == 0));
            firings.add(firing("Lamp:ON", 5, day, true));
            firings.add(firing("Lamp:ON", 9, day, true));
        }
        firings.add(firing("Lamp:ON", 5, 8, true));

        assertThat(LearntRules.choose(firings, CUT).get(0).later()).containsExactly(firing("Lamp:ON", 5, 8, true));
    }

    @Test
    void whatHappensAfterTheCutChoosesNoRule() {
        List<Firing> firings = new ArrayList<>();
        for (int day = 8; day <= 20; day++) {
            firings.add(firing("Lamp:ON", 3, day, true));
        }

        assertThat(LearntRules.choose(firings, CUT)).isEmpty();
    }

    @Test
    void twoSimilarEveningsMakeAScheduleAtTheirMean() {
        TimeRules rules = new TimeRules(TimeRules.NEST, CUT);
        rules.acted(life.act("2026-03-02T18:00:00", "Lamp:ON"));
        rules.acted(life.act("2026-03-02T23:00:00", "Lamp:OFF"));
        rules.acted(life.act("2026-03-03T18:20:00", "Lamp:ON"));
        rules.acted(life.act("2026-03-04T22:00:00", "Lamp:OFF"));

        minutes(rules, "2026-03-09", 17, 19);
        rules.acted(life.act("2026-03-09T19:00:00", "Lamp:ON"));
        rules.acted(life.act("2026-03-09T22:00:00", "Lamp:OFF"));
        rules.moment(life.at("2026-03-10T18:10:00"), ShortLife.CONTEXT);
        rules.acted(life.act("2026-03-10T18:30:00", "Lamp:ON"));

        assertThat(rules.rules()).hasSize(1);
        assertThat(rules.rules().get(0).when()).isEqualTo("on workdays at 18:10");
        assertThat(rules.rules().get(0).later()).extracting(Firing::isRight).containsExactly(false, true);
    }

    @Test
    void aScheduleKeepsToDaysOfItsKindAndLeavesBeWhatIsSoAlready() {
        TimeRules rules = new TimeRules(TimeRules.NEST, CUT);
        rules.acted(life.act("2026-03-02T18:00:00", "Lamp:ON"));
        rules.acted(life.act("2026-03-02T23:00:00", "Lamp:OFF"));
        rules.acted(life.act("2026-03-03T18:00:00", "Lamp:ON"));

        minutes(rules, "2026-03-09", 17, 19);
        life.act("2026-03-09T23:00:00", "Lamp:OFF");
        minutes(rules, "2026-03-14", 17, 19);

        assertThat(rules.rules()).hasSize(1);
        assertThat(rules.rules().get(0).later()).isEmpty();
    }

    @Test
    void threeDaysAreNotTwo() {
        TimeRules rules = new TimeRules(TimeRules.THREE_DAYS, CUT);
        rules.acted(life.act("2026-03-02T18:00:00", "Lamp:ON"));
        rules.acted(life.act("2026-03-02T18:20:00", "Lamp:ON"));
        rules.acted(life.act("2026-03-07T18:00:00", "Lamp:OFF"));

        assertThat(rules.rules()).isEmpty();
    }

    private void minutes(TimeRules rules, String day, int from, int until) {
        for (int minute = 0; minute < 60 * (until - from); minute++) {
            String time = "%sT%02d:%02d:00".formatted(day, from + minute / 60, minute % 60);
            rules.moment(life.at(time), ShortLife.CONTEXT);
        }
    }

    private static Firing firing(String action, int threshold, int day, boolean right) {
        long at = Instant.parse("2026-03-%02dT18:00:00Z".formatted(day)).toEpochMilli();
        return new Firing(action, threshold, at, right ? at + 60_000 : 0, right);
    }
}
