/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.internal.model.ActionRanker;
import org.metahab.adaptation.internal.model.Moment;
import org.metahab.habit.Context;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.ClassLabels;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foresight;
import org.metahab.meta.Learner;

/** A learner as it foresees and goes on learning on a hub, for comparisons with other methods. */
public final class HubForesight implements Foresight {

    private final ActionRanker ranker;
    private final ClassLabels labels = new ClassLabels();
    private @Nullable Moment latest;

    /**
     * @param learner what learning starts from
     * @param items the home's items
     */
    public HubForesight(Learner learner, ItemLookup items) {
        this.ranker = ActionRanker.of(learner, items);
    }

    @Override
    public Forecast foresee(Situation situation, Context context) {
        if (labels.size() == 0) {
            return Forecast.NOTHING;
        }
        return new Forecast(labels.classes(), ranker.rank(moment(situation, context)));
    }

    @Override
    public void learn(Observation.Action action) {
        Moment moment = moment(action.situation(), action.before());
        ranker.learn(moment, action.action(), labels.learn(action.action()));
        latest = null;
    }

    /** The same one as before for the same situation, as rankers remember what they calculated for it. */
    private Moment moment(Situation situation, Context context) {
        Moment moment = latest;
        if (moment == null || moment.situation() != situation) {
            moment = Moment.of(context, situation, labels.classes());
            latest = moment;
        }
        return moment;
    }
}
