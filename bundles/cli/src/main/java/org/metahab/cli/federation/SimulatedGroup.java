/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.federation;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.metahab.meta.federated.GroupSum;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.federated.secure.Group;
import org.metahab.meta.federated.secure.Member;
import org.metahab.meta.federated.secure.SecureMember;
import org.metahab.meta.federated.secure.SecureSum;

/** One group of homes in one round, all in one process. */
final class SimulatedGroup {

    private final String name;
    private final RoundPlan plan;
    private final List<SimulatedHome> homes;

    SimulatedGroup(String name, RoundPlan plan, List<SimulatedHome> homes) {
        this.name = name;
        this.plan = plan;
        this.homes = homes;
    }

    /** The homes whose vectors are in the sum. */
    List<SimulatedHome> survivors() {
        return homes.stream().filter(SimulatedHome::sendsVector).toList();
    }

    /** The sum; empty where too few stay. */
    Optional<GroupSum> sum(boolean masked, RandomGenerator random) {
        int threshold = plan.thresholdOf(homes.size());
        if (homes.stream().filter(SimulatedHome::tellsShares).count() < threshold) {
            return Optional.empty();
        }
        int[] sum = masked ? maskedSum(threshold, random) : plainSum();
        return Optional.of(
                new GroupSum(plan.fixedPoint().decode(sum), survivors().size()));
    }

    private int[] plainSum() {
        int[] sum = new int[survivors().get(0).vector().length];
        for (SimulatedHome home : survivors()) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += home.vector()[i];
            }
        }
        return sum;
    }

    /** A home and its side of the secure sum. */
    private record Seat(SimulatedHome home, SecureMember member) {

        String name() {
            return home.name();
        }
    }

    private int[] maskedSum(int threshold, RandomGenerator random) {
        List<Seat> seats = homes.stream()
                .map(home -> new Seat(home, SecureMember.join(home.name(), random)))
                .toList();
        List<Member> roster = seats.stream().map(seat -> seat.member().member()).toList();
        SecureSum sum = new SecureSum(
                new Group(name, roster, threshold), survivors().get(0).vector().length);
        seats.stream()
                .filter(seat -> seat.home().sharesSecrets())
                .forEach(seat -> sum.shared(seat.name(), seat.member().share(sum.group())));
        seats.stream()
                .filter(seat -> seat.home().sendsVector())
                .forEach(seat -> sum.masked(
                        seat.name(),
                        seat.member()
                                .mask(sum.sharesFor(seat.name()), seat.home().vector())));
        seats.stream()
                .filter(seat -> seat.home().tellsShares())
                .forEach(seat -> sum.unmasked(seat.member().unmask(sum.survivors())));
        return sum.sum();
    }
}
