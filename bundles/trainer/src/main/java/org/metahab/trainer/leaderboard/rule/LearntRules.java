/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metahab.trainer.leaderboard.act.Firing;

/**
 * Rules of a learner: for each class the lowest probability from which acting was right often enough on the home's own
 * past; none where that was never so.
 */
public final class LearntRules {

    /** How often acting must have been right, as (right + 1) / (acted + 2). */
    static final double PRECISION = 0.8;

    /** On so many days it must have been. */
    static final int DAYS = 3;

    private static final long DAY_MILLIS = 86_400_000;

    private LearntRules() {}

    /**
     * Chooses by what was settled before a moment.
     *
     * @param firings of all thresholds, as an {@link org.metahab.trainer.leaderboard.act.ActBoard} gives them
     * @param cut the moment, in milliseconds since 1970
     */
    public static List<ChosenRule> choose(List<Firing> firings, long cut) {
        Map<String, Map<Integer, List<Firing>>> byClass = new LinkedHashMap<>();
        for (Firing firing : firings) {
            byClass.computeIfAbsent(firing.action(), any -> new TreeMap<>())
                    .computeIfAbsent(firing.threshold(), any -> new ArrayList<>())
                    .add(firing);
        }
        List<ChosenRule> rules = new ArrayList<>();
        byClass.forEach((action, byThreshold) -> {
            for (List<Firing> some : byThreshold.values()) {
                List<Firing> before =
                        some.stream().filter(firing -> firing.at() < cut).toList();
                if (isEarned(before)) {
                    List<Firing> after =
                            some.stream().filter(firing -> firing.at() >= cut).toList();
                    rules.add(new ChosenRule(action, "when the learner is sure enough", after));
                    break;
                }
            }
        });
        return rules;
    }

    private static boolean isEarned(List<Firing> firings) {
        long right = firings.stream().filter(Firing::isRight).count();
        long days = firings.stream()
                .filter(Firing::isRight)
                .map(firing -> firing.at() / DAY_MILLIS)
                .distinct()
                .count();
        return days >= DAYS && (right + 1.0) / (firings.size() + 2.0) >= PRECISION;
    }
}
