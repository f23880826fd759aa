/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskSource;
import org.metahab.meta.federated.Aggregation;
import org.metahab.meta.federated.GroupSum;
import org.metahab.meta.federated.PartyWatch;
import org.metahab.meta.federated.PriorStep;
import org.metahab.meta.federated.PrivateDelta;

/**
 * Many rounds between simulated homes without a network: arithmetic and masks are those of the hub. The same plan gives the same
 * numbers whatever the number of threads.
 */
final class SimulatedExchange {

    private final ExchangePlan plan;
    private final MetaLearner algorithm;
    private final List<TaskSource> homes;
    private final PartyWatch<Integer> watch;
    private int sums;
    private int failed;
    private int rejected;

    /** @param homes what each home learns from; the first ones are the hostile */
    SimulatedExchange(ExchangePlan plan, MetaLearner algorithm, List<TaskSource> homes) {
        this.plan = plan;
        this.algorithm = algorithm;
        this.homes = homes;
        this.watch = new PartyWatch<>(plan.round());
    }

    /**
     * Runs all rounds.
     *
     * @param done is told how many are
     */
    ExchangeResult run(IntConsumer done) {
        PriorStep prior = new PriorStep(algorithm.initialise(plan.seed()), plan.rate(), 0);
        for (int round = 0; round < plan.rounds(); round++) {
            run(round, prior, new SplittableRandom(plan.seed() * 1_000_003 + round));
            done.accept(round + 1);
        }
        int caught = (int) IntStream.range(0, homes.size())
                .filter(home -> isHostile(home) && watch.isExcluded(home))
                .count();
        return new ExchangeResult(
                plan.attack(), prior.parameters(), sums, failed, rejected, caught, watch.excluded() - caught);
    }

    private void run(int round, PriorStep prior, SplittableRandom random) {
        List<SimulatedHome> joined = train(prior.parameters(), random).stream()
                .filter(home -> home.joins() && !watch.isExcluded(home.number()))
                .toList();
        List<SimulatedGroup> groups = new ArrayList<>();
        for (List<SimulatedHome> members : Aggregation.groups(plan.round(), joined, random)) {
            groups.add(new SimulatedGroup("round " + round + "/" + groups.size(), plan.round(), members));
        }
        List<SplittableRandom> randoms = split(random, groups.size());
        List<Optional<GroupSum>> results = IntStream.range(0, groups.size())
                .parallel()
                .mapToObj(group -> groups.get(group).sum(round < plan.masked(), randoms.get(group)))
                .toList();
        List<PartyWatch.Watched<Integer>> watched = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<Integer> survivors = groups.get(group).survivors().stream()
                    .map(SimulatedHome::number)
                    .toList();
            results.get(group).ifPresent(sum -> watched.add(new PartyWatch.Watched<>(survivors, sum)));
        }
        Aggregation aggregation = Aggregation.of(
                plan.round(), watched.stream().map(PartyWatch.Watched::sum).toList(), plan.join());
        sums += watched.size();
        failed += groups.size() - watched.size();
        rejected += aggregation.rejected();
        aggregation.difference().ifPresent(prior::move);
        watch.add(watched);
    }

    private List<SimulatedHome> train(float[] parameters, SplittableRandom random) {
        int[] steps = IntStream.range(0, homes.size())
                .map(home -> random.nextDouble() < plan.dropOut()
                        ? random.nextInt(SimulatedHome.STEPS)
                        : SimulatedHome.STEPS)
                .toArray();
        List<SplittableRandom> randoms = split(random, homes.size());
        return IntStream.range(0, homes.size())
                .parallel()
                .mapToObj(home -> {
                    SimulatedHome absent = new SimulatedHome(home, steps[home], new int[0]);
                    return absent.sendsVector()
                            ? new SimulatedHome(home, steps[home], vector(home, parameters, randoms.get(home)))
                            : absent;
                })
                .toList();
    }

    /** What a home gives into the sum: an honest one noised, a hostile one as it likes. */
    private int[] vector(int home, float[] parameters, SplittableRandom random) {
        float[] delta = plan.training().delta(algorithm, parameters, homes.get(home), random.nextLong());
        if (!isHostile(home)) {
            return PrivateDelta.of(delta, plan.round(), random);
        }
        double[] honest =
                IntStream.range(0, delta.length).mapToDouble(i -> delta[i]).toArray();
        return plan.round().fixedPoint().encode(plan.attack().vector(honest, plan.round(), random));
    }

    private boolean isHostile(int home) {
        return plan.attack() != Attack.NONE && home < plan.hostile() * homes.size();
    }

    private static List<SplittableRandom> split(SplittableRandom random, int count) {
        return IntStream.range(0, count).mapToObj(i -> random.split()).toList();
    }
}
