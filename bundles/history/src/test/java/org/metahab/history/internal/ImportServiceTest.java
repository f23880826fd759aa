/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.history.ImportOptions;
import org.metahab.history.ImportRequest;
import org.metahab.history.ImportStatus.State;
import org.metahab.hub.Hub;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.runtime.StoppedHub;
import org.osgi.framework.BundleContext;

class ImportServiceTest {

    private static final String ROWS =
            """
            timestamp,device_id,device_kind,location_if_known,value,is_user_action,is_manual_operation
            2026-03-01T08:00:00,lamp,light,Kitchen,ON,1,1
            2026-03-01T09:00:00,lamp,light,Kitchen,OFF,1,1
            """;

    @TempDir
    Path folder;

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);
    private final AtomicInteger learnt = new AtomicInteger();
    private final CountDownLatch learning = new CountDownLatch(1);
    private StoppedHub hub;
    private ImportService service;

    @BeforeEach
    void start() throws IOException {
        hub = StoppedHub.open(folder.resolve("store"), folder.resolve("items"), clock);
        service = new ImportService(noBundle(), config(), running(), hub.historyImport(), clock, () -> {
            try {
                learning.await();
                learnt.incrementAndGet();
            } catch (InterruptedException e) {
                throw new IllegalStateException("Learning was interrupted", e);
            }
        });
        Files.writeString(folder.resolve("import/home.csv"), ROWS);
    }

    @AfterEach
    void stop() throws Exception {
        learning.countDown();
        service.deactivate();
        hub.close();
    }

    @Test
    void whatWasTakenInIsLearntFromBeforeItIsDone() {
        service.startRemotely(request("csv:home.csv", false));

        await().until(() -> service.status().state() == State.LEARNING);
        learning.countDown();
        await().until(() -> service.status().state() == State.DONE);
        assertThat(learnt).hasValue(1);
        assertThat(service.status().report().orElseThrow().taken().added()).isEqualTo(4);
        assertThat(hub.history().read(Instant.EPOCH, clock.instant(), event -> {}))
                .isEqualTo(4);
    }

    /** An interruption would close the files that learning writes. */
    @Test
    void learningIsNotStopped() {
        service.startRemotely(request("csv:home.csv", false));
        await().until(() -> service.status().state() == State.LEARNING);

        assertThatThrownBy(() -> service.stop())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can't be stopped");

        learning.countDown();
        await().until(() -> service.status().state() == State.DONE);
        assertThat(learnt).hasValue(1);
    }

    @Test
    void aHubThatStopsDoesNotInterruptLearning() {
        service.startRemotely(request("csv:home.csv", false));
        await().until(() -> service.status().state() == State.LEARNING);
        new Thread(learning::countDown).start();

        service.deactivate();

        assertThat(learnt).hasValue(1);
    }

    @Test
    void readingIsStoppedAndAnotherImportMayFollow() throws IOException {
        learning.countDown();
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            service.start(request("openhab:http://127.0.0.1:" + silent.getLocalPort(), false));
            await().during(Duration.ofMillis(300)).until(() -> service.status().state() == State.READING);

            service.stop();

            await().atMost(Duration.ofSeconds(5)).until(() -> service.status().state() == State.FAILED);
            assertThat(service.status().problem()).startsWith("The import was stopped");
        }

        service.startRemotely(request("csv:home.csv", false));
        await().until(() -> service.status().state() == State.DONE);
    }

    @Test
    void aRecordingIsStoppedBetweenItsRows() throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(folder.resolve("import/long.csv"))) {
            rows.write(ROWS);
            for (int i = 0; i < 20_000; i++) {
                rows.write("2026-03-01T10:00:00,lamp,light,Kitchen," + (i % 2 == 0 ? "ON" : "OFF") + ",1,1\n");
            }
        }
        service.startRemotely(request("csv:long.csv", true));

        service.stop();

        await().atMost(Duration.ofMinutes(1)).until(() -> service.status().state() == State.FAILED);
        assertThat(service.status().problem()).startsWith("The import was stopped");
    }

    @Test
    void whereNothingNewWasTakenInNothingIsLearntAnew() {
        learning.countDown();
        service.start(request("csv:" + folder.resolve("import/home.csv"), true));

        await().until(() -> service.status().state() == State.DONE);
        assertThat(learnt).hasValue(0);
    }

    @Test
    void oneImportAtATime() {
        service.startRemotely(request("csv:home.csv", false));

        assertThatThrownBy(() -> service.startRemotely(request("csv:home.csv", false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is under way");
    }

    @Test
    void aFailureIsToldAndAnotherImportMayFollow() {
        learning.countDown();
        service.start(request("csv:" + folder.resolve("nothing.csv"), false));
        await().until(() -> service.status().state() == State.FAILED);
        assertThat(service.status().problem()).contains("nothing.csv");

        service.startRemotely(request("csv:home.csv", false));

        await().until(() -> service.status().state() == State.DONE);
    }

    @Test
    void overTheNetworkOnlyTheImportFolderIsRead() throws IOException {
        Path outside = Files.writeString(folder.resolve("home.csv"), ROWS);

        assertThatThrownBy(() -> service.startRemotely(request("csv:" + outside, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not in " + folder.resolve("import"));
        assertThat(service.status().state()).isEqualTo(State.IDLE);
    }

    @Test
    void aDatabaseThatARunningHubHasNoDriverForIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> service.start(request("jdbc:mysql://db/openhab", false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("./metahab import --from jdbc:mysql://db/openhab");
        assertThat(service.status().state()).isEqualTo(State.IDLE);
    }

    private static ImportRequest request(String from, boolean preview) {
        ImportOptions options = new ImportOptions(Instant.EPOCH, Map.of(), true, preview);
        return new ImportRequest(from, null, "", Map.of(), Set.of(), options);
    }

    /** Of a running hub, an import needs its items only. */
    private Hub running() {
        return (Hub) Proxy.newProxyInstance(
                Hub.class.getClassLoader(),
                new Class<?>[] {Hub.class},
                (proxy, method, arguments) -> method.invoke(hub.items(), arguments));
    }

    private HistoryConfig config() {
        return (HistoryConfig) Proxy.newProxyInstance(
                HistoryConfig.class.getClassLoader(),
                new Class<?>[] {HistoryConfig.class},
                (proxy, method, arguments) -> folder.resolve("import").toString());
    }

    /** The bundle's data area is not asked for, as a folder is configured. */
    private static BundleContext noBundle() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method.getName() + " was not expected");
                });
    }
}
