/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.metahab.cli.homes.RecordingFolder;
import org.metahab.cli.progress.Progress;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.trainer.leaderboard.Leaderboard;
import org.metahab.trainer.leaderboard.LeaderboardReport;
import org.metahab.trainer.leaderboard.RunResult;
import org.metahab.trainer.leaderboard.Runs;
import org.metahab.trainer.leaderboard.Task;
import org.metahab.trainer.leaderboard.method.Method;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares all methods in all homes of a folder. */
@Command(
        name = "leaderboard",
        description = {
            "Lets many methods live in recorded homes: each foresees what people do next before it learns from it, acts"
                    + " unasked, and chooses rules. Writes leaderboard.md, leaderboard.json and pictures.",
            "The same homes, methods and seeds give the same leaderboard.json, whatever the number of threads."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class LeaderboardCommand implements Callable<Integer> {

    @Option(
            names = "--homes",
            required = true,
            paramLabel = "DIR",
            description = "A folder of recordings, each as CSV, gzipped or not; or one recording.")
    private Path homes;

    @Option(
            names = "--format",
            defaultValue = "HOMES",
            description = "homes (default): recordings, by all measures; rasch: recordings, one recommendation by ten"
                    + " sequential folds, precision, recall and F1; sequences: controls without dates, by their split.")
    private Format format;

    @Option(
            names = "--tasks",
            split = ",",
            defaultValue = "next,start,act,rule",
            description = "What is asked: next, start, act, rule (default: all of them).")
    private List<Task> tasks;

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "NAME",
            description = "Methods by name, 'usual' (default), 'all', or both: usual,maml.")
    private List<String> methods = List.of("usual");

    @Option(
            names = "--seeds",
            defaultValue = "3",
            description = "How often methods are run in which chance has a part (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--actions",
            defaultValue = "AUTO",
            description = "Which rows are people's actions: user, manual, or auto (default): user, or manual where a"
                    + " home has fewer than seven classes of user actions.")
    private ActionColumn actions;

    @Option(
            names = "--prior",
            split = ",",
            paramLabel = "PRIOR",
            defaultValue = Priors.DELIVERED,
            description = "What the hub's learner starts from: 'delivered' (default); files, several are as many seeds;"
                    + " or 'recorded': trained now on simulated homes and all the recordings but the one it is judged"
                    + " on, --seeds times.")
    private List<String> priors;

    @Option(
            names = "--train-homes",
            defaultValue = "200",
            description = "How many simulated homes priors are trained on that are not delivered (default:"
                    + " ${DEFAULT-VALUE}).")
    private int trainHomes;

    @Option(
            names = "--train-steps",
            defaultValue = "1000",
            description = "Their meta-steps (default: ${DEFAULT-VALUE}).")
    private int trainSteps;

    @Option(names = "--zone", defaultValue = "UTC", description = "Time zone of the homes (default: UTC).")
    private ZoneId zone;

    @Option(names = "--threads", description = "How many runs are at work at a time (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "leaderboard",
            description = "Where tables, pictures, numbers and finished runs go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--resume", description = "Go on where an earlier run was stopped; keep what it finished.")
    private boolean resume;

    @Spec
    private CommandSpec spec;

    private static final int TRAINING_DAYS = 21;

    @Override
    public Integer call() throws Exception {
        Set<String> names = names();
        List<Path> files = RecordingFolder.files(homes);
        List<HomeRecording> recordings = format == Format.SEQUENCES ? List.of() : recordings(files);
        Files.createDirectories(out);
        Training training = new Training(trainHomes, TRAINING_DAYS, trainSteps, threads);
        Path kept = out.resolve("priors");
        Priors starts = priors.equals(List.of(Priors.RECORDED))
                ? Priors.leavingOneOut(kept, training, recordings, seeds)
                : Priors.of(priors);
        Contenders contenders = new Contenders(training, new Families(kept, training), starts, seeds);
        if (format != Format.HOMES) {
            List<Method> methods =
                    contenders.of(names).stream().filter(Method::ranks).toList();
            writePublished(
                    format == Format.RASCH
                            ? PublishedFigures.rasch(recordings, methods)
                            : PublishedFigures.sequences(files, methods));
            return 0;
        }
        String prior = starts.origin();
        Runs runs = resume ? new RunFiles(out.resolve("runs"), prior + " " + tasks + " " + training.data()) : Runs.NONE;
        Leaderboard board =
                new Leaderboard(EnumSet.copyOf(tasks), contenders.of(names), contenders.rules(), runs, threads);
        Leaderboard.Results results;
        try (Progress bar = Progress.of("Runs", -1)) {
            results = board.run(recordings, (done, all, latest) -> {
                bar.of(all);
                bar.at(done);
                bar.note(latest);
            });
        }
        write(LeaderboardReport.of(prior, results), costs(results.runs()));
        return 0;
    }

    private void writePublished(List<PublishedFigures.Figure> figures) throws IOException {
        String name = format.name().toLowerCase(Locale.ROOT);
        String markdown = PublishedFigures.markdown(figures);
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        Files.writeString(out.resolve(name + ".md"), markdown);
        Files.writeString(out.resolve(name + ".json"), gson.toJson(figures) + "\n");
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(markdown);
        terminal.flush();
    }

    private void write(LeaderboardReport report, Map<String, Double> costs) throws IOException {
        String markdown = new LeaderboardText(report).markdown(tasks, costs);
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        Files.writeString(out.resolve("leaderboard.md"), markdown);
        Files.writeString(out.resolve("leaderboard.json"), gson.toJson(report) + "\n");
        new LeaderboardPictures(report).write(out);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(markdown);
        terminal.println("Tables, numbers and pictures are in " + out + ".");
        terminal.flush();
    }

    /** The mean over homes and seeds of each method's median. */
    private static Map<String, Double> costs(List<RunResult> runs) {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (RunResult run : runs) {
            if (!run.foreseen().isEmpty()) {
                millis.computeIfAbsent(run.method(), any -> new ArrayList<>()).add(run.medianMillis());
            }
        }
        Map<String, Double> costs = new LinkedHashMap<>();
        millis.forEach((method, some) -> costs.put(
                method, some.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
        return costs;
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (String method : methods) {
            switch (method) {
                case "usual" -> names.addAll(Contenders.usual());
                case "all" -> names.addAll(Contenders.known());
                default -> names.add(method);
            }
        }
        Set<String> unknown = Contenders.unknown(names);
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no method " + String.join(", ", unknown) + "; known are usual, all, "
                            + String.join(", ", Contenders.known()));
        }
        return names;
    }

    private List<HomeRecording> recordings(List<Path> files) throws IOException {
        List<HomeRecording> recordings = new ArrayList<>();
        for (Path file : files) {
            recordings.add(HomeRecording.open(file, zone, actions));
        }
        return recordings;
    }
}
