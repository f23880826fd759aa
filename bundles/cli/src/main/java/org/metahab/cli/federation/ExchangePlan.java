/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.federation;

import org.metahab.meta.federated.LocalTraining;
import org.metahab.meta.federated.RobustMean;
import org.metahab.meta.federated.RoundPlan;

/**
 * One simulated exchange.
 *
 * @param round what homes keep to
 * @param training how a home trains
 * @param rounds how many
 * @param masked in how many of them, the first, sums are really masked; the numbers are the same
 * @param dropOut the probability that a home drops out in a round, at any step of it
 * @param hostile the share of homes that are hostile
 * @param attack what these do
 * @param join how groups are joined
 * @param rate how far the prior goes along the joined difference
 * @param seed decides everything random
 */
record ExchangePlan(
        RoundPlan round,
        LocalTraining training,
        int rounds,
        int masked,
        double dropOut,
        double hostile,
        Attack attack,
        RobustMean join,
        double rate,
        long seed) {}
