/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.HabitLearner;
import org.metahab.cli.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab soak}: households live for months with adaptation at work. */
@Command(
        name = "soak",
        description =
                "Lets simulated households live with adaptation at work, and counts how it does: what is suggested,"
                        + " what rules do, what people take back.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SoakCommand implements Callable<Integer> {

    private static final double NANOS = 1e9;

    @Option(names = "--seeds", defaultValue = "10", description = "How many homes (default: 10).")
    private int seeds;

    @Option(names = "--first", defaultValue = "1", description = "The first home's seed (default: 1).")
    private long first;

    @Option(names = "--days", defaultValue = "90", description = "How many days of each (default: 90).")
    private int days;

    @Option(
            names = "--out",
            description = "Folder for the table and the picture: soak.md and soak.svg, after each home.")
    private @Nullable Path out;

    @Option(
            names = "--kills",
            defaultValue = "0",
            description =
                    "How often adaptation is killed in each home, at random moments, and started anew from what is on disk;"
                            + " then what people decided must hold, and nothing be half done (default: 0).")
    private int kills;

    @Option(names = "--list", description = "Also list what was not true, not found, found late or did badly.")
    private boolean list;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        HabitLearner learner =
                HabitLearner.bundled().orElseThrow(() -> new IOException("No prior is delivered with this program"));
        PrintWriter writer = spec.commandLine().getOut();
        List<SoakResult> homes = new ArrayList<>();
        long begin = System.nanoTime();
        try (Progress progress = Progress.of("Days", (long) seeds * days)) {
            for (int i = 0; i < seeds; i++) {
                long before = (long) i * days;
                SoakResult result = SoakHome.live(first + i, days, kills, learner, day -> progress.at(before + day));
                homes.add(result);
                write(new SoakReport(homes));
                if (list) {
                    writer.printf("Home %d%n", result.seed());
                    result.list().forEach(line -> writer.println("  " + line));
                }
            }
        }
        SoakReport report = new SoakReport(homes);
        writer.printf(Locale.ROOT, "%d homes, %d days each%n%n%s%n", seeds, days, report.table());
        writer.printf(Locale.ROOT, "%.1f s a home%n", (System.nanoTime() - begin) / NANOS / seeds);
        writer.flush();
        return 0;
    }

    /** What is known so far, as a soak of many homes takes long. */
    private void write(SoakReport report) throws IOException {
        if (out != null) {
            Files.createDirectories(out);
            Files.writeString(out.resolve("soak.md"), report.table());
            Files.writeString(out.resolve("soak.svg"), report.picture());
        }
    }
}
