/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.RulePrior;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.pattern.Backtester;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.PatternFinder;
import org.metahab.adaptation.internal.pattern.Weighed;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.event.TimedEvent;

/**
 * Gathers what a prior of rules is trained from: patterns that are considered in a home's life, those that look best and
 * some of the others, and how each of them did afterwards. For one thread at a time.
 */
public final class RuleSampler {

    private static final int EACH = 6;
    private static final double LATER = 1.3;

    private final HomeModel model;
    private final PatternFinder finder;
    private final SplittableRandom random;
    private final int best;
    private final int others;
    private final List<Considered> considered = new ArrayList<>();

    private record Considered(Weighed weighed, Instant at, int examples) {}

    /**
     * @param best how many of a search's likeliest patterns are kept
     * @param others how many of the others, by chance
     * @param seed decides which
     */
    public RuleSampler(
            AdaptationOptions options,
            RulePrior prior,
            ZoneId zone,
            ItemLookup items,
            int best,
            int others,
            long seed) {
        this.model = Searched.home(options, zone, items, this::search);
        this.finder = new PatternFinder(options, RulePriors.of(prior), model.timeline(), items);
        this.random = new SplittableRandom(seed);
        this.best = best;
        this.others = others;
    }

    /** Takes an event in. */
    public void accept(TimedEvent event) {
        model.accept(event);
    }

    private void search(Instant at, ClassRecord record) {
        if (!isDue(record.count())) {
            return;
        }
        List<Weighed> all = new ArrayList<>(finder.weigh(record.action(), record.occurrences()));
        for (int i = 0; i < best + others && !all.isEmpty(); i++) {
            Weighed some = all.remove(i < best ? 0 : random.nextInt(all.size()));
            considered.add(new Considered(some, at, record.count()));
        }
    }

    /** At each of the first, then at ever longer intervals. */
    private static boolean isDue(int count) {
        int due = EACH;
        while (due < count) {
            due = (int) Math.ceil(due * LATER);
        }
        return count <= EACH || due == count;
    }

    /** What was considered, with how it has done since. */
    public List<ConsideredRule> considered() {
        Backtester backtester = new Backtester(model.timeline());
        Instant until = Instant.ofEpochMilli(model.timeline().now());
        Map<Pattern, Map<Instant, FoundRule>> judged = new HashMap<>();
        List<ConsideredRule> rules = new ArrayList<>();
        for (Considered one : considered) {
            Pattern pattern = one.weighed().pattern();
            FoundRule rule = judged.computeIfAbsent(pattern, any -> new HashMap<>())
                    .computeIfAbsent(one.at(), at -> Searched.judged(backtester, pattern, at, one.examples()));
            rules.add(new ConsideredRule(
                    rule, one.weighed().numbers(), one.weighed().probability(), until));
        }
        return rules;
    }
}
