/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Caution;
import org.metahab.adaptation.RulePrior;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.pattern.Comparison;
import org.metahab.adaptation.internal.pattern.Finding;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.PatternFinder;
import org.metahab.adaptation.internal.pattern.Trial;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.Items;
import org.metahab.hub.item.Item;
import org.metahab.hub.rule.Rule;

/** Decides whether a habit is clear enough for a suggestion, and makes it. */
public final class SuggestionMaker {

    private static final double ALWAYS_ENOUGH = 0.5;

    /** What set the first example off came before it. */
    private static final Duration BEFORE = Duration.ofHours(1);

    private final AdaptationOptions options;
    private final ItemLookup items;
    private final HomeModel model;
    private final Harm harm;
    private final RulePrior prior;
    private final RuleStates states;

    public SuggestionMaker(AdaptationOptions options, RulePrior prior, Items items, HomeModel model) {
        this.options = options;
        this.items = items::item;
        this.model = model;
        this.harm = new Harm(options.care().harmful(), items);
        this.prior = prior;
        this.states = new RuleStates(this.items);
    }

    /**
     * Judges a habit by all that is known now.
     *
     * @param id the id that a suggestion gets
     * @param now when it is made
     */
    public Verdict judge(ClassRecord record, String id, Instant now) {
        return judge(record, model.timeline(), id, now);
    }

    /**
     * Judges a habit whose rule stopped fitting, by what happened since. That people do it at another time the learner need not
     * foresee yet: it still expects them at the former one.
     *
     * @param record examples since then
     * @param former what was suggested before
     * @param since from when on its rule has not fitted
     */
    public Verdict revise(ClassRecord record, Suggestion former, Instant since, Instant now) {
        Timeline past = model.timeline().from(since.minus(BEFORE));
        Optional<Finding.Found> byMoment = byMoment(record.action());
        if (byMoment.isPresent()) {
            return propose(byMoment.get(), record, model.timeline(), former.id(), now);
        }
        return new TimeShift(options.examples(), states)
                .of(former.rule(), former.backtest(), record, past)
                .filter(found -> isNew(found.pattern(), former.rule(), since))
                .<Verdict>map(found -> suggest(found, record, past, former.id(), now))
                .orElseGet(() -> judge(record, past, former.id(), now));
    }

    /** Whether people did not use to do it at that time of day already: then it is somebody else's, and nothing moved there. */
    private boolean isNew(Pattern shifted, Rule former, Instant since) {
        Timeline all = model.timeline();
        LocalDate day = since.atZone(all.zone()).toLocalDate();
        return shifted.trigger() instanceof Trigger.TimeOfDay at
                && !new RuleTurns(former, all).isUsualBesides(shifted.action(), at.time(), day);
    }

    /** The same suggestion with a moment such as sunset, where its rule waits for a time of day and that explains less. */
    public Optional<Verdict> byMoment(ClassRecord record, Suggestion former, Instant now) {
        boolean atTime = !RuleTurns.times(former.rule()).isEmpty();
        return (atTime ? byMoment(record.action()) : Optional.<Finding.Found>empty())
                .map(found -> propose(found, record, model.timeline(), former.id(), now));
    }

    /** What goes by the sun looks like a time of day that shifts; all that is known tells them apart. */
    private Optional<Finding.Found> byMoment(ActionClass action) {
        return model.record(action).flatMap(all -> new PatternFinder(options, prior, model.timeline(), items)
                .byMoment(action, all.occurrences(), precision(action.item())));
    }

    private Verdict judge(ClassRecord record, Timeline past, String id, Instant now) {
        ActionClass action = record.action();
        Optional<Item> item = items.item(action.item());
        if (item.isEmpty()) {
            return new Verdict.Wait(Stage.OBSERVED, "the item " + action.item() + " is not on the hub any more");
        }
        Optional<Harm.Found> harmful = harmful(item.get());
        if (harmful.isPresent()) {
            return new Verdict.Wait(
                    Stage.OBSERVED,
                    "never suggested: '" + harmful.get().word()
                            + "' stands for what can harm, and acts only on a person's word");
        }
        if (record.count() < options.examples()) {
            return new Verdict.Wait(Stage.OBSERVED, "seen " + record.count() + " of " + options.examples() + " times");
        }
        PatternFinder finder = new PatternFinder(options, prior, past, items);
        Finding finding = finder.find(action, record.occurrences(), precision(item.get()));
        if (finding instanceof Finding.Nothing nothing) {
            return new Verdict.Wait(nothing.promising() ? Stage.EMERGING : Stage.OBSERVED, nothing.reason());
        }
        return propose((Finding.Found) finding, record, past, id, now);
    }

    private Optional<Harm.Found> harmful(Item item) {
        return harm.wordOf(item).filter(found -> found.caution() == Caution.NEVER);
    }

    /** Whether anything may be suggested for an item: it is on the hub, and can't harm. */
    public boolean mayBeSuggested(String item) {
        return items.item(item).filter(known -> harmful(known).isEmpty()).isPresent();
    }

    /** How often a rule for an item must have been right. */
    public double precision(String item) {
        return items.item(item).map(this::precision).orElse(options.precision());
    }

    private double precision(Item item) {
        String kind = item.type().label().toLowerCase(Locale.ROOT);
        return options.care().precisionOfKind().getOrDefault(kind, options.precision());
    }

    private Verdict propose(Finding.Found found, ClassRecord record, Timeline past, String id, Instant now) {
        double foreseen = record.clarity();
        double wanted = Math.min(ALWAYS_ENOUGH, options.lift() / model.records().size());
        if (foreseen < wanted) {
            String reason = "a pattern shows, but the learner foresees it with probability %.2f only; it takes %.2f";
            return new Verdict.Wait(Stage.EMERGING, String.format(Locale.ROOT, reason, foreseen, wanted));
        }
        return suggest(found, record, past, id, now);
    }

    private Verdict.Propose suggest(Finding.Found found, ClassRecord record, Timeline past, String id, Instant now) {
        List<Alternative> offered = new ArrayList<>();
        offered.add(alternative(found.pattern(), found.trial(), record, past, id));
        for (Finding.Rival rival : found.rivals()) {
            Alternative other = alternative(rival.pattern(), rival.trial(), record, past, id);
            String shape = RuleShape.of(other.rule());
            if (offered.stream().noneMatch(one -> RuleShape.of(one.rule()).equals(shape))) {
                offered.add(other);
            }
        }
        Suggestion suggestion = new Suggestion(id, record.action().id(), offered, Stage.SUGGESTED, now, "");
        return new Verdict.Propose(suggestion, found.pattern());
    }

    private Alternative alternative(Pattern pattern, Trial trial, ClassRecord record, Timeline past, String id) {
        Story story = new Story(pattern, trial, model.timeline(), this::label);
        Rule rule =
                RuleSynthesis.rule(id, story.name(), story.nameless(), states.written(pattern), record.usualCommand());
        return new Alternative(
                story.sentence(),
                story.evidence(),
                story.exceptions(),
                trial.cautiousPrecision(),
                trial.toBacktest(),
                Comparison.of(pattern, trial, past),
                rule);
    }

    /** What people call an item. */
    public String label(String item) {
        return items.item(item).map(Item::displayName).orElse(item);
    }
}
