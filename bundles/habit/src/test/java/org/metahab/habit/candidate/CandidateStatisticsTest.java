/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;

class CandidateStatisticsTest {

    private static final int LOG_SHARE = 0;
    private static final int FIRST_KERNEL = 1;
    private static final int NEVER_DONE = 20;
    private static final int FIRST_TRAIT = CandidateSchema.CANDIDATE - Traits.COUNT;

    private static final int LIKES_AFTER_SENSOR = FIRST_TRAIT - 2;

    private HomeLife life = new HomeLife();
    private CandidateStatistics statistics = new CandidateStatistics(life.repertoire, life::item);

    /** Also before each try of a property. */
    @BeforeTry
    @BeforeEach
    void freshHome() {
        life = new HomeLife();
        statistics = new CandidateStatistics(life.repertoire, life::item);
    }

    @Test
    void aHomeWithoutActionsHasNoCandidates() {
        Candidates candidates = statistics.candidates(life.situation());

        assertThat(candidates.count()).isZero();
        assertThat(candidates.numbers()).isEmpty();
        assertThat(candidates.moment()).hasSize(CandidateSchema.MOMENT);
    }

    @Test
    void whatWasNeverDoneIsACandidateToo() {
        life.repertoire.know(List.of(life.item("Radio").orElseThrow()));
        life.act(statistics, "Lamp", "ON");

        assertThat(statistics.candidates(life.situation()).count()).isEqualTo(4);
        assertThat(number("Radio", FIRST_TRAIT + NEVER_DONE)).isEqualTo(1);
        assertThat(number("Lamp", FIRST_TRAIT + NEVER_DONE)).isZero();
        assertThat(number("Radio", LOG_SHARE)).isLessThan(number("Lamp", LOG_SHARE));
    }

    @Test
    void whatWasNeverDoneIsKnownByItsLikes() {
        life.repertoire.know(List.of(life.item("Desk_Lamp").orElseThrow()));
        for (int i = 0; i < 4; i++) {
            life.after(Duration.ofHours(2)).sense("Motion", "ON").after(Duration.ofSeconds(5));
            life.act(statistics, "Lamp", "ON");
            life.after(Duration.ofHours(2)).sense("Door", "OPEN").after(Duration.ofSeconds(5));
            life.act(statistics, "Lamp", "OFF");
        }
        life.after(Duration.ofHours(2)).sense("Motion", "ON").after(Duration.ofSeconds(5));

        assertThat(number("Desk_Lamp", LIKES_AFTER_SENSOR)).isPositive();
        life.sense("Door", "OPEN");
        assertThat(number("Desk_Lamp", LIKES_AFTER_SENSOR)).isNegative();
    }

    @Test
    void aFreshStartSwitchesOnWhatWasLeftAlone() {
        ActionClass lamp = new ActionClass("Lamp", "ON");
        assertThat(statistics.isFreshStart(life.situation(), lamp)).isTrue();

        life.act(statistics, "Lamp", "ON");
        life.act(statistics, "Lamp", "OFF");
        assertThat(statistics.isFreshStart(life.situation(), lamp)).isFalse();

        life.after(CandidateStatistics.LEFT_ALONE);
        assertThat(statistics.isFreshStart(life.situation(), lamp)).isTrue();
        assertThat(statistics.isFreshStart(life.situation(), new ActionClass("Lamp", "OFF")))
                .isFalse();
    }

    @Test
    void whatIsDoneOftenHasTheLargerShare() {
        life.act(statistics, "Fan", "ON");
        for (int i = 0; i < 5; i++) {
            life.act(statistics, "Lamp", "ON");
        }

        assertThat(number("Lamp", LOG_SHARE)).isEqualTo((float) Math.log(5.5 / 8));
        assertThat(number("Fan", LOG_SHARE)).isEqualTo((float) Math.log(1.5 / 8));
    }

