/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metahab.habit.ActionClass;

/**
 * All candidates of one search, to compare one with the others: what else explains the same examples, and as well. Where
 * two things go together, what comes first and explains more is nearer to the cause.
 */
final class Rivals {

    private static final Object TIMES = "times";

    private final List<Candidate> all;
    private final int examples;
    private final Map<Object, Candidate> bestOf = new HashMap<>();
    private final Map<Object, Candidate> widestOf = new HashMap<>();

    Rivals(List<Candidate> all, int examples) {
        this.all = List.copyOf(all);
        this.examples = examples;
        for (Candidate candidate : all) {
            bestOf.merge(key(candidate), candidate, (a, b) -> b.odds() > a.odds() ? b : a);
            if (candidate.parent() == null) {
                widestOf.merge(key(candidate), candidate, Rivals::wider);
            }
        }
    }

    private static Candidate wider(Candidate a, Candidate b) {
        boolean more = b.explainedCount() > a.explainedCount()
                || b.explainedCount() == a.explainedCount() && b.odds() > a.odds();
        return more ? b : a;
    }

    private static Object key(Candidate candidate) {
        @Nullable ActionClass cause = candidate.cause();
        return cause == null ? TIMES : cause;
    }

    int size() {
        return all.size();
    }

    int examples() {
        return examples;
    }

    /** How a candidate compares with those of other triggers, and with its own trigger alone. */
    void compare(Candidate candidate, Row row) {
        double odds = candidate.odds();
        int explained = candidate.explainedCount();
        double bestOdds = -3;
        int mostExplained = 0;
        double earlierOdds = -3;
        double laterOdds = -3;
        int earlier = 0;
        int later = 0;
        int timesExplained = 0;
        double lag = lag(candidate);
        for (Candidate best : bestOf.values()) {
            if (!key(best).equals(key(candidate))) {
                bestOdds = Math.max(bestOdds, best.odds());
            }
        }
        for (Candidate wide : widestOf.values()) {
            if (wide.cause() == null) {
                timesExplained = wide.explainedCount();
            }
            if (key(wide).equals(key(candidate))) {
                continue;
            }
            mostExplained = Math.max(mostExplained, wide.explainedCount());
            boolean includes = (candidate.explained() & ~wide.explained()) == 0;
            if (includes && wide.cause() != null && candidate.cause() != null) {
                if (lag(wide) > lag) {
                    earlier++;
                    earlierOdds = Math.max(earlierOdds, wide.odds());
                } else {
                    later++;
                    laterOdds = Math.max(laterOdds, wide.odds());
                }
            }
        }
        row.add(bestOdds - odds);
        row.add((mostExplained - explained) / 3.0);
        row.add(earlierOdds - odds);
        row.log1p(earlier);
        row.add(laterOdds - odds);
        row.log1p(later);
        row.add((timesExplained - explained) / 3.0);
        row.add(widestOf.getOrDefault(key(candidate), candidate).odds());
        row.log1p(widestOf.size());
        row.log1p(examples);
    }

    private static double lag(Candidate candidate) {
        List<Long> lags = new ArrayList<>();
        for (Trial.Firing firing : candidate.trial().firings()) {
            if (firing.isRight()) {
                lags.add(firing.actedAt() - firing.at().time());
            }
        }
        lags.sort(null);
        return lags.isEmpty() ? 0 : lags.get(lags.size() / 2);
    }
}
