/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.replay.HubForesight;
import org.metahab.adaptation.replay.LiveReplay;
import org.metahab.adaptation.replay.Replay;
import org.metahab.habit.due.DueForesight;
import org.metahab.habit.due.DueTrial;
import org.metahab.habit.foresight.Markov;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.meta.Learner;
import org.metahab.trainer.leaderboard.RuleMethod;
import org.metahab.trainer.leaderboard.RuleMethods;
import org.metahab.trainer.leaderboard.act.Firing;
import org.metahab.trainer.leaderboard.life.FreshStarts;
import org.metahab.trainer.leaderboard.method.Baselines;
import org.metahab.trainer.leaderboard.method.Home;
import org.metahab.trainer.leaderboard.method.Method;
import org.metahab.trainer.leaderboard.rule.ChosenRule;

/** All methods by name: baselines, and learners as they live on a hub. */
final class Contenders {

    /** The learner that the hub runs. */
    static final String HUB = "relation";

    private static final String IN_HOME = "in-home";
    private static final String DUE = "due";
    private static final String DUE_ALONE = "due-alone";

    private final Training training;
    private final Families families;
    private final Priors priors;
    private final int seeds;

    /**
     * @param priors what the hub's learner starts from; several for a home are as many seeds
     * @param seeds how often a method is run in which chance has a part
     */
    Contenders(Training training, Families families, Priors priors, int seeds) {
        this.training = training;
        this.families = families;
        this.priors = priors;
        this.seeds = seeds;
    }

    /** Names of those that are run unless others are wanted. */
    static Set<String> usual() {
        Set<String> names = new LinkedHashSet<>();
        Baselines.all().forEach(method -> names.add(method.name()));
        names.addAll(List.of(IN_HOME, HUB, DUE, DUE_ALONE));
        return names;
    }

    /** All names. */
    static Set<String> known() {
        Set<String> names = usual();
        names.addAll(Families.names());
        return names;
    }

    /** The methods of these names, in their order. */
    List<Method> of(Set<String> names) {
        List<Method> methods = new ArrayList<>();
        for (String name : names) {
            methods.add(Baselines.all().stream()
                    .filter(method -> method.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> learner(name)));
        }
        return methods;
    }

    private Method learner(String name) {
        if (name.equals(HUB)) {
            return new Method(name, "the hub's learner with its prior", priors.seeds(), this::hub);
        }
        if (name.equals(DUE)) {
            return new Method(
                    name,
                    "by the help of the hub's learner, what is done within ten minutes",
                    priors.seeds(),
                    false,
                    (home, seed) -> new DueForesight(hub(home, seed), true));
        }
        if (name.equals(DUE_ALONE)) {
            return new Method(
                    name,
                    "what is done within ten minutes, by counts alone",
                    1,
                    false,
                    (home, seed) -> new DueForesight(new Markov(), false));
        }
        if (name.equals(IN_HOME)) {
            return new Method(
                    name,
                    "the same learner without a prior",
                    seeds,
                    (home, seed) ->
                            new HubForesight(HabitLearner.untrained(seed).learner(), home.items(), home.devices()));
        }
        List<Learner> trained = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            trained.add(families.learner(name, seed));
        }
        return new Method(
                name,
                "trained on " + training.data(),
                seeds,
                (home, seed) -> new HubForesight(trained.get(seed - 1), home.items(), home.devices()));
    }

    private HubForesight hub(Home home, int seed) {
        return new HubForesight(priors.in(home.name(), seed).learner(), home.items(), home.devices());
    }

    /** What chooses rules without being asked for anything else: schedules, and the hub's own suggestions. */
    List<RuleMethod> rules() {
        List<RuleMethod> methods = new ArrayList<>(RuleMethods.byTime());
        methods.add(new RuleMethod(
                "hub-suggestions",
                "what the hub would have suggested",
                (home, cut) -> suggested(home, Instant.ofEpochMilli(cut))));
        methods.add(new RuleMethod(
                "live-habits", "what could run as a live habit", (home, cut) -> live(home, Instant.ofEpochMilli(cut))));
        return methods;
    }

    private static List<ChosenRule> live(HomeRecording home, Instant cut) throws IOException {
        FreshStarts starts = FreshStarts.of(home);
        List<ChosenRule> rules = new ArrayList<>();
        LiveReplay.trials(AdaptationOptions.DEFAULT, home, cut).forEach((action, trials) -> {
            List<Firing> firings = trials.stream()
                    .map(trial -> firing(action.id(), trial, starts))
                    .toList();
            rules.add(new ChosenRule(action.id(), "when people are expected to", firings));
        });
        return rules;
    }

    private static Firing firing(String habit, DueTrial trial, FreshStarts starts) {
        long actedAt = trial.actedAt().map(Instant::toEpochMilli).orElse(0L);
        return new Firing(habit, 0, trial.at().toEpochMilli(), actedAt, starts.contains(habit, actedAt));
    }

    private List<ChosenRule> suggested(HomeRecording home, Instant cut) throws IOException {
        FreshStarts starts = FreshStarts.of(home);
        return new Replay(AdaptationOptions.DEFAULT, priors.in(home.name(), 1))
                .rules(home, cut).stream()
                        .map(rule -> new ChosenRule(
                                rule.habit(),
                                rule.sentence(),
                                rule.later().stream()
                                        .map(firing -> new Firing(
                                                rule.habit(),
                                                0,
                                                firing.at(),
                                                firing.actedAt(),
                                                starts.contains(rule.habit(), firing.actedAt())))
                                        .toList()))
                        .toList();
    }

    /** Names that are not known, sorted. */
    static Set<String> unknown(Set<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(known());
        return unknown;
    }
}
