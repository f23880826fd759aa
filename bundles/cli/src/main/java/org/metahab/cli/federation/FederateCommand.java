/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.federation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.metahab.federation.CoordinatorOptions;
import org.metahab.federation.RoundListener;
import org.metahab.federation.RoundReport;
import org.metahab.federation.standalone.StandaloneCoordinator;
import org.metahab.meta.federated.RobustMean;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.mqtt.standalone.StandaloneConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metahab federate}: a coordinator of an exchange outside a hub. */
@Command(
        name = "federate",
        description = {
            "Coordinates an exchange: announces rounds at a broker, in which hubs improve a prior together, and writes"
                    + " the improved prior after each.",
            "It learns sums of groups of hubs, never what one of them sent. Ends after the last round."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class FederateCommand implements Callable<Integer> {

    @Option(
            names = "--broker",
            required = true,
            paramLabel = "URL",
            description = "tcp://HOST:PORT, ssl://HOST:PORT, ws://… or wss://….")
    private String broker;

    @Option(names = "--user", paramLabel = "NAME", description = "Account at the broker.")
    private String user = "";

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file whose first line is the password.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--cafile",
            paramLabel = "FILE",
            description =
                    "PEM certificates of the authorities to trust for ssl:// and wss:// (default: those of Java).")
    private @Nullable Path caFile;

    @Option(names = "--exchange", defaultValue = "home", description = "Name of the exchange (default: home).")
    private String exchange;

    @Option(names = "--prior", required = true, paramLabel = "FILE", description = "The prior to improve.")
    private Path prior;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the improved prior goes.")
    private Path out;

    @Option(names = "--rounds", defaultValue = "100", description = "How many rounds (default: 100).")
    private int rounds;

    @Option(
            names = "--clip",
            defaultValue = "0.1",
            description = "The greatest length of a hub's difference (default: 0.1).")
    private double clip;

    @Option(
            names = "--noise",
            defaultValue = "4",
            description = "Noise of a sum, as a multiple of the clip (default: 4).")
    private double noise;

    @Option(names = "--group-size", defaultValue = "5", description = "Hubs in one masked sum (default: 5).")
    private int groupSize;

    @Option(names = "--threshold", defaultValue = "3", description = "How many of them must stay (default: 3).")
    private int threshold;

    @Option(
            names = "--sampling",
            defaultValue = "1",
            description = "The probability that a hub joins a round (default: 1).")
    private double sampling;

    @Option(
            names = "--join",
            defaultValue = "TRIMMED_MEAN",
            description = "How groups are joined: ${COMPLETION-CANDIDATES} (default: trimmed_mean).")
    private RobustMean join;

    @Option(names = "--rate", defaultValue = "1", description = "How far the prior goes along (default: 1).")
    private double rate;

    @Option(names = "--momentum", defaultValue = "0", description = "How much of earlier steps goes on (default: 0).")
    private double momentum;

    @Option(
            names = "--join-within",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "Time to train and join (default: 300).")
    private int joinSeconds;

    @Option(
            names = "--step-within",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Time for each further step (default: 60).")
    private int stepSeconds;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Time between rounds (default: 0).")
    private int pauseSeconds;

    @Option(names = "--delta", defaultValue = "1e-5", description = "The delta of the privacy told (default: 1e-5).")
    private double delta;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CoordinatorOptions options = new CoordinatorOptions(
                exchange,
                new RoundPlan(clip, noise, groupSize, threshold),
                sampling,
                join,
                rate,
                momentum,
                rounds,
                Duration.ofSeconds(joinSeconds),
                Duration.ofSeconds(stepSeconds),
                Duration.ofSeconds(pauseSeconds),
                delta);
        Prior start = PriorFile.read(prior);
        CountDownLatch left = new CountDownLatch(rounds);
        AtomicReference<IOException> failure = new AtomicReference<>();
        try (StandaloneConnection connection = StandaloneConnection.open(connection())) {
            RoundListener listener = (report, improved) -> {
                told(report);
                try {
                    PriorFile.write(improved, out);
                } catch (IOException e) {
                    failure.compareAndSet(null, e);
                }
                left.countDown();
            };
            StandaloneCoordinator coordinator =
                    StandaloneCoordinator.start(connection.connection(), start, options, Clock.systemUTC(), listener);
            try {
                left.await();
            } finally {
                coordinator.close();
            }
        }
        IOException first = failure.get();
        if (first != null) {
            throw new IOException("The improved prior could not always be written to " + out, first);
        }
        return 0;
    }

    private void told(RoundReport report) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("Round " + report.number() + ": " + report.summary());
        terminal.flush();
    }

    private Map<String, Object> connection() {
        Map<String, Object> settings = new HashMap<>(Map.of("id", "federate", "uri", broker, "user", user));
        if (passwordFile != null) {
            settings.put("passwordFile", passwordFile.toString());
        }
        if (caFile != null) {
            settings.put("caFile", caFile.toString());
        }
        return settings;
    }
}
