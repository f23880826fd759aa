/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.homes;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.metahab.cli.homes.LifeStatistics.Figure;
import org.metahab.cli.progress.Progress;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.habit.stream.HabitStream;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.hub.item.Item;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;
import org.metahab.simulator.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code metahab homes}: how people live in simulated homes, as ranges over the homes, and whether recorded homes lie
 * within.
 */
@Command(
        name = "homes",
        description =
                "Says in numbers how people live in simulated homes, and whether recordings lie within their range.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class HomesCommand implements Callable<Integer> {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final int FEWEST_ACTIONS = 20;

    @Parameters(paramLabel = "RECORDING", arity = "0..*", description = "Recordings as CSV, gzipped or not.")
    private List<Path> recordings = List.of();

    @Option(names = "--count", defaultValue = "200", description = "How many homes are simulated (default: 200).")
    private int count;

    @Option(names = "--days", defaultValue = "21", description = "How many days of each (default: 21).")
    private int days;

    @Option(names = "--seed", defaultValue = "1", description = "Decides everything random (default: 1).")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<Figure, List<Double>> simulated = simulated(out);
        List<String> names = new ArrayList<>();
        List<Map<Figure, Double>> recorded = new ArrayList<>();
        for (Path file : recordings) {
            HomeRecording home = HomeRecording.open(file, ZoneId.of("UTC"), ActionColumn.AUTO);
            LifeStatistics statistics = new LifeStatistics(home.zone());
            HabitStream stream = new HabitStream(StreamOptions.DEFAULT, home.zone(), home::item, statistics::add);
            home.read(stream::accept, row -> {});
            names.add(home.name());
            recorded.add(statistics.figures());
        }
        print(out, simulated, names, recorded);
        return 0;
    }

    private Map<Figure, List<Double>> simulated(PrintWriter out) {
        Map<Figure, List<Double>> figures = new HashMap<>();
        HouseholdGenerator generator = new HouseholdGenerator();
        int quiet = 0;
        long events = 0;
        try (Progress progress = Progress.of("Homes", count)) {
            for (int i = 0; i < count; i++) {
                Household home = generator.generate(seed * 1_000_003 + i);
                Map<String, Item> items = new HashMap<>();
                home.items().forEach(item -> items.put(item.name(), item));
                ItemLookup lookup = name -> Optional.ofNullable(items.get(name));
                LifeStatistics statistics = new LifeStatistics(home.zone());
                HabitStream stream = new HabitStream(StreamOptions.DEFAULT, home.zone(), lookup, statistics::add);
                Simulation life = home.simulate(days);
                while (life.hasNext()) {
                    stream.accept(life.next());
                    events++;
                }
                if (statistics.actions() < FEWEST_ACTIONS) {
                    quiet++;
                } else {
                    statistics.figures().forEach((figure, value) -> figures.computeIfAbsent(
                                    figure, any -> new ArrayList<>())
                            .add(value));
                }
                progress.at(i + 1L);
            }
        }
        out.printf(
                Locale.ROOT,
                "%d simulated homes, %d days each, %d events a day and home; %d homes with fewer than %d actions left"
                        + " out%n",
                count,
                days,
                events / count / days,
                quiet,
                FEWEST_ACTIONS);
        figures.values().forEach(values -> values.sort(null));
        return figures;
    }

    private static void print(
            PrintWriter out,
            Map<Figure, List<Double>> simulated,
            List<String> names,
            List<Map<Figure, Double>> recorded) {
        out.printf(Locale.ROOT, "%n%-48s %8s %8s %8s", "", "5 %", "median", "95 %");
        names.forEach(name -> out.printf(Locale.ROOT, " %12s", name));
        out.println();
        for (Figure figure : Figure.values()) {
            List<Double> values = simulated.getOrDefault(figure, List.of());
            double low = LifeStatistics.quantile(values, LOW);
            double high = LifeStatistics.quantile(values, HIGH);
            out.printf(
                    Locale.ROOT,
                    "%-48s %8.2f %8.2f %8.2f",
                    figure.label,
                    low,
                    LifeStatistics.quantile(values, 0.5),
                    high);
            for (Map<Figure, Double> home : recorded) {
                double value = home.getOrDefault(figure, 0.0);
                out.printf(Locale.ROOT, " %11.2f%s", value, value >= low && value <= high ? " " : "!");
            }
            out.println();
        }
        out.println(recorded.isEmpty() ? "" : "! outside the range of 90 % of the simulated homes");
        out.flush();
    }
}
