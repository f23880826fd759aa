/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;
import org.metahab.habit.StateBuckets;

/** The running numbers of candidates beside those calculated from the whole past at once, by their definitions. */
class WholePastTest {

    private static final int ACTIONS = 60;
    private static final int[] ALIKE = {
        Kernels.AGE, Kernels.TIME, Kernels.LAST_ACTION, Kernels.LAST_SENSOR, Kernels.RECENCY, Kernels.ALL
    };
    private static final int AT_ALIKE = 1 + Kernels.COUNT;
    private static final int AT_ENTERED = AT_ALIKE + 1 + ALIKE.length;
    private static final int AT_ACTIVE = AT_ENTERED + 3;
    private static final int AT_ROOM = AT_ACTIVE + 3;

    private HomeLife life = new HomeLife();
    private CandidateStatistics statistics = new CandidateStatistics(life.repertoire, life::item);
    private final List<Situation> past = new ArrayList<>();
    private final List<ActionClass> done = new ArrayList<>();

    @BeforeTry
    void freshHome() {
        life = new HomeLife();
        statistics = new CandidateStatistics(life.repertoire, life::item);
        past.clear();
        done.clear();
    }

    @Property(tries = 10)
    void ratiosAmongActionsOnItemsThatWereLeftAloneAsNow(@ForAll long seed) {
        live(seed);
        double[][] weights = weights();
        Map<String, Instant> operated = new HashMap<>();
        boolean[] leftAlone = new boolean[ACTIONS];
        for (int i = 0; i < past.size(); i++) {
            leftAlone[i] = isLeftAlone(operated, done.get(i), past.get(i));
            operated.put(done.get(i).item(), past.get(i).at().toInstant());
        }
        forEachClass((action, share, numbers) -> {
            boolean now = isLeftAlone(operated, action, life.situation());
            IntPredicate like = i -> done.get(i).equals(action) && leftAlone[i] == now;
            double own = (count(like) + 0.5 * share) / (past.size() + 0.5);
            assertNear(numbers[AT_ALIKE], Math.log(own / share));
            for (int k = 0; k < ALIKE.length; k++) {
                int kernel = ALIKE[k];
                double likely = (sum(weights, kernel, like) + own) / (sum(weights, kernel, i -> true) + 1);
                assertNear(numbers[AT_ALIKE + 1 + k], Math.log(likely / own));
            }
        });
    }

    @Property(tries = 10)
    void ratiosOfWhatHappenedLatelyAndOfWhatIsOn(@ForAll long seed) {
        live(seed);
        forEachClass((action, share, numbers) -> {
            assertCues(action, numbers, AT_ENTERED, WholePastTest::entered);
            assertCues(action, numbers, AT_ACTIVE, WholePastTest::active);
        });
    }

    @Property(tries = 10)
    void ratiosOfAllClassesOfAnItemTogether(@ForAll long seed) {
        live(seed);
        double[][] weights = weights();
        int atItem = AT_ROOM + Pools.KERNELS.length;
        forEachClass((action, share, numbers) -> {
            double together = life.repertoire.classes().stream()
                    .filter(other -> other.item().equals(action.item()))
                    .mapToDouble(this::share)
                    .sum();
            for (int k = 0; k < Pools.KERNELS.length; k++) {
                int kernel = Pools.KERNELS[k];
                double sum = sum(weights, kernel, i -> done.get(i).item().equals(action.item()));
                double likely = (sum + together) / (sum(weights, kernel, i -> true) + 1);
                assertNear(numbers[atItem + k], Math.log(likely / together));
            }
        });
    }

    private void live(long seed) {
        life.byChance(seed, ACTIONS, (situation, action) -> {
            statistics.learn(situation, action);
            past.add(situation);
            done.add(action);
        });
    }

    private interface Check {
        void of(ActionClass action, double share, float[] numbers);
    }

    private void forEachClass(Check check) {
        Candidates candidates = statistics.candidates(life.situation());
        for (int label = 0; label < candidates.count(); label++) {
            float[] numbers = new float[CandidateSchema.CANDIDATE];
            System.arraycopy(candidates.numbers(), label * numbers.length, numbers, 0, numbers.length);
            ActionClass action = life.repertoire.get(label);
            check.of(action, share(action), numbers);
        }
    }

    private double share(ActionClass action) {
        return (count(i -> done.get(i).equals(action)) + 0.5) / (past.size() + 0.5 * life.repertoire.size());
    }

    private long count(IntPredicate which) {
        return IntStream.range(0, past.size()).filter(which).count();
    }

    private double sum(double[][] weights, int kernel, IntPredicate which) {
        return IntStream.range(0, past.size())
                .filter(which)
                .mapToDouble(i -> weights[i][kernel])
                .sum();
    }

    private double[][] weights() {
        ImprintMaker imprints = new ImprintMaker();
        List<Imprint> moments = past.stream().map(imprints::imprint).toList();
        Imprint now = imprints.imprint(life.situation());
        double[][] weights = new double[past.size()][Kernels.COUNT];
        for (int i = 0; i < weights.length; i++) {
            Kernels.weigh(now, moments.get(i), weights.length - i, weights[i]);
        }
        return weights;
    }

    private void assertCues(ActionClass action, float[] numbers, int at, Function<Situation, Set<Object>> seen) {
        double most = 0;
        double least = 0;
        double sum = 0;
        Set<Object> now = seen.apply(life.situation());
        for (Object cue : now) {
            IntPredicate then = i -> seen.apply(past.get(i)).contains(cue);
            double any = (count(then) + 0.5) / (past.size() + 1);
            double together = count(i -> then.test(i) && done.get(i).equals(action));
            double ratio =
                    Math.log((together + 2 * any) / (count(i -> done.get(i).equals(action)) + 2)) - Math.log(any);
            most = Math.max(most, ratio);
            least = Math.min(least, ratio);
            sum += ratio;
        }
        assertNear(numbers[at], most);
        assertNear(numbers[at + 1], sum / Math.max(1, now.size()));
        assertNear(numbers[at + 2], least);
    }

    private static Set<Object> entered(Situation situation) {
        Instant oldest = situation.at().toInstant().minusSeconds(120);
        return situation.recent().entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(oldest))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<Object> active(Situation situation) {
        Set<Object> active = new HashSet<>();
        situation.states().forEach((item, held) -> {
            if (StateBuckets.isActive(held.bucket())) {
                active.add(item);
            }
        });
        return active;
    }

    private static boolean isLeftAlone(Map<String, Instant> operated, ActionClass action, Situation situation) {
        Instant last = operated.get(action.item());
        return last == null
                || last.plus(CandidateStatistics.LEFT_ALONE)
                        .isBefore(situation.at().toInstant());
    }

    private static void assertNear(float number, double expected) {
        assertThat((double) number).isCloseTo(expected, within(1e-4));
    }
}
