/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.federation.ParticipantOptions;
import org.metahab.federation.RoundReport;
import org.metahab.federation.RoundReport.Refusal;
import org.metahab.federation.internal.participant.ParticipantLoop;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttMessage;

/** Whole rounds over a real broker. */
class ExchangeTest {

    private static final Duration DEADLINE = Duration.ofSeconds(90);
    private static final Duration JOIN = Duration.ofSeconds(1);
    private static final Duration LONG_JOIN = Duration.ofSeconds(10);
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofSeconds(2);
    private static final int HOMES = 6;
    private static final int MANY = 1_000;
    private static final int SENT = 4;

    @TempDir
    private Path folder;

    private Exchange exchange;

    @AfterEach
    void stop() throws Exception {
        exchange.close();
    }

    @Test
    void roundsMoveThePriorByWhatHomesHaveInCommon() throws Exception {
        exchange = new Exchange(folder, HOMES);
        for (int i = 0; i < HOMES; i++) {
            exchange.join("home" + i);
        }
        exchange.coordinate(Exchange.options(MANY, JOIN, PATIENT, 0));

        RoundReport report = exchange.round(round -> round.parties() == HOMES && round.number() > 1);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.refused()).doesNotContainKeys(Refusal.MALFORMED, Refusal.VERSION, Refusal.STRANGER);
        assertThat(exchange.moved(report)).isCloseTo(exchange.moves(report) * Exchange.STEP, within(1e-6));
        assertThat(exchange.prior(report).provenance().data())
                .isEqualTo("nothing; improved in " + report.number() + " rounds of exchange test");
    }

    @Test
    void everyHomeKeepsTheImprovedPriorAsAnOrdinaryFile() throws Exception {
        exchange = new Exchange(folder, HOMES);
        for (int i = 0; i < HOMES; i++) {
            exchange.join("home" + i);
        }
        exchange.coordinate(Exchange.options(2, JOIN, PATIENT, 0));

        Path kept = exchange.folder("home0").resolve(ParticipantLoop.PRIOR_FILE);
        await().atMost(DEADLINE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> exchange.reports.size() == 2
                        && PriorFile.read(kept, Set.of(Exchange.SCHEMA))
                                .equals(exchange.prior(exchange.reports.get(1))));
    }

    @Test
    void epsilonIsToldAndSpentWhereThereIsNoise() throws Exception {
        exchange = new Exchange(folder, 3);
        for (int i = 0; i < 3; i++) {
            exchange.join("home" + i);
        }
        exchange.coordinate(Exchange.options(1, LONG_JOIN, PATIENT, 2));

        RoundReport report = exchange.round(round -> true);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.epsilonInside()).isBetween(1.0, 3.0);
        assertThat(exchange.folder("home0").resolve("privacy.json")).hasContent("{\"2.0\":1}");
    }

    @Test
    void aHomeWhosePrivacyIsSpentStaysAway() throws Exception {
        exchange = new Exchange(folder, 4);
        for (int i = 0; i < 3; i++) {
            exchange.join("home" + i);
        }
        exchange.join(
                "home3",
                exchange.connect("home3"),
                new ParticipantOptions("test", "home3", 0, 0.5, 1e-5, exchange.folder("home3")));
        exchange.coordinate(Exchange.options(1, LONG_JOIN, PATIENT, 2));

        assertThat(exchange.round(round -> true).joined()).isEqualTo(3);
        assertThat(exchange.folder("home3").resolve("privacy.json")).doesNotExist();
    }

    @Test
    void aHomeThatVanishesInTheMiddleOfARoundIsMadeUpForByTheOthers() throws Exception {
        exchange = new Exchange(folder, 3);
        exchange.join("home0");
        exchange.join("home1");
        exchange.join(
                "home2",
                vanishingBeforeItsVector(exchange.connect("home2")),
                new ParticipantOptions("test", "home2", 0, Double.POSITIVE_INFINITY, 1e-5, exchange.folder("home2")));
        exchange.coordinate(Exchange.options(1, LONG_JOIN, IMPATIENT, 0));

        RoundReport report = exchange.round(round -> true);
        assertThat(report.joined()).isEqualTo(3);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.parties()).isEqualTo(2);
        assertThat(exchange.moved(report)).isCloseTo(Exchange.STEP, within(1e-6));
    }

    /** Its home has shared its secrets; from when it is to send its vector, nothing is heard of it. */
    private static MqttConnection vanishingBeforeItsVector(MqttConnection connection) {
        AtomicBoolean gone = new AtomicBoolean();
        return (MqttConnection) Proxy.newProxyInstance(
                MqttConnection.class.getClassLoader(),
                new Class<?>[] {MqttConnection.class},
                (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof MqttMessage message) {
                        gone.compareAndSet(false, message.topic().endsWith("/masked"));
                        return gone.get() ? new CompletableFuture<>() : method.invoke(connection, arguments);
                    }
                    return method.invoke(connection, arguments);
                });
    }

    @Test
    void roundsGoOnAfterTheBrokerWasRestarted() throws Exception {
        exchange = new Exchange(folder, 3);
        for (int i = 0; i < 3; i++) {
            exchange.join("home" + i);
        }
        exchange.coordinate(Exchange.options(MANY, JOIN, IMPATIENT, 0));
        int before = exchange.round(round -> round.accepted() == 1).number();

        exchange.restartBroker();

        RoundReport report = exchange.round(round -> round.number() > before + 1 && round.accepted() == 1);
        assertThat(exchange.moved(report)).isCloseTo(exchange.moves(report) * Exchange.STEP, within(1e-6));
    }

    @Test
    void hostileMessagesAreCountedAndSkipped() throws Exception {
        exchange = new Exchange(folder, 5);
        for (int i = 0; i < 3; i++) {
            exchange.join("home" + i);
        }
        exchange.coordinate(Exchange.options(MANY, JOIN, IMPATIENT, 0));
        RoundReport before = exchange.round(round -> round.accepted() == 1 && round.joined() == 3);
        MqttConnection hostile = exchange.connect("home4");
        String topic = "metahab/federation/test/from/home4/";
        send(hostile, topic + "join", "no JSON");
        send(hostile, topic + "join", "{\"version\":99}");
        send(hostile, topic + "join", "{\"version\":1,\"round\":\"other/1\",\"cipherKey\":\"a\",\"maskKey\":\"b\"}");
        send(hostile, topic + "masked", "{\"version\":1,\"round\":\"other/1\"}");
        // In somebody else's name: the broker does not let it through
        send(hostile, "metahab/federation/test/from/home0/join", "no JSON");

        RoundReport report = exchange.round(round -> round.accepted() == 1
                && refusedSince(before, round).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        >= SENT);
        assertThat(refusedSince(before, report))
                .isEqualTo(Map.of(Refusal.MALFORMED, 2L, Refusal.VERSION, 1L, Refusal.WRONG_ROUND, 1L));
    }

    /** Homes that come too late to the first rounds are refused there. */
    private static Map<Refusal, Long> refusedSince(RoundReport before, RoundReport report) {
        Map<Refusal, Long> since = new EnumMap<>(Refusal.class);
        report.refused().forEach((refusal, count) -> {
            long more = count - before.refused().getOrDefault(refusal, 0L);
            if (more > 0) {
                since.put(refusal, more);
            }
        });
        return since;
    }

    @Test
    void aPriorOfAnUnknownSchemaIsRefusedAndTheOneBeforeIsKept() throws Exception {
        exchange = new Exchange(folder, 3);
        exchange.join("home0");
        exchange.join("home1");
        Prior strange = Prior.of(
                Exchange.prior().architecture(),
                new FeatureSchema("strange", 7),
                Exchange.prior().provenance(),
                Exchange.prior().parameters());
        Path kept = exchange.folder("home2").resolve(ParticipantLoop.PRIOR_FILE);
        PriorFile.write(Exchange.prior(), kept);
        byte[] before = Files.readAllBytes(kept);
        exchange.join("home2");
        try (StandaloneCoordinator coordinator = StandaloneCoordinator.start(
                exchange.connect("hub"),
                strange,
                Exchange.options(1, JOIN, IMPATIENT, 0),
                Clock.systemUTC(),
                (report, prior) -> exchange.reports.add(report))) {
            assertThat(exchange.round(round -> true).joined()).isZero();
        }
        assertThat(kept).hasBinaryContent(before);
    }

    private static void send(MqttConnection connection, String topic, String text) {
        connection.publish(MqttMessage.of(topic, text)).toCompletableFuture().join();
    }
}
