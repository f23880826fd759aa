/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.internal.model.ActionRanker;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.model.ModelListener;
import org.metahab.adaptation.internal.model.Moment;
import org.metahab.adaptation.internal.pattern.Backtester;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trial;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.adaptation.internal.pattern.Words;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;

/** Homes in which patterns are searched without a learner, and how what was found did. */
final class Searched {

    private Searched() {}

    /** @param searcher is told of each action, once there are enough examples of it */
    static HomeModel home(
            AdaptationOptions options, ZoneId zone, ItemLookup items, BiConsumer<Instant, ClassRecord> searcher) {
        return new HomeModel(options, zone, items, any -> new Indifferent(), new ModelListener() {
            @Override
            public void onLearnt(Observation.Action action, ClassRecord record) {
                if (record.count() >= options.examples()) {
                    searcher.accept(action.at(), record);
                }
            }
        });
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

    /** How a pattern has done since a moment. */
    static FoundRule judged(Backtester backtester, Pattern pattern, Instant at, int examples) {
        Trial since = backtester.tryOut(pattern, at.plusMillis(1));
        return new FoundRule(
                pattern.action().item(),
                pattern.action().bucket(),
                at,
                examples,
                triggerItem(pattern.trigger()),
                triggerState(pattern.trigger()),
                pattern.conditions().size(),
                Words.when(pattern, UnaryOperator.identity()),
                since.right(),
                since.firings().stream()
                        .filter(firing -> !firing.isRight())
                        .map(firing -> Instant.ofEpochMilli(firing.at().time()))
                        .toList());
    }

    private static String triggerItem(Trigger trigger) {
        if (trigger instanceof Trigger.Delayed delayed) {
            return delayed.state().item();
        }
        return trigger instanceof Trigger.StateChange change ? change.state().item() : "";
    }

    private static String triggerState(Trigger trigger) {
        if (trigger instanceof Trigger.StateChange change) {
            return change.state().bucket();
        } else if (trigger instanceof Trigger.Delayed delayed) {
            return delayed.state().bucket();
        }
        return trigger instanceof Trigger.TimeOfDay time ? time.time().toString() : "";
    }
}
