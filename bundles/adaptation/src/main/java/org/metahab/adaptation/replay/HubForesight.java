/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.internal.model.ActionRanker;
import org.metahab.adaptation.internal.model.Moment;
import org.metahab.habit.Context;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.candidate.Repertoire;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foresight;
import org.metahab.hub.item.Item;
import org.metahab.meta.Learner;

/** A learner as it foresees and goes on learning on a hub, for comparisons with other methods. */
public final class HubForesight implements Foresight {

    private final ActionRanker ranker;
    private final Repertoire repertoire;
    private @Nullable Moment latest;

    /**
     * @param learner what learning starts from
     * @param lookup tells of the home's items
     * @param items those that the home has from the start, as a hub knows them from discovery
     */
    public HubForesight(Learner learner, ItemLookup lookup, Collection<Item> items) {
        this.repertoire = new Repertoire(lookup);
        repertoire.know(items);
        this.ranker = ActionRanker.of(learner, repertoire, lookup);
    }

    @Override
    public Forecast foresee(Situation situation, Context context) {
        if (repertoire.size() == 0) {
            return Forecast.NOTHING;
        }
        float[] scores = ranker.rank(moment(situation, context));
        return new Forecast(List.copyOf(repertoire.classes()), scores);
    }

    @Override
    public void learn(Observation.Action action) {
        Moment moment = moment(action.situation(), action.before());
        int label = repertoire.add(action.action());
        if (label >= 0) {
            ranker.learn(moment, action.action(), label);
        }
        latest = null;
    }

    /** The same one as before for the same situation, as rankers remember what they calculated for it. */
    private Moment moment(Situation situation, Context context) {
        Moment moment = latest;
        if (moment == null || moment.situation() != situation) {
            moment = Moment.of(context, situation, repertoire.classes());
            latest = moment;
        }
        return moment;
    }
}
