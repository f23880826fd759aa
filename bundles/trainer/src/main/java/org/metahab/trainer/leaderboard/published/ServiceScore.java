/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.published;

import java.util.LinkedHashMap;
import java.util.Map;
import org.metahab.habit.ActionClass;

/**
 * One recommendation for each action: precision, recall and F1 of each service (a class of action), averaged over services
 * by how often each was used.
 */
public final class ServiceScore {

    private final Map<ActionClass, int[]> services = new LinkedHashMap<>();
    private int actions;

    /** What was used, and what had been recommended; nothing for no recommendation. */
    void add(ActionClass used, ActionClass recommended) {
        actions++;
        counts(used)[1]++;
        counts(recommended)[2]++;
        if (used.equals(recommended)) {
            counts(used)[0]++;
        }
    }

    /** Hits, uses and recommendations. */
    private int[] counts(ActionClass service) {
        return services.computeIfAbsent(service, fresh -> new int[3]);
    }

    /** How many actions there were. */
    public int actions() {
        return actions;
    }

    /** The share of recommendations of a service that were followed, averaged. */
    public double precision() {
        return average((hits, uses, recommended) -> recommended == 0 ? 0 : (double) hits / recommended);
    }

    /** The share of uses of a service that were recommended, averaged. */
    public double recall() {
        return average((hits, uses, recommended) -> uses == 0 ? 0 : (double) hits / uses);
    }

    /** The harmonic mean of both of a service, averaged. */
    public double f1() {
        return average((hits, uses, recommended) -> hits == 0 ? 0 : 2.0 * hits / (uses + recommended));
    }

    private interface Measure {
        double of(int hits, int uses, int recommended);
    }

    private double average(Measure measure) {
        double sum = 0;
        for (int[] counts : services.values()) {
            sum += counts[1] * measure.of(counts[0], counts[1], counts[2]);
        }
        return actions == 0 ? 0 : sum / actions;
    }
}
