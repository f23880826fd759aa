/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import java.util.List;
import org.metahab.habit.foresight.Markov;
import org.metahab.habit.foresight.MostPopular;
import org.metahab.trainer.leaderboard.rule.TimeRules;

/** What any learner has to beat: methods without priors that learn nothing but counts. */
public final class Baselines {

    private Baselines() {}

    /** All of them, the simplest first. */
    public static List<Method> all() {
        return List.of(
                Method.plain("popular", "what was done most often", MostPopular::new),
                Method.plain("recency", "what was done last", Recency::new),
                Method.plain(
                        "part-of-day",
                        "what was done most often in this part of the day in 30 days, as Home Assistant does it",
                        PartOfDay::new),
                Method.plain("markov", "what was done most often after the last action, with back-off", Markov::new),
                Method.plain(
                        "naive-bayes",
                        "naive Bayes over last actions, sensor, time and weekend, states masked",
                        NaiveBayes::new),
                Method.plain(
                        "kernel", "what was done in moments like this, weighed by hand, states masked", Kernel::new),
                Method.plain(
                        "two-similar",
                        "what was done twice at this time on such a day, as Nest's schedule does it",
                        () -> new SameTime(TimeRules.NEST)),
                Method.plain(
                        "three-days",
                        "what was done at this time ± 30 minutes on three days",
                        () -> new SameTime(TimeRules.THREE_DAYS)));
    }
}
