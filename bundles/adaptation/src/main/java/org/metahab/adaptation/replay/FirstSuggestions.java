/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.time.Duration;
import java.util.List;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.WishStore;
import org.metahab.adaptation.internal.engine.AdaptationEngine;
import org.metahab.adaptation.internal.engine.EngineListener;
import org.metahab.adaptation.internal.engine.Past;
import org.metahab.adaptation.internal.suggestion.SuggestionStore;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;
import org.metahab.hub.Items;

/** What a hub that starts on a history suggests at once. */
public final class FirstSuggestions {

    private FirstSuggestions() {}

    /**
     * Learns from a hub's history as its start does, and keeps nothing of it.
     *
     * @param items the hub's items
     * @param history the hub's history
     * @param clock the present moment and where the home is
     * @param options how careful to be
     * @param learner what learning starts from
     * @param span how far back the history is read
     */
    public static List<Suggestion> of(
            Items items,
            HubHistory history,
            HubClock clock,
            AdaptationOptions options,
            HabitLearner learner,
            Duration span) {
        AdaptationEngine engine = new AdaptationEngine(
                options,
                new RecordedHub(items.items(), items::item),
                clock,
                learner,
                SuggestionStore.inMemory(),
                WishStore.inMemory(),
                EngineListener.NONE);
        engine.start(new Past(history, null, span));
        return engine.all();
    }
}
