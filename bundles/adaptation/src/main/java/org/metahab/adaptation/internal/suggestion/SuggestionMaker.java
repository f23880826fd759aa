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
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Caution;
import org.metahab.adaptation.RulePriors;
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

    /** What is not clear is looked at anew with so many times the examples. */
    public static final double GROWN = 1.2;

    private static final double ALWAYS_ENOUGH = 0.5;

    /** What set the first example off came before it. */
    private static final Duration BEFORE = Duration.ofHours(1);

    private final AdaptationOptions options;
    private final ItemLookup items;
    private final HomeModel model;
    private final Harm harm;
    private final RulePriors priors;
    private final RuleStates states;

    public SuggestionMaker(AdaptationOptions options, RulePriors priors, Items items, HomeModel model) {
        this.options = options;
        this.items = items::item;
        this.model = model;
        this.harm = new Harm(options.care().harmful(), items);
        this.priors = priors;
        this.states = new RuleStates(this.items);
    }

    /**
     * Judges a habit that was never put to people, by all that is known now; where only its reason is clear, they may be asked
     * for that.
     *
     * @param id the id that a suggestion gets
     * @param now when it is made
     */
    public Verdict judge(ClassRecord record, String id, Instant now) {
        Optional<Verdict> tooEarly = tooEarly(record);
        if (tooEarly.isPresent()) {
            return tooEarly.get();
        }
        Finding finding = find(record, model.timeline());
        return finding instanceof Finding.Reason reason
                ? suggest(reason, record, id, now)
                : judge(finding, record, model.timeline(), id, now);
    }

    /**
     * Judges a habit that was put to people before, by all that is known now.
     *
     * @param former what was suggested before
     */
    public Verdict judgeAgain(ClassRecord record, Suggestion former, Instant now) {
        return judge(record, model.timeline(), former.id(), now);
    }

    /**
     * Judges a habit of which people said what sets it off: whether it is clear when it does, or which rule is the likeliest so
     * far.
     *
     * @param former what they said that of
     */
    public Verdict clear(ClassRecord record, Suggestion former, Instant now) {
        Optional<Verdict> tooEarly = tooEarly(record);
        if (tooEarly.isPresent()) {
            return tooEarly.get();
        }
        String shape = RuleShape.of(former.rule());
        Finding finding = finder(model.timeline())
                .find(
                        record.action(),
                        record.occurrences(),
                        pattern -> Likeness.areSetOffAlike(
                                shape, RuleShape.of(rule("", "", pattern, record, former.id()))),
                        precision(record.action().item()));
        if (finding instanceof Finding.Found found) {
            return suggest(found, record, model.timeline(), former.id(), now);
        }
        Verdict verdict = judge(finding, record, model.timeline(), former.id(), now);
        return finding instanceof Finding.Reason soFar
                        && verdict instanceof Verdict.Wait why
                        && examples(soFar.trial().toBacktest()) >= GROWN * examples(former.backtest())
                ? new Verdict.Unclear(former.withOwn(alternative(soFar, record, former.id())), why)
                : verdict;
    }

    private static int examples(Backtest trial) {
        return trial.right() + trial.missed();
    }

    private Alternative alternative(Finding.Reason soFar, ClassRecord record, String id) {
        return alternative(soFar.pattern(), soFar.trial(), record, model.timeline(), id);
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
        return model.record(action).flatMap(all -> new PatternFinder(options, priors, model.timeline(), items)
                .byMoment(action, all.occurrences(), precision(action.item())));
    }

    private Verdict judge(ClassRecord record, Timeline past, String id, Instant now) {
        return tooEarly(record).orElseGet(() -> judge(find(record, past), record, past, id, now));
    }

    private Optional<Verdict> tooEarly(ClassRecord record) {
        ActionClass action = record.action();
        Optional<Item> item = items.item(action.item());
        if (item.isEmpty()) {
            return wait(Stage.OBSERVED, "the item " + action.item() + " is not on the hub any more");
        }
        Optional<Harm.Found> harmful = harmful(item.get());
        if (harmful.isPresent()) {
            return wait(
                    Stage.OBSERVED,
                    "never suggested: '" + harmful.get().word()
                            + "' stands for what can harm, and acts only on a person's word");
        }
        return record.count() < options.examples()
                ? wait(Stage.OBSERVED, "seen " + record.count() + " of " + options.examples() + " times")
                : Optional.empty();
    }

    private static Optional<Verdict> wait(Stage stage, String reason) {
        return Optional.of(new Verdict.Wait(stage, reason));
    }

    private PatternFinder finder(Timeline past) {
        return new PatternFinder(options, priors, past, items);
    }

    private Finding find(ClassRecord record, Timeline past) {
        ActionClass action = record.action();
        return finder(past).find(action, record.occurrences(), precision(action.item()));
    }

    private Verdict judge(Finding finding, ClassRecord record, Timeline past, String id, Instant now) {
        if (finding instanceof Finding.Found found) {
            return propose(found, record, past, id, now);
        }
        Finding.Nothing nothing =
                finding instanceof Finding.Reason reason ? reason.nothing() : (Finding.Nothing) finding;
        return new Verdict.Wait(nothing.promising() ? Stage.EMERGING : Stage.OBSERVED, nothing.reason());
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
        List<Alternative> offered = offered(found.pattern(), found.trial(), found.rivals(), record, past, id);
        Suggestion suggestion = new Suggestion(id, record.action().id(), offered, Stage.SUGGESTED, now, "");
        return new Verdict.Propose(suggestion, found.pattern());
    }

    private Verdict.Propose suggest(Finding.Reason reason, ClassRecord record, String id, Instant now) {
        List<Alternative> offered =
                offered(reason.pattern(), reason.trial(), reason.rivals(), record, model.timeline(), id);
        Suggestion suggestion = new Suggestion(id, record.action().id(), offered, false, Stage.SUGGESTED, now, "");
        return new Verdict.Propose(suggestion, reason.pattern());
    }

    private List<Alternative> offered(
            Pattern pattern, Trial trial, List<Finding.Rival> rivals, ClassRecord record, Timeline past, String id) {
        List<Alternative> offered = new ArrayList<>();
        offered.add(alternative(pattern, trial, record, past, id));
        for (Finding.Rival rival : rivals) {
            Alternative other = alternative(rival.pattern(), rival.trial(), record, past, id);
            String shape = RuleShape.of(other.rule());
            if (offered.stream().noneMatch(one -> RuleShape.of(one.rule()).equals(shape))) {
                offered.add(other);
            }
        }
        return offered;
    }

    private Alternative alternative(Pattern pattern, Trial trial, ClassRecord record, Timeline past, String id) {
        Story story = new Story(pattern, trial, model.timeline(), this::label);
        return new Alternative(
                story.sentence(),
                story.evidence(),
                story.exceptions(),
                trial.cautiousPrecision(),
                trial.toBacktest(),
                Comparison.of(pattern, trial, past),
                rule(story.name(), story.nameless(), pattern, record, id));
    }

    private Rule rule(String name, String description, Pattern pattern, ClassRecord record, String id) {
        return RuleSynthesis.rule(id, name, description, states.written(pattern), record.usualCommand());
    }

    /** What people call an item. */
    public String label(String item) {
        return items.item(item).map(Item::displayName).orElse(item);
    }
}
