/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.metahab.coap.standalone.StandaloneClient;
import org.metahab.discovery.preview.DiscoveryPreview;
import org.metahab.discovery.preview.PreviewReport;
import org.metahab.discovery.preview.Recording;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttHealth;
import org.metahab.mqtt.standalone.StandaloneConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code metahab discover}: what the hub would discover, and why not more. */
@Command(
        name = "discover",
        description =
                "Shows what a hub would discover at a broker, at a CoAP server or in recorded messages, channel by"
                        + " channel, and why something would not be. No device is told to do anything.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was looked, whatever was found",
            "1:a broker or server can't be reached, or a file can't be read",
            "2:called wrongly"
        })
final class DiscoverCommand implements Callable<Integer> {

    private static final Duration ROUND = Duration.ofMillis(100);

    /** A broker may be slow to let us in and to answer; what either takes is not taken from the time to listen. */
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(10);

    /** A broker that refused or was not there so often is given up once it was waited for. */
    private static final int ENOUGH_ATTEMPTS = 2;

    @Option(
            names = "--broker",
            paramLabel = "URL",
            description = "An MQTT broker: tcp://HOST:PORT, ssl://HOST:PORT, ws://… or wss://….")
    private List<String> brokers = new ArrayList<>();

    @Option(
            names = "--coap",
            paramLabel = "URI",
            description = "A CoAP server: coap://HOST[:PORT], or coaps:// with --psk.")
    private List<String> servers = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Recorded messages, one JSON object a line with \"topic\" and \"payload\" (for CoAP:"
                    + " \"coap_path\", or a topic coap://HOST/PATH), gzipped or not.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--user", paramLabel = "NAME", description = "Account at the brokers.")
    private String user = "";

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            description = "Asks for the account's password.")
    private @Nullable String password;

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file whose first line is the password.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--cafile",
            paramLabel = "FILE",
            description =
                    "PEM certificates of the authorities to trust for ssl:// and wss:// (default: those of Java).")
    private @Nullable Path caFile;

    @Option(
            names = "--psk",
            paramLabel = "IDENTITY@HOST=FILE",
            description = "A pre-shared key for coaps://; * as the host stands for all.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long to listen to brokers, once they answer, and servers (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--greet",
            description = "Also send greetings and questions, upon which devices announce themselves and tell their"
                    + " states. Without it nothing is sent.")
    private boolean greet;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (brokers.isEmpty() && servers.isEmpty() && files.isEmpty()) {
            throw wrong("Where to look? Name a --broker, a --coap server or messages with --from");
        }
        if (!(seconds > 0 && seconds <= 86_400)) {
            throw wrong("--wait takes seconds from 0 to 86400, not " + seconds);
        }
        List<AutoCloseable> opened = new ArrayList<>();
        try (DiscoveryPreview preview = new DiscoveryPreview(greet)) {
            look(preview, opened);
            DiscoverText text = new DiscoverText(spec.commandLine().getOut());
            PreviewReport report = preview.report();
            if (json) {
                text.printJson(report);
            } else {
                text.print(report);
            }
            return 0;
        } finally {
            close(opened);
        }
    }

    private void look(DiscoveryPreview preview, List<AutoCloseable> opened) throws IOException, InterruptedException {
        for (Path file : files) {
            Recording recording = read(file);
            if (recording.skipped() > 0) {
                note(recording.skipped() + " lines of " + file + " hold no message with a topic and were skipped.");
            }
            preview.replay(recording.messages());
        }
        List<StandaloneConnection> connections = new ArrayList<>();
        for (int i = 0; i < brokers.size(); i++) {
            StandaloneConnection connection =
                    connect(brokers.get(i), brokers.size() == 1 ? "broker" : "broker" + (i + 1));
            opened.add(connection);
            connections.add(connection);
            preview.look(connection.connection());
        }
        if (!servers.isEmpty()) {
            StandaloneClient client = StandaloneClient.open(keys);
            opened.add(client);
            for (String server : servers) {
                look(preview, client, server);
            }
        }
        for (StandaloneConnection connection : connections) {
            awaitEntry(connection.connection());
        }
        awaitAnswers(preview);
        if (!connections.isEmpty() || !servers.isEmpty()) {
            Thread.sleep(waiting().toMillis());
        }
        for (StandaloneConnection connection : connections) {
            requireConnected(connection.connection().health());
        }
        while (!preview.isIdle()) {
            Thread.sleep(ROUND.toMillis());
        }
    }

    private static Recording read(Path file) throws IOException {
        try {
            return Recording.read(file);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file, e);
        }
    }

    private StandaloneConnection connect(String url, String id) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id, "uri", url, "user", user));
        if (password != null) {
            values.put("password", password);
        }
        if (passwordFile != null) {
            values.put("passwordFile", passwordFile.toString());
        }
        if (caFile != null) {
            values.put("caFile", caFile.toString());
        }
        try {
            return StandaloneConnection.open(values);
        } catch (IllegalArgumentException e) {
            throw wrong("--broker: " + e.getMessage());
        }
    }

    private void look(DiscoveryPreview preview, StandaloneClient client, String server)
            throws IOException, InterruptedException {
        try {
            URI address = preview.look(client.client(), server);
            client.client()
                    .get(address.resolve("/.well-known/core"))
                    .toCompletableFuture()
                    .get(waiting().toMillis(), TimeUnit.MILLISECONDS);
        } catch (IllegalArgumentException e) {
            throw wrong("--coap: " + e.getMessage());
        } catch (ExecutionException e) {
            throw new IOException("No answer from " + server, e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("No answer from " + server + " within " + seconds + " s", e);
        }
    }

    private Duration waiting() {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** Waits until a broker lets us in; a silent one may take its time, and one that failed only once is tried again. */
    private void awaitEntry(MqttConnection connection) throws IOException, InterruptedException {
        long began = System.nanoTime();
        MqttHealth health = connection.health();
        while (health.state() != MqttHealth.State.CONNECTED) {
            Duration tried = Duration.ofNanos(System.nanoTime() - began);
            boolean mayComeUp = tried.compareTo(SLOWEST_ANSWER) < 0 && health.reconnects() < ENOUGH_ATTEMPTS;
            if (tried.compareTo(waiting()) >= 0 && !mayComeUp) {
                requireConnected(health);
            }
            Thread.sleep(ROUND.toMillis());
            health = connection.health();
        }
    }

    /** A busy broker, or one of which much is asked, takes its time for that too. */
    private static void awaitAnswers(DiscoveryPreview preview) throws InterruptedException {
        long began = System.nanoTime();
        while (!preview.isListening() && System.nanoTime() - began < SLOWEST_ANSWER.toNanos()) {
            Thread.sleep(ROUND.toMillis());
        }
    }

    private static void requireConnected(MqttHealth health) throws IOException {
        if (health.state() != MqttHealth.State.CONNECTED) {
            throw new IOException("No connection to " + health.broker() + ": "
                    + (health.problem().isEmpty()
                            ? "it did not answer in time; try a longer --wait"
                            : health.problem()));
        }
    }

    private void note(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private static void close(List<AutoCloseable> opened) throws IOException {
        for (AutoCloseable one : opened) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IOException("A connection could not be closed", e);
            }
        }
    }
}
