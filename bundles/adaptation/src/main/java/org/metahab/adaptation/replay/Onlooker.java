/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.WishStore;
import org.metahab.adaptation.internal.engine.AdaptationEngine;
import org.metahab.adaptation.internal.engine.Past;
import org.metahab.adaptation.internal.pattern.Comparison;
import org.metahab.adaptation.internal.pattern.Trial;
import org.metahab.adaptation.internal.suggestion.SuggestionStore;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;

/**
 * A hub that only looks on: it learns and suggests as any other, on a clock that the events move, but nobody answers and no
 * rule acts. So what people do after a suggestion shows what its rule and the learner would have said. For one thread.
 */
public final class Onlooker {

    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final VirtualClock clock;
    private final RecordedHub hub;
    private final Watch watch;
    private final AdaptationEngine engine;

    /**
     * @param options how careful to be; how many suggestions may wait for an answer is not limited here
     * @param items the home's items as far as known yet
     * @param lookup the home's items by their names
     */
    public Onlooker(
            AdaptationOptions options, HabitLearner learner, Collection<Item> items, ItemLookup lookup, ZoneId zone) {
        this(options, learner, items, lookup, zone, ReplayListener.NONE);
    }

    Onlooker(
            AdaptationOptions options,
            HabitLearner learner,
            Collection<Item> items,
            ItemLookup lookup,
            ZoneId zone,
            ReplayListener listener) {
        this.clock = new VirtualClock(Instant.EPOCH, zone);
        this.hub = new RecordedHub(items, lookup);
        this.watch = new Watch(listener);
        this.engine = new AdaptationEngine(
                options.withOpenSuggestions(Integer.MAX_VALUE),
                hub,
                clock,
                learner,
                SuggestionStore.inMemory(),
                WishStore.inMemory(),
                watch);
        engine.start(Past.NONE);
    }

    /** Something happened in the home, not before what was told already. */
    public void accept(TimedEvent event) {
        if (event.at().isAfter(clock.instant())) {
            clock.advanceTo(event.at());
        }
        hub.accept(event);
        engine.accept(event);
    }

    /** Lets the last event settle; nothing more is to come. */
    void end() {
        clock.advance(SETTLED);
        engine.advance();
    }

    /** How far the rules of all suggestions and the learner said the same after each was made, on days that no rule was made from. */
    public Agreement laterAgreement() {
        return later().values().stream().map(Later::agreement).reduce(Agreement.NONE, Agreement::plus);
    }

    /** What came after each suggestion. */
    Map<Suggestion, Later> later() {
        Map<Suggestion, Later> later = new LinkedHashMap<>();
        watch.proposals().forEach((suggestion, proposal) -> {
            Instant after = suggestion.since().plusMillis(1);
            Trial trial = engine.backtester().tryOut(proposal.pattern(), after);
            Agreement agreement = Comparison.of(
                    proposal.pattern(), trial, engine.model().timeline().from(after));
            later.put(suggestion, new Later(proposal.examples(), trial, agreement));
        });
        return later;
    }

    /**
     * What came after a suggestion.
     *
     * @param examples how often people had done it until then
     * @param trial what its rule would have done since
     * @param agreement how far it and the learner said the same since
     */
    record Later(int examples, Trial trial, Agreement agreement) {}

    Watch watch() {
        return watch;
    }

    AdaptationEngine engine() {
        return engine;
    }
}
