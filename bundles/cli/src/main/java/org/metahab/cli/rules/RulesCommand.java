/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.rules;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.replay.FoundRule;
import org.metahab.adaptation.replay.RuleSearch;
import org.metahab.cli.progress.Progress;
import org.metahab.habit.ActionClass;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;
import org.metahab.simulator.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab bench rules}: whether the rules that are found are those that people live by. */
@Command(
        name = "rules",
        description = "Searches rules in simulated homes and judges them by what their people really do.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RulesCommand implements Callable<Integer> {

    @Option(names = "--homes", defaultValue = "40", description = "How many homes (default: 40).")
    private int homes;

    @Option(names = "--days", defaultValue = "42", description = "How many days of each (default: 42).")
    private int days;

    @Option(names = "--seed", defaultValue = "1", description = "Decides everything random (default: 1).")
    private long seed;

    @Option(names = "--soak", description = "Take well-equipped homes of three people for a soak instead of all kinds.")
    private boolean soak;

    @Option(names = "--list", description = "Also list the wrong rules, and what should have got one.")
    private boolean list;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        HouseholdGenerator generator = new HouseholdGenerator();
        RuleScore score = new RuleScore();
        try (Progress progress = Progress.of("Homes", homes)) {
            for (int i = 0; i < homes; i++) {
                long homeSeed = seed * 1_000_003 + i;
                judge(soak ? generator.soak(homeSeed) : generator.generate(homeSeed), score, out);
                progress.at(i + 1L);
            }
        }
        out.printf(Locale.ROOT, "%d homes, %d days each%n", homes, days);
        out.printf(Locale.ROOT, "rules found                              %6d%n", score.found());
        out.printf(Locale.ROOT, "of these stand-ins for a hidden reason   %6d%n", score.standIns());
        out.printf(Locale.ROOT, "of the others with a true trigger        %6.3f%n", score.triggerPrecision());
        out.printf(Locale.ROOT, "and right at least 3 of 4 times since    %6.3f%n", score.precision());
        out.printf(Locale.ROOT, "what they did since that was right       %6.3f%n", score.laterPrecision());
        out.printf(Locale.ROOT, "that, or when a habit had its turn       %6.3f%n", score.laterAsHabitsSay());
        out.printf(Locale.ROOT, "actions worth a rule                     %6d%n", score.worth());
        out.printf(Locale.ROOT, "of these with a rule of the true trigger %6.3f%n", score.recall());
        out.printf(Locale.ROOT, "of these found within 3 examples         %6.3f%n", score.withinThree());
        out.printf(Locale.ROOT, "examples it took, median                 %6d%n", score.medianExamples());
        out.flush();
        return 0;
    }

    private void judge(Household home, RuleScore score, PrintWriter out) {
        Map<String, Item> items = new HashMap<>();
        home.items().forEach(item -> items.put(item.name(), item));
        RuleSearch search = new RuleSearch(
                AdaptationOptions.DEFAULT,
                RulePriors.delivered(),
                home.zone(),
                name -> Optional.ofNullable(items.get(name)));
        RuleTruth truth = new RuleTruth(home);
        Simulation life = home.simulate(days);
        while (life.hasNext()) {
            TimedEvent event = life.next();
            truth.accept(event);
            search.accept(event);
        }
        life.actions().forEach(truth::accept);
        life.occurrences().forEach(truth::accept);
        List<FoundRule> rules = search.rules();
        score.add(truth, rules);
        if (list) {
            print(home, truth, rules, out);
        }
    }

    private static void print(Household home, RuleTruth truth, List<FoundRule> rules, PrintWriter out) {
        Set<ActionClass> missing = new HashSet<>(truth.worthARule());
        for (FoundRule rule : rules) {
            missing.remove(new ActionClass(rule.item(), rule.state()));
            boolean isTrue = truth.hasTrueTrigger(rule);
            if (!RuleScore.hasDoneWell(rule) || !isTrue && !truth.isHidden(rule)) {
                out.printf(
                        Locale.ROOT,
                        "%s in home %d: %s to %s %s; %d examples, since %d right, %d unwanted%n",
                        isTrue ? "unfit" : "false",
                        home.seed(),
                        rule.item(),
                        rule.state(),
                        rule.words(),
                        rule.examples(),
                        rule.laterRight(),
                        rule.laterUnwanted().size());
            }
        }
        for (ActionClass action : missing) {
            out.printf(Locale.ROOT, "no rule home %d: %s to %s%n", home.seed(), action.item(), action.bucket());
            home.habits().stream()
                    .filter(habit -> habit.item().equals(action.item()))
                    .forEach(habit -> out.println("    " + habit));
        }
    }
}
