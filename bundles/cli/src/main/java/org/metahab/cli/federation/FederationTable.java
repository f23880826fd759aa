/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.federation;

import java.util.Locale;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskSource;
import org.metahab.meta.federated.RenyiAccountant;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.training.Evaluation;
import org.metahab.meta.training.Evaluator;

/** The table of {@code bench federation}, row by row. The first row is what the others are compared with. */
final class FederationTable {

    private static final int TASKS = 500;
    private static final double[] SAMPLINGS = {1, 0.1, 0.01};

    private final MetaLearner algorithm;
    private final TaskSource strangers;
    private final long seed;
    private final StringBuilder rows = new StringBuilder();
    private double honestAccuracy;
    private double honestLoss;

    /** @param strangers tasks of homes that took no part */
    FederationTable(MetaLearner algorithm, TaskSource strangers, long seed) {
        this.algorithm = algorithm;
        this.strangers = strangers;
        this.seed = seed;
    }

    static String head(int homes, int rounds, int parameters) {
        return """
                %d homes, %d rounds, %d parameters
                | hostile homes send | accuracy | of honest | loss | of honest | sums | too few left | too long | caught | wronged |
                |---|---|---|---|---|---|---|---|---|---|
                """
                .formatted(homes, rounds, parameters);
    }

    /** The row of an exchange. */
    String add(ExchangeResult result) {
        Evaluation evaluation = Evaluator.evaluate(algorithm.learner(result.parameters()), strangers, TASKS, seed);
        double accuracy = 1 - evaluation.error().mean();
        double loss = evaluation.loss().mean();
        if (rows.isEmpty()) {
            honestAccuracy = accuracy;
            honestLoss = loss;
        }
        String row = String.format(
                Locale.ROOT,
                "| %s | %.3f | %.1f %% | %.3f | %.1f %% | %d | %d | %d | %d | %d |%n",
                result.attack(),
                accuracy,
                100 * accuracy / honestAccuracy,
                loss,
                100 * loss / honestLoss,
                result.sums(),
                result.failed(),
                result.rejected(),
                result.caught(),
                result.wronged());
        rows.append(row);
        return row;
    }

    String rows() {
        return rows.toString();
    }

    private static double epsilon(double sampling, RoundPlan plan, int rounds, double delta) {
        RenyiAccountant accountant = new RenyiAccountant();
        accountant.add(sampling, plan.noise(), rounds);
        return accountant.epsilon(delta);
    }

    /** What it cost in privacy, and what it would with fewer homes in a round. */
    static String privacy(RoundPlan plan, int rounds, double delta) {
        StringBuilder text = new StringBuilder();
        for (double sampling : SAMPLINGS) {
            text.append(String.format(
                    Locale.ROOT,
                    "epsilon %.2f (delta %.0e) after %d rounds with noise %.2f%s%n",
                    epsilon(sampling, plan, rounds, delta),
                    delta,
                    rounds,
                    plan.noise(),
                    sampling == 1
                            ? ", every home in every round"
                            : String.format(
                                    Locale.ROOT,
                                    ", if each home took part in secret with probability %.2f",
                                    sampling)));
        }
        return text.toString();
    }
}
