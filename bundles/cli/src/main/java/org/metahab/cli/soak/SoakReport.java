/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.metahab.adaptation.replay.CrashPoint;
import org.metahab.cli.bench.SeedMean;
import org.metahab.cli.chart.RateChart;
import org.metahab.meta.training.Calibration;

/** The table and the picture of soaks. Means over homes, with the half width of the 95 % interval by Student's t. */
final class SoakReport {

    private static final double DAYS_A_WEEK = 7;

    private final List<SoakResult> homes;

    SoakReport(List<SoakResult> homes) {
        this.homes = List.copyOf(homes);
    }

    /** The table in Markdown. */
    String table() {
        List<String> rows = new ArrayList<>(List.of("| | homes: " + homes.size() + " | wanted |", "|---|---|---|"));
        rows.add(share(
                "suggestions that are true to the habits", "≥ .95", r -> r.trueSuggestions(), r -> r.suggestions()));
        rows.add(row("suggestions put to people, in all", "", r -> r.suggestions()));
        rows.add(sum("of these with several rules to choose from", "", SoakReport::choices, r -> r.suggestions()));
        rows.add(sum("of these, another one than the first was meant", "", SoakReport::others, SoakReport::choices));
        rows.add(sum("asked for the reason alone and confirmed", "", SoakReport::confirmed, r -> r.suggestions()));
        rows.add(sum("of these, clear since", "", SoakReport::clear, SoakReport::confirmed));
        rows.add(sum(
                "rule and learner decide the same, on days held out",
                "≥ .95",
                r -> r.agreement().sameOfAll(),
                r -> r.agreement().decisions()));
        rows.add(sum(
                "of these, when it is the rule's turn or its action",
                "",
                r -> r.agreement().same(),
                r -> r.agreement().occasions()));
        rows.add(share("regular habits suggested", "≥ .90", r -> r.found(), r -> r.regular()));
        rows.add(share("of these after at most 3 examples", "≥ .50", r -> r.foundByThree(), r -> r.found()));
        rows.add(share("of these after at most 5 examples", "≥ .90", r -> r.foundByFive(), r -> r.found()));
        rows.add(row("actions of rules", "", r -> actions(r)));
        rows.add(share("of these as a habit says", "≥ .95", r -> r.wanted() + r.mindless(), SoakReport::actions));
        rows.add(share("of these as people would have done then", "", r -> r.wanted(), SoakReport::actions));
        rows.add(calibration());
        rows.add(row("unwanted actions a week", "≤ 1", r -> r.unwanted() * DAYS_A_WEEK / r.days()));
        rows.add(row("taken back by people a week", "", r -> r.takenBack() * DAYS_A_WEEK / r.days()));
        rows.add(sum("changed habits followed within 3 examples", "all", r -> r.followed(), r -> r.changed()));
        rows.add(sum("habits that ended, noticed", "all", r -> r.noticed(), r -> r.gone()));
        rows.add(sum("suggested again after it was declined", "0", r -> r.repeated(), r -> r.suggestions()));
        rows.add(sum("suggestions and actions with what can harm", "0", r -> r.harmful(), r -> actions(r)));
        rows.add(sum("two rules on an item within 10 s", "0", r -> r.together(), r -> actions(r)));
        rows.add(sum("actions while rules rest", "0", r -> r.againstModes(), r -> actions(r)));
        rows.addAll(kills());
        return String.join("\n", rows) + "\n";
    }

    private List<String> kills() {
        List<KillResult> kills = homes.stream().map(SoakResult::kills).toList();
        if (kills.stream().mapToInt(KillResult::all).sum() == 0) {
            return List.of();
        }
        String each = Arrays.stream(CrashPoint.values())
                .map(point -> kills.stream().mapToInt(one -> one.at(point)).sum())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return List.of(
                "| kills between events, before a write, in the middle of one, after one | " + each + " |  |",
                sum("of these in a person's decision", "", r -> r.kills().interrupted(), r -> r.kills()
                        .all()),
                sum("confirmed decisions lost after a kill", "0", r -> r.kills().lost(), r -> r.kills()
                        .decisions()),
                sum("left half done after a kill", "0", r -> r.kills().halfDone(), r -> r.kills()
                        .all()));
    }