    @Test
    void whatUsuallyFollowsTheLastSensorEventStandsOut() {
        for (int i = 0; i < 4; i++) {
            life.after(Duration.ofHours(2)).sense("Motion", "ON").after(Duration.ofSeconds(5));
            life.act(statistics, "Lamp", "ON");
            life.after(Duration.ofHours(2)).sense("Door", "OPEN").after(Duration.ofSeconds(5));
            life.act(statistics, "Fan", "ON");
        }
        life.after(Duration.ofHours(2)).sense("Motion", "ON").after(Duration.ofSeconds(5));

        int kernel = FIRST_KERNEL + Kernels.LAST_SENSOR;
        assertThat(number("Lamp", kernel)).isPositive();
        assertThat(number("Fan", kernel)).isNegative();
    }

    @Test
    void aStateThatIsThereAlreadyIsTold() {
        life.act(statistics, "Lamp", "ON");
        life.change("Lamp", "ON");

        assertThat(number("Lamp", FIRST_TRAIT + 2)).isEqualTo(1);
        life.change("Lamp", "OFF");
        assertThat(number("Lamp", FIRST_TRAIT + 2)).isZero();
        assertThat(number("Lamp", FIRST_TRAIT + 3)).isEqualTo(1);
    }

    @Property(tries = 10)
    void runningStatisticsAreThoseOfTheWholePast(@ForAll long seed) {
        List<Situation> situations = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        life.byChance(seed, 60, (situation, action) -> {
            statistics.learn(situation, action);
            labels.add(life.repertoire.label(action));
            situations.add(situation);
        });
        Situation now = life.situation();

        Candidates candidates = statistics.candidates(now);

        ImprintMaker imprints = new ImprintMaker();
        List<Imprint> past = situations.stream().map(imprints::imprint).toList();
        Imprint present = imprints.imprint(now);
        for (int label = 0; label < candidates.count(); label++) {
            int wanted = label;
            long count = labels.stream().filter(other -> other == wanted).count();
            double share = (count + 0.5) / (past.size() + 0.5 * candidates.count());
            for (int kernel = 0; kernel < Kernels.COUNT; kernel++) {
                double sum = 0;
                double mass = 0;
                for (int i = 0; i < past.size(); i++) {
                    double[] weights = new double[Kernels.COUNT];
                    Kernels.weigh(present, past.get(i), past.size() - i, weights);
                    mass += weights[kernel];
                    sum += labels.get(i) == label ? weights[kernel] : 0;
                }
                double expected = Math.log((sum + share) / (mass + 1)) - Math.log(share);
                assertThat((double) candidates.numbers()[label * CandidateSchema.CANDIDATE + 1 + kernel])
                        .isCloseTo(expected, within(1e-5));
            }
        }
    }

    @Property(tries = 20)
    void everyNumberIsFiniteAndBounded(@ForAll long seed) {
        life.byChance(seed, 200, statistics::learn);

        Candidates candidates = statistics.candidates(life.situation());

        for (float number : candidates.numbers()) {
            assertThat(number).isFinite().isBetween(-20f, 20f);
        }
        for (float number : candidates.moment()) {
            assertThat(number).isFinite().isBetween(-1f, 20f);
        }
    }

    @Property(tries = 10)
    void askingChangesNothing(@ForAll long seed) {
        CandidateStatistics asked = new CandidateStatistics(life.repertoire, life::item);
        life.byChance(seed, 50, (situation, action) -> {
            asked.candidates(situation);
            asked.learn(situation, action);
            statistics.learn(situation, action);
        });

        assertThat(asked.candidates(life.situation()).numbers())
                .isEqualTo(statistics.candidates(life.situation()).numbers());
    }

    @Test
    void actionsThatAreTooLongAgoCountInTheShareOnly() {
        life.act(statistics, "Fan", "ON");
        for (int i = 0; i < ActionMemory.KEPT; i++) {
            life.act(statistics, "Lamp", "ON");
        }

        assertThat(number("Fan", LOG_SHARE)).isEqualTo((float) Math.log(1.5 / (ActionMemory.KEPT + 3)));
        double mass = ActionMemory.KEPT;
        assertThat((double) number("Fan", FIRST_KERNEL + 1)).isGreaterThan(-Math.log(mass + 1) - 1e-3);
    }

    private float number(String item, int index) {
        Candidates candidates = statistics.candidates(life.situation());
        int label = life.repertoire.label(new ActionClass(item, "ON"));
        return candidates.numbers()[label * CandidateSchema.CANDIDATE + index];
    }
}
