/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.RulePrior;
import org.metahab.adaptation.replay.ConsideredRule;
import org.metahab.adaptation.replay.FoundRule;
import org.metahab.adaptation.replay.RuleSampler;
import org.metahab.cli.progress.Progress;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;
import org.metahab.simulator.Simulation;
import org.metahab.trainer.rules.RuleLesson;

/** Lets simulated homes live and keeps which of the patterns considered there turned out to be what a prior is to tell. */
final class RuleLessonGatherer {

    /** A pattern with fewer days to come can't be judged. */
    private static final int DAYS_LEFT = 7;

    private static final long DAY_MILLIS = 86_400_000;

    private final HouseholdGenerator generator = new HouseholdGenerator();
    private final RulePrior prior;
    private final int days;
    private final int likeliest;
    private final int others;
    private final Lesson lesson;

    /** What a prior is to tell of a pattern. */
    enum Lesson {
        /** That it goes on to be right. */
        RULE,
        /** That its trigger does set the habit off. */
        TRIGGER
    }

    /**
     * @param prior says which patterns are the likeliest
     * @param days how long each home is watched
     * @param likeliest how many of these are kept of each search
     * @param others how many of the others, by chance
     */
    RuleLessonGatherer(RulePrior prior, int days, int likeliest, int others, Lesson lesson) {
        this.prior = prior;
        this.days = days;
        this.likeliest = likeliest;
        this.others = others;
        this.lesson = lesson;
    }

    /** The lessons of so many homes, in order of their seeds; each second is a home of the soak. */
    List<List<RuleLesson>> gather(long firstSeed, int homes, int threads, String task) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Progress progress = Progress.of(task, homes)) {
            List<Future<List<RuleLesson>>> lives = new ArrayList<>();
            for (int i = 0; i < homes; i++) {
                long seed = firstSeed + i;
                Household home = i % 2 == 0 ? generator.soak(seed) : generator.generate(seed);
                lives.add(executor.submit(() -> lessons(home)));
            }
            List<List<RuleLesson>> lessons = new ArrayList<>();
            for (Future<List<RuleLesson>> life : lives) {
                lessons.add(life.get());
                progress.at(lessons.size());
            }
            return lessons;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A simulated home could not live", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private List<RuleLesson> lessons(Household home) {
        Map<String, Item> items = new HashMap<>();
        home.items().forEach(item -> items.put(item.name(), item));
        RuleSampler sampler = new RuleSampler(
                AdaptationOptions.DEFAULT,
                prior,
                home.zone(),
                name -> Optional.ofNullable(items.get(name)),
                likeliest,
                others,
                home.seed());
        RuleTruth truth = new RuleTruth(home);
        Simulation life = home.simulate(days);
        while (life.hasNext()) {
            TimedEvent event = life.next();
            truth.accept(event);
            sampler.accept(event);
        }
        life.actions().forEach(truth::accept);
        life.occurrences().forEach(truth::accept);
        Map<String, Boolean> reasons = new HashMap<>();
        List<RuleLesson> lessons = new ArrayList<>();
        for (ConsideredRule considered : sampler.considered()) {
            FoundRule rule = considered.rule();
            if (considered.until().toEpochMilli() - rule.at().toEpochMilli() >= DAYS_LEFT * DAY_MILLIS) {
                String key = rule.item() + ' ' + rule.state() + ' ' + rule.triggerItem() + ' ' + rule.triggerState();
                boolean reason = reasons.computeIfAbsent(key, any -> isReason(truth, rule));
                boolean right = reason && (lesson == Lesson.TRIGGER || RuleScore.hasProvenTrue(truth, rule));
                lessons.add(new RuleLesson(considered.numbers(), right));
            }
        }
        return lessons;
    }

    /** A rule may stand in for a reason that nothing in the home can tell; a trigger is no reason then. */
    private boolean isReason(RuleTruth truth, FoundRule rule) {
        return truth.hasTrueTrigger(rule) || lesson == Lesson.RULE && truth.isHidden(rule);
    }
}