    private static double choices(SoakResult home) {
        return home.promises().stream().filter(one -> one.offered() > 1).count();
    }

    private static double others(SoakResult home) {
        return home.promises().stream().filter(one -> one.meant() > 1).count();
    }

    private static double confirmed(SoakResult home) {
        return home.promises().stream().filter(SoakResult.Promise::confirmed).count();
    }

    private static double clear(SoakResult home) {
        return home.promises().stream()
                .filter(one -> one.confirmed() && one.clear())
                .count();
    }

    private static int actions(SoakResult home) {
        return home.wanted() + home.mindless() + home.unwanted();
    }

    private String row(String name, String target, ToDoubleFunction<SoakResult> measure) {
        return "| " + name + " | " + mean(measure) + " | " + target + " |";
    }

    /** The mean of the homes' shares, and of how many that is in all: homes with few of them weigh as much as others. */
    private String share(
            String name, String target, ToDoubleFunction<SoakResult> part, ToDoubleFunction<SoakResult> all) {
        String mean = mean(home -> part.applyAsDouble(home) / all.applyAsDouble(home));
        return "| " + name + " | " + mean + " (" + counts(part, all) + ") | " + target + " |";
    }

    private String sum(
            String name, String target, ToDoubleFunction<SoakResult> part, ToDoubleFunction<SoakResult> all) {
        return "| " + name + " | " + counts(part, all) + " | " + target + " |";
    }

    private String mean(ToDoubleFunction<SoakResult> measure) {
        double[] values =
                homes.stream().mapToDouble(measure).filter(Double::isFinite).toArray();
        if (values.length == 0) {
            return "–";
        }
        if (values.length == 1) {
            return String.format(Locale.ROOT, "%.3f", values[0]);
        }
        SeedMean mean = SeedMean.of(values, 0);
        return String.format(Locale.ROOT, "%.3f ± %.3f", mean.mean(), mean.interval());
    }

    private String counts(ToDoubleFunction<SoakResult> part, ToDoubleFunction<SoakResult> all) {
        double parts = homes.stream().mapToDouble(part).sum();
        double wholes = homes.stream().mapToDouble(all).sum();
        return String.format(Locale.ROOT, "%.0f of %.0f", parts, wholes);
    }

    /** How far off the confidence was that suggestions told of, over all that their rules did. */
    private String calibration() {
        Calibration calibration = new Calibration();
        homes.stream().flatMap(home -> home.promises().stream()).forEach(promise -> {
            for (int i = 0; i < promise.acted(); i++) {
                calibration.add(promise.confidence(), i < promise.wanted());
            }
        });
        return String.format(
                Locale.ROOT, "| how far off suggestions told that (calibration error) | %.3f | |", calibration.error());
    }

    /** The picture as SVG: how it went week by week, over all homes. */
    String picture() {
        int weeks = homes.get(0).weeks().size();
        List<String> names = new ArrayList<>();
        double[] x = new double[weeks];
        double[] found = new double[weeks];
        double[] right = new double[weeks];
        double regular = homes.stream().mapToDouble(SoakResult::regular).sum();
        for (int week = 0; week < weeks; week++) {
            int at = week;
            names.add(String.valueOf(week + 1));
            x[week] = week;
            found[week] =
                    homes.stream().mapToDouble(r -> r.weeks().get(at).found()).sum() / regular;
            double did =
                    homes.stream().mapToDouble(r -> r.weeks().get(at).right()).sum();
            double not = homes.stream()
                    .mapToDouble(r -> r.weeks().get(at).unwanted())
                    .sum();
            right[week] = did + not == 0 ? 1 : did / (did + not);
        }
        RateChart chart = RateChart.overSteps(homes.size() + " simulated homes with adaptation at work", "week", names);
        chart.add("regular habits suggested", x, found);
        chart.add("actions of rules as habits say", x, right);
        return chart.svg();
    }
}
