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
import java.util.function.UnaryOperator;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.internal.model.ActionRanker;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.Example;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.model.ModelListener;
import org.metahab.adaptation.internal.model.Moment;
import org.metahab.adaptation.internal.pattern.Backtester;
import org.metahab.adaptation.internal.pattern.Finding;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.PatternFinder;
import org.metahab.adaptation.internal.pattern.Trial;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.adaptation.internal.pattern.Words;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
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
    private final Map<ActionClass, Found> found = new LinkedHashMap<>();

    /** @param items the home's items */
    public RuleSearch(AdaptationOptions options, ZoneId zone, ItemLookup items) {
        this.model = new HomeModel(options, zone, items, any -> new Indifferent(), new ModelListener() {
            @Override
            public void onLearnt(Observation.Action action, ClassRecord record) {
                search(action.at(), record, options.examples());
            }
        });
        this.finder = new PatternFinder(options, model.timeline(), PatternFinder.exactStates(items));
    }

    /** Foresees nothing. */
    private static final class Indifferent implements ActionRanker {

        @Override
        public float[] rank(Moment moment) {
            return new float[moment.classes()];
        }

        @Override
        public void learn(Moment moment, ActionClass action, int label) {
            // There is no learner here
        }
    }

    private record Found(Pattern pattern, Instant at, int examples) {}

    /** Takes an event in. */
    public void accept(TimedEvent event) {
        model.accept(event);
    }

    private void search(Instant at, ClassRecord record, int examples) {
        boolean due = record.count() <= EACH || record.count() % SOME == 0;
        if (found.containsKey(record.action()) || record.count() < examples || !due) {
            return;
        }
        Finding finding = finder.find(
                record.action(),
                record.latest().stream().map(Example::occurrence).toList());
        if (finding instanceof Finding.Found rule) {
            found.put(record.action(), new Found(rule.pattern(), at, record.count()));
        }
    }

    /** The rules found so far, with how they have done since. */
    public List<FoundRule> rules() {
        Backtester backtester = new Backtester(model.timeline());
        List<FoundRule> rules = new ArrayList<>();
        found.forEach((action, rule) -> {
            Trial since = backtester.tryOut(rule.pattern(), rule.at().plusMillis(1));
            rules.add(new FoundRule(
                    action.item(),
                    action.bucket(),
                    rule.at(),
                    rule.examples(),
                    triggerItem(rule.pattern().trigger()),
                    triggerState(rule.pattern().trigger()),
                    rule.pattern().conditions().size(),
                    Words.when(rule.pattern(), UnaryOperator.identity()),
                    since.right(),
                    since.unwanted()));
        });
        return rules;
    }

    private static String triggerItem(Trigger trigger) {
        return trigger instanceof Trigger.StateChange change ? change.state().item() : "";
    }

    private static String triggerState(Trigger trigger) {
        if (trigger instanceof Trigger.StateChange change) {
            return change.state().bucket();
        }
        return trigger instanceof Trigger.TimeOfDay time ? time.time().toString() : "";
    }
}
