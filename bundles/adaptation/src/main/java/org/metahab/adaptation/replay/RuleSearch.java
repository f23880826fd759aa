/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.pattern.Backtester;
import org.metahab.adaptation.internal.pattern.Finding;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.PatternFinder;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.event.TimedEvent;

/**
 * The search for patterns by itself, without a learner's opinion and without suggestions: whenever people do something, and
 * until there is a rule for it, a rule is searched: at each of the first {@value #EACH} examples, then at every
 * {@value #SOME}th. For one thread at a time.
 */
public final class RuleSearch {

    private static final int EACH = 20;
    private static final int SOME = 5;

    private final HomeModel model;
    private final PatternFinder finder;
    private final double precision;
    private final Map<ActionClass, Found> found = new LinkedHashMap<>();

    /** @param items the home's items */
    public RuleSearch(AdaptationOptions options, RulePriors priors, ZoneId zone, ItemLookup items) {
        this.model = Searched.home(options, zone, items, this::search);
        this.finder = new PatternFinder(options, priors, model.timeline(), items);
        this.precision = options.precision();
    }

    private record Found(Pattern pattern, Instant at, int examples) {}

    /** Takes an event in. */
    public void accept(TimedEvent event) {
        model.accept(event);
    }

    private void search(Instant at, ClassRecord record) {
        boolean due = record.count() <= EACH || record.count() % SOME == 0;
        if (found.containsKey(record.action()) || !due) {
            return;
        }
        if (finder.find(record.action(), record.occurrences(), precision) instanceof Finding.Found rule) {
            found.put(record.action(), new Found(rule.pattern(), at, record.count()));
        }
    }

    /** The rules found so far, with how they have done since. */
    public List<FoundRule> rules() {
        Backtester backtester = new Backtester(model.timeline());
        List<FoundRule> rules = new ArrayList<>();
        found.forEach(
                (action, rule) -> rules.add(Searched.judged(backtester, rule.pattern(), rule.at(), rule.examples())));
        return rules;
    }
}
