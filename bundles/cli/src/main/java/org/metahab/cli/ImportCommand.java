/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.replay.FirstSuggestions;
import org.metahab.cli.progress.Progress;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.history.HistorySource;
import org.metahab.history.ImportOptions;
import org.metahab.history.ImportReport;
import org.metahab.history.ImportRequest;
import org.metahab.history.ImportText;
import org.metahab.history.standalone.HistoryImporter;
import org.metahab.history.standalone.HistorySources;
import org.metahab.hub.HubClock;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.runtime.StoppedHub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code metahab import}: the history of another system into a hub that does not run. */
@Command(
        name = "import",
        description =
                "Takes the history that another system recorded into the hub, so that it knows the home's habits at"
                        + " its next start. Importing again adds only what is new. Stop the hub first, or use metahab:import on"
                        + " its console.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    private static final int PARTS = 1000;
    private static final Duration LEARNT_FROM = Duration.ofDays(60);

    @Option(names = "--from", required = true, paramLabel = "SOURCE", description = HistorySources.FORMS + ".")
    private String from = "";

    @Option(names = "--dry-run", description = "Change nothing; say what would be taken in and what left out.")
    private boolean dryRun;

    @Option(
            names = "--since",
            defaultValue = "",
            paramLabel = "DAY",
            description = "Nothing before that day, as 2026-03-01 (default: all; of openHAB, 60 days).")
    private String since = "";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "The file of an API token, where openHAB wants one.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--service",
            defaultValue = "",
            paramLabel = "ID",
            description = "openHAB's persistence service, as rrd4j or influxdb (default: its default one).")
    private String service = "";

    @Option(
            names = "--user",
            paramLabel = "ACCOUNT=NAME",
            description = "Who an account of Home Assistant is, where no person there is linked with it.")
    private Map<String, String> people = new LinkedHashMap<>();

    @Option(
            names = "--automated",
            paramLabel = "ID",
            description = "Rules over there operate that item: its changes are people's only where the source says so.")
    private Set<String> automated = new LinkedHashSet<>();

    @Option(
            names = "--item",
            paramLabel = "ID=ITEM",
            description = "Which of the hub's items stands for what the source calls ID; ID=- leaves it out.")
    private Map<String, String> names = new LinkedHashMap<>();

    @Option(names = "--known-only", description = "Add no items; leave out what the hub has none for.")
    private boolean knownOnly;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Time zone of the home (default: this machine's).")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(
            names = "--home",
            defaultValue = "${sys:metahab.home:-data}",
            paramLabel = "FOLDER",
            description = "The hub's folder (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of("data");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        HubClock clock = new VirtualClock(Instant.now(), zone);
        ImportRequest request = new ImportRequest(
                from, tokenFile, service, people, automated, new ImportOptions(begin(), names, !knownOnly, dryRun));
        PrintWriter out = spec.commandLine().getOut();
        try (HistorySource source = HistorySources.open(from, request.sourceOptions(zone, clock.instant()));
                StoppedHub hub =
                        StoppedHub.open(home.resolve("state/metahab/store"), home.resolve("conf/items"), clock)) {
            out.println("Reading " + source.name() + (dryRun ? "; nothing is changed." : "."));
            out.flush();
            ImportText.of(run(source, hub, request.options()), zone).forEach(out::println);
            if (!dryRun) {
                suggest(out, hub, clock);
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
        out.flush();
        return 0;
    }

    private ImportReport run(HistorySource source, StoppedHub hub, ImportOptions options) throws IOException {
        try (Progress progress = Progress.of("Read, in thousandths", PARTS)) {
            return new HistoryImporter(hub.items(), hub.historyImport(), StreamOptions.DEFAULT, zone)
                    .run(source, options, (share, at, events) -> {
                        progress.at(Math.round(share * PARTS));
                        progress.note(events + " events");
                    });
        }
    }

    private static void suggest(PrintWriter out, StoppedHub hub, HubClock clock) throws IOException {
        HabitLearner learner = HabitLearner.bundled().orElseGet(() -> HabitLearner.untrained(1));
        List<Suggestion> suggestions =
                FirstSuggestions.of(hub.items(), hub.history(), clock, AdaptationOptions.DEFAULT, learner, LEARNT_FROM);
        out.println(
                suggestions.isEmpty()
                        ? "Nothing is suggested yet; the hub learns from it at its next start, and from what happens then."
                        : "The hub will suggest at its next start:");
        suggestions.forEach(suggestion -> out.println("  " + suggestion.question()));
    }

    private Instant begin() {
        if (since.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            return LocalDate.parse(since).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "--since is a day as 2026-03-01, not '" + since + "'", e);
        }
    }
}
