/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.metahab.trainer.leaderboard.act.ActScore;
import org.metahab.trainer.leaderboard.life.Facts;
import org.metahab.trainer.leaderboard.measure.Sample;
import org.metahab.trainer.leaderboard.measure.Summary;
import org.metahab.trainer.leaderboard.rule.RuleScore;

/**
 * What a leaderboard came to. Holds numbers, texts and lists only, so that any JSON library writes it; the same runs give
 * the same report.
 *
 * @param schema of these records; raised when a name or a meaning changes
 * @param prior what the learners that have one started from, for people
 * @param homes what the homes are like
 * @param methods method by method, in the order in which they were asked for
 */
public record LeaderboardReport(int schema, String prior, List<Facts> homes, List<MethodReport> methods) {

    /** The schema of these records. */
    public static final int SCHEMA = 3;

    public LeaderboardReport {
        homes = List.copyOf(homes);
        methods = List.copyOf(methods);
    }

    /**
     * One method.
     *
     * @param method its name
     * @param seeds how many seeds it was run with; everything below is a mean, or a sum, over them
     * @param homes home by home
     * @param pooled all actions of all homes together; null of a method that only chooses rules
     * @param means the mean over the homes; null of a method that only chooses rules
     * @param anything acting unasked, in all homes; null when it was not tried
     * @param starts switching on unasked what people had left alone, in all homes; null when it was not tried
     * @param rules the rules chosen, in all homes and with all seeds; null when none were to be chosen
     */
    public record MethodReport(
            String method,
            int seeds,
            List<HomeReport> homes,
            @Nullable Summary pooled,
            @Nullable Means means,
            @Nullable ActScore anything,
            @Nullable ActScore starts,
            @Nullable RuleScore rules) {}

    /** One method in one home; as {@link MethodReport}. */
    public record HomeReport(
            String home,
            @Nullable Summary foreseen,
            @Nullable ActScore anything,
            @Nullable ActScore starts,
            @Nullable RuleScore rules) {}

    /**
     * Means over homes, each home counting the same.
     *
     * @param hit1 over all actions
     * @param hit1WithNew over all actions, with something new as one outcome
     * @param startHit1 over fresh starts
     * @param startHit1WithNew over fresh starts, with something new as one outcome
     */
    public record Means(
            double hit1,
            double hit3,
            double mrr,
            double hit1WithNew,
            double hit3WithNew,
            double startHit1,
            double startHit3,
            double startHit1WithNew,
            double startHit3WithNew,
            double calibrationError) {}

    /** Sums up finished runs. */
    public static LeaderboardReport of(String prior, Leaderboard.Results results) {
        Map<String, List<RunResult>> byMethod = new LinkedHashMap<>();
        for (RunResult run : results.runs()) {
            byMethod.computeIfAbsent(run.method(), any -> new ArrayList<>()).add(run);
        }
        List<MethodReport> methods = new ArrayList<>();
        byMethod.forEach((name, runs) -> methods.add(method(name, runs, results.homes())));
        return new LeaderboardReport(SCHEMA, prior, results.homes(), methods);
    }

    private static MethodReport method(String name, List<RunResult> runs, List<Facts> facts) {
        List<HomeReport> homes = new ArrayList<>();
        for (Facts home : facts) {
            homes.add(home(
                    home,
                    runs.stream().filter(run -> run.home().equals(home.home())).toList()));
        }
        int seeds = runs.stream().mapToInt(RunResult::seed).max().orElse(1);
        Summary pooled = summary(runs);
        return new MethodReport(
                name,
                seeds,
                homes,
                pooled,
                pooled == null ? null : means(homes),
                homes.stream()
                        .map(HomeReport::anything)
                        .filter(Objects::nonNull)
                        .reduce(ActScore::and)
                        .orElse(null),
                homes.stream()
                        .map(HomeReport::starts)
                        .filter(Objects::nonNull)
                        .reduce(ActScore::and)
                        .orElse(null),
                homes.stream()
                        .map(HomeReport::rules)
                        .filter(Objects::nonNull)
                        .reduce(RuleScore::and)
                        .orElse(null));
    }

    private static HomeReport home(Facts home, List<RunResult> runs) {
        return new HomeReport(
                home.home(),
                summary(runs),
                runs.stream()
                        .map(RunResult::anything)
                        .filter(Objects::nonNull)
                        .reduce(ActScore::and)
                        .orElse(null),
                runs.stream()
                        .map(RunResult::starts)
                        .filter(Objects::nonNull)
                        .reduce(ActScore::and)
                        .orElse(null),
                runs.stream()
                        .flatMap(run -> Optional.ofNullable(run.rules()).stream())
                        .map(rules -> RuleScore.of(rules, home.laterStarts()))
                        .reduce(RuleScore::and)
                        .orElse(null));
    }

    private static @Nullable Summary summary(List<RunResult> runs) {
        List<Sample> samples = runs.stream()
                .filter(run -> !run.foreseen().isEmpty())
                .map(run -> new Sample(run.home(), run.seed(), run.foreseen()))
                .toList();
        return samples.isEmpty() ? null : Summary.of(samples);
    }

    private static Means means(List<HomeReport> homes) {
        return new Means(
                mean(homes, home -> home.all().hit1().value()),
                mean(homes, home -> home.all().hit3().value()),
                mean(homes, home -> home.all().mrr()),
                mean(homes, home -> home.withNew().hit1().value()),
                mean(homes, home -> home.withNew().hit3().value()),
                mean(homes, home -> home.starts().hit1().value()),
                mean(homes, home -> home.starts().hit3().value()),
                mean(homes, home -> home.startsWithNew().hit1().value()),
                mean(homes, home -> home.startsWithNew().hit3().value()),
                mean(homes, Summary::calibrationError));
    }

    private static double mean(List<HomeReport> homes, ToDoubleFunction<Summary> measure) {
        double mean = homes.stream()
                .map(HomeReport::foreseen)
                .filter(Objects::nonNull)
                .mapToDouble(measure)
                .average()
                .orElse(0);
        return Math.round(mean * 10_000) / 10_000.0;
    }
}
