/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.anomalies;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metahab.anomaly.Anomaly;
import org.metahab.anomaly.AnomalyOptions;
import org.metahab.anomaly.standalone.AnomalyDetector;
import org.metahab.cli.progress.Progress;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.hub.item.Item;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;
import org.metahab.simulator.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab bench anomalies}: what is noticed of things that break, and how often something is told without need. */
@Command(
        name = "anomalies",
        description = "Breaks things in simulated homes and counts what is noticed; counts what is told in homes where"
                + " nothing is broken, and in recordings.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AnomaliesCommand implements Callable<Integer> {

    private static final Duration LEARNING = Duration.ofDays(30);
    private static final double DAYS_OF_WEEK = 7;

    @Option(names = "--homes", defaultValue = "10", description = "How many simulated homes (default: 10).")
    private int homes;

    @Option(names = "--days", defaultValue = "90", description = "How many days of each (default: 90).")
    private int days;

    @Option(names = "--seed", defaultValue = "1", description = "Decides everything random (default: 1).")
    private long seed;

    @Option(names = "--chance", description = "Share of stays and silences that may be told without need.")
    private double chance = AnomalyOptions.DEFAULT.chance();

    @Option(names = "--day-chance", description = "Share of days on which a state may be told to last too late.")
    private double dayChance = AnomalyOptions.DEFAULT.dayChance();

    @Option(names = "--margin", description = "How much longer than that it must last.")
    private double margin = AnomalyOptions.DEFAULT.margin();

    @Option(names = "--recordings", paramLabel = "FOLDER", description = "Recordings as CSV, for the false alarms.")
    private @Nullable Path recordings;

    @Option(names = "--list", description = "Also list what is told.")
    private boolean list;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Tally calm = new Tally();
        Tally broken = new Tally();
        HouseholdGenerator generator = new HouseholdGenerator();
        try (Progress progress = Progress.of("Homes", homes)) {
            for (int i = 0; i < homes; i++) {
                Household home = generator.generate(seed * 1_000_003 + i);
                live(home, Optional.empty(), calm, out);
                live(home, Optional.of(seed + i), broken, out);
                progress.at(i + 1L);
            }
        }
        out.printf(
                Locale.ROOT,
                "%d simulated homes, %d days each, the first %d only learnt from%n",
                homes,
                days,
                LEARNING.toDays());
        out.println("told where nothing is broken: " + calm.alarms());
        for (Sabotage.Kind kind : Sabotage.Kind.values()) {
            out.println(broken.recall(kind));
        }
        out.println("told besides, there: " + broken.alarms());
        if (recordings != null) {
            record(out);
        }
        out.flush();
        return 0;
    }

    private void live(Household home, Optional<Long> sabotageSeed, Tally tally, PrintWriter out) {
        Map<String, Item> items = home.items().stream().collect(Collectors.toMap(Item::name, Function.identity()));
        List<Anomaly> told = new ArrayList<>();
        AnomalyDetector detector = detector(home.zone(), items, told);
        Instant judged = home.start().plus(LEARNING);
        Simulation simulation = home.simulate(days);
        Sabotage sabotage = new Sabotage(items, judged.plus(Duration.ofDays(15)), sabotageSeed.orElse(0L));
        simulation.forEachRemaining(event -> {
            if (sabotageSeed.isPresent()) {
                sabotage.pass(event, detector::accept);
            } else {
                detector.accept(event);
            }
        });
        home.faults()
                .forEach(fault -> tally.excuse(
                        fault.item(),
                        fault.days().first().atStartOfDay(home.zone()).toInstant(),
                        fault.days()
                                .last()
                                .plusDays(1)
                                .atStartOfDay(home.zone())
                                .toInstant()));
        tally.add(told, sabotage.done(), judged, (days - LEARNING.toDays()) / DAYS_OF_WEEK, list ? out : null);
    }

    private void record(PrintWriter out) throws IOException {
        try (Stream<Path> files = Files.list(recordings)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.csv(\\.gz)?"))
                    .sorted()
                    .toList()) {
                HomeRecording recording = HomeRecording.open(file, ZoneOffset.UTC, ActionColumn.AUTO);
                Map<String, Item> items =
                        recording.items().stream().collect(Collectors.toMap(Item::name, Function.identity()));
                List<Anomaly> told = new ArrayList<>();
                AnomalyDetector detector = detector(ZoneOffset.UTC, items, told);
                Instant[] ends = {Instant.MAX, Instant.MIN};
                recording.read(
                        event -> {
                            ends[0] = event.at().isBefore(ends[0]) ? event.at() : ends[0];
                            ends[1] = event.at();
                            detector.accept(event);
                        },
                        done -> {});
                Duration judged = Duration.between(ends[0].plus(LEARNING), ends[1]);
                if (judged.toDays() >= DAYS_OF_WEEK) {
                    Tally tally = new Tally();
                    tally.add(
                            told, List.of(), ends[0].plus(LEARNING), judged.toDays() / DAYS_OF_WEEK, list ? out : null);
                    out.println(recording.name() + ", " + items.size() + " items: " + tally.alarms());
                }
            }
        }
    }

    private AnomalyDetector detector(ZoneId zone, Map<String, Item> items, List<Anomaly> told) {
        AnomalyOptions options = new AnomalyOptions(
                chance, dayChance, margin, AnomalyOptions.DEFAULT.shortest(), AnomalyOptions.DEFAULT.lowBattery());
        return new AnomalyDetector(options, zone, name -> Optional.ofNullable(items.get(name)), anomaly -> {
            if (anomaly.lasts()) {
                told.add(anomaly);
            }
        });
    }
}
