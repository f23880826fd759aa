/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.metahab.federation.CoordinatorOptions;
import org.metahab.federation.ParticipantOptions;
import org.metahab.federation.RoundReport;
import org.metahab.meta.TaskShape;
import org.metahab.meta.federated.LocalUpdate;
import org.metahab.meta.federated.RobustMean;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.Provenance;
import org.metahab.meta.ranking.RelationScorer;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.broker.internal.BrokerSettings;
import org.metahab.mqtt.broker.internal.EmbeddedBroker;
import org.metahab.mqtt.broker.internal.access.AccessRules;
import org.metahab.mqtt.standalone.StandaloneConnection;

/**
 * A real broker on which each participant has an account with no more rights than the documentation says, and all that
 * runs on it. Every home would move each parameter of the prior by 0.001.
 */
final class Exchange implements AutoCloseable {

    static final FeatureSchema SCHEMA = new FeatureSchema("test", 1);
    static final float STEP = 0.001f;

    private static final String NAME = "test";
    private static final List<String> ACCESS = List.of(
            "* publish metahab/federation/" + NAME + "/from/{account}/+",
            "* subscribe metahab/federation/" + NAME + "/to/{account}/+ metahab/federation/" + NAME + "/round"
                    + " metahab/federation/" + NAME + "/prior");

    final List<RoundReport> reports = new CopyOnWriteArrayList<>();
    private final List<Prior> priors = Collections.synchronizedList(new ArrayList<>());
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Path folder;
    private final Set<String> homes;
    private EmbeddedBroker broker;

    Exchange(Path folder, int homes) throws IOException {
        this.folder = folder;
        this.homes = Set.of(IntStream.range(0, homes).mapToObj(i -> "home" + i).toArray(String[]::new));
        this.broker = start(0);
    }

    private EmbeddedBroker start(int port) throws IOException {
        List<String> accounts = new ArrayList<>(homes);
        accounts.add("hub");
        return EmbeddedBroker.start(
                new BrokerSettings(
                        "127.0.0.1",
                        port,
                        null,
                        folder.resolve("broker"),
                        Set.copyOf(accounts),
                        AccessRules.parse(ACCESS)),
                Clock.systemUTC());
    }

    void restartBroker() throws IOException {
        int port = broker.port();
        broker.close();
        broker = start(port);
    }

    static Prior prior() {
        RelationScorer algorithm = RelationScorer.of(new TaskShape.Ranking(3, 1), List.of(2));
        return Prior.of(
                algorithm.learner(algorithm.initialise(1)), SCHEMA, new Provenance("nothing", 1, "test", Map.of()));
    }

    static CoordinatorOptions options(int rounds, Duration join, Duration step, double noise) {
        return new CoordinatorOptions(
                NAME,
                new RoundPlan(1, noise, 3, 2),
                1,
                RobustMean.MEDIAN,
                1,
                0,
                rounds,
                join,
                step,
                Duration.ofMillis(50),
                1e-5);
    }

    void coordinate(CoordinatorOptions options) {
        running.add(
                StandaloneCoordinator.start(connect("hub"), prior(), options, Clock.systemUTC(), (report, prior) -> {
                    priors.add(prior);
                    reports.add(report);
                }));
    }

    /** The first round like that, once it is over. */
    RoundReport round(Predicate<RoundReport> like) {
        return await().atMost(Duration.ofSeconds(90))
                .until(() -> reports.stream().filter(like).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** What the prior's parameters moved by from the beginning to the end of a round, in the mean. */
    double moved(RoundReport report) {
        float[] before = prior().parameters();
        float[] after = prior(report).parameters();
        return IntStream.range(0, before.length)
                .mapToDouble(i -> after[i] - before[i])
                .average()
                .orElseThrow();
    }

    /** In how many rounds up to this one the prior moved. */
    long moves(RoundReport report) {
        return reports.stream()
                .filter(other -> other.number() <= report.number() && other.accepted() > 0)
                .count();
    }

    Prior prior(RoundReport report) {
        return priors.get(report.number() - 1);
    }

    void join(String home) throws IOException {
        join(home, connect(home), new ParticipantOptions(NAME, home, 0, Double.POSITIVE_INFINITY, 1e-5, folder(home)));
    }

    void join(String home, MqttConnection connection, ParticipantOptions options) throws IOException {
        running.add(StandaloneParticipant.start(connection, steady(), options));
    }

    Path folder(String home) {
        return folder.resolve(home);
    }

    /** Every parameter goes the same way. */
    static LocalUpdate steady() {
        return new LocalUpdate() {
            @Override
            public Set<FeatureSchema> schemas() {
                return Set.of(SCHEMA);
            }

            @Override
            public Optional<float[]> delta(Prior prior, long seed) {
                float[] delta = new float[prior.parameters().length];
                Arrays.fill(delta, STEP);
                return Optional.of(delta);
            }
        };
    }

    MqttConnection connect(String account) {
        StandaloneConnection connection = StandaloneConnection.open(Map.of(
                "id",
                account,
                "uri",
                "tcp://127.0.0.1:" + broker.port(),
                "user",
                account,
                "passwordFile",
                broker.passwordFile(account).toString(),
                "reconnectMin",
                50,
                "reconnectMax",
                200));
        running.add(connection);
        return connection.connection();
    }

    @Override
    public void close() throws Exception {
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).close();
        }
        broker.close();
    }
}
