/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.replay.Replay;
import org.metahab.adaptation.replay.ReplayListener;
import org.metahab.adaptation.replay.ReplayReport;
import org.metahab.cli.progress.Progress;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.habit.recording.HomeRecording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code metahab replay}: what the hub would have learnt in a recorded home, and when. */
@Command(
        name = "replay",
        description = "Replays a recorded home through habit extraction, learning and adaptation, and says what was"
                + " learnt when.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "RECORDING",
            description = "A recording as CSV or CASAS text, gzipped or not; see README.md.")
    private Path recording;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write the whole report there, as JSON.")
    private @Nullable Path report;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Also draw the household's days there, as SVG: actions by weekday and time, habits in colour.")
    private @Nullable Path picture;

    @Option(
            names = "--actions",
            defaultValue = "AUTO",
            description = "Which rows are people's actions: user, manual, or auto (default): user, or manual where a"
                    + " home has fewer than seven classes of user actions.")
    private ActionColumn actions;

    @Option(names = "--prior", paramLabel = "FILE", description = "The prior to start from (default: the hub's own).")
    private @Nullable Path prior;

    @Option(
            names = "--untrained",
            description = "Start from random parameters instead, to see what the prior is worth.")
    private boolean untrained;

    @Option(names = "--seed", defaultValue = "1", description = "Decides everything random (default: 1).")
    private long seed;

    @Option(
            names = "--examples",
            defaultValue = "3",
            description = "How often a habit must have been seen before it is suggested, 3 to 10 (default: 3).")
    private int examples;

    @Option(names = "--zone", defaultValue = "UTC", description = "Time zone of the home (default: UTC).")
    private ZoneId zone;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        HomeRecording home = open();
        HabitLearner learner = learner();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Replaying " + home.name() + ": " + home.rows() + " rows, "
                + home.items().size() + " devices; learning starts from " + learner.origin() + ".");
        out.flush();
        DayPicture days = new DayPicture(home.name(), zone);
        ReplayReport result;
        try (Progress progress = Progress.of("Rows", home.rows())) {
            result = new Replay(AdaptationOptions.DEFAULT.withExamples(examples), learner)
                    .run(home, new ReplayListener() {
                        @Override
                        public void onProgress(long done, long rows) {
                            progress.at(done);
                        }

                        @Override
                        public void onAction(Instant at, String what, int times) {
                            days.action(at, what);
                        }

                        @Override
                        public void onSuggestion(Suggestion suggestion) {
                            days.habit(suggestion.habit(), suggestion.sentence());
                        }
                    });
        }
        new ReplayText(out).print(result);
        if (report != null) {
            Gson gson =
                    new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
            Files.writeString(report, gson.toJson(result) + "\n");
            out.println("The whole report is in " + report + ".");
        }
        if (picture != null) {
            Files.writeString(picture, days.svg());
            out.println("The household's days are drawn in " + picture + ".");
        }
        out.flush();
        return 0;
    }

    private HomeRecording open() throws IOException {
        try {
            return HomeRecording.open(recording, zone, actions);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no recording " + recording, e);
        }
    }

    private HabitLearner learner() throws IOException {
        if (untrained) {
            return HabitLearner.untrained(seed);
        }
        return prior == null
                ? HabitLearner.bundled().orElseGet(() -> HabitLearner.untrained(seed))
                : HabitLearner.ofFile(prior);
    }
}
