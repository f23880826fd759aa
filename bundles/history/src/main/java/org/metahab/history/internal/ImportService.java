/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.metahab.adaptation.Learning;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.history.HistoryImports;
import org.metahab.history.HistorySource;
import org.metahab.history.ImportReport;
import org.metahab.history.ImportRequest;
import org.metahab.history.ImportStatus;
import org.metahab.history.ImportStatus.State;
import org.metahab.history.StopSign;
import org.metahab.history.internal.jdbc.JdbcSource;
import org.metahab.history.standalone.HistoryImporter;
import org.metahab.history.standalone.HistorySources;
import org.metahab.hub.HistoryImport;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports on a thread of its own; the hub's own work goes on meanwhile. That thread is never interrupted: it writes the
 * history and, learning, the journal of suggestions, whose files an interruption would close for good.
 */
@Component(configurationPid = HistoryConfig.PID)
@Designate(ocd = HistoryConfig.class)
public final class ImportService implements HistoryImports {

    private static final Logger LOGGER = LoggerFactory.getLogger(ImportService.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Hub hub;
    private final HistoryImport history;
    private final HubClock clock;
    private final Learning learning;
    private final ImportFolder folder;
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "metahab-import"));
    private volatile ImportStatus status = ImportStatus.NONE;
    private AtomicBoolean stop = new AtomicBoolean();

    /** Called by Declarative Services. */
    @Activate
    public ImportService(
            BundleContext bundle,
            HistoryConfig config,
            @Reference Hub hub,
            @Reference HistoryImport history,
            @Reference HubClock clock,
            @Reference Learning learning) {
        this.hub = hub;
        this.history = history;
        this.clock = clock;
        this.learning = learning;
        this.folder = new ImportFolder(
                config.folder().isBlank() ? bundle.getDataFile("import").toPath() : Path.of(config.folder()));
        try {
            folder.make();
        } catch (IOException e) {
            LOGGER.warn("The folder for imports over the network can't be made; make it yourself", e);
        }
    }

    @Override
    public synchronized void start(ImportRequest request) {
        if (request.from().startsWith("jdbc:") && !request.from().startsWith(JdbcSource.SQLITE)) {
            throw new IllegalArgumentException(
                    "A running hub has no drivers for databases but SQLite's; stop it, and use"
                            + " ./metahab import --from " + request.from()
                            + " with the driver's jar on its class path");
        }
        if (status.isRunning()) {
            throw new IllegalStateException(
                    "The import from " + status.from() + " is under way; wait for its end, or stop it");
        }
        AtomicBoolean sign = new AtomicBoolean();
        stop = sign;
        status = reading(request, 0, 0);
        executor.execute(() -> run(request, sign::get));
    }

    @Override
    public void startRemotely(ImportRequest request) {
        start(folder.confine(request));
    }

    @Override
    public ImportStatus status() {
        return status;
    }

    @Override
    public synchronized void stop() {
        if (status.state() == State.LEARNING) {
            throw new IllegalStateException("All of " + status.from()
                    + " is taken in, and the hub learns from it; that can't be stopped, wait for its end");
        }
        stop.set(true);
    }

    @Deactivate
    void deactivate() {
        synchronized (this) {
            stop.set(true);
            executor.shutdown();
        }
        try {
            if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.warn("The import did not stop within {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(ImportRequest request, StopSign sign) {
        try (HistorySource source = HistorySources.open(
                request.from(),
                request.sourceOptions(clock.zone(), clock.instant()).stoppedBy(sign))) {
            ImportReport report = new HistoryImporter(hub, history, StreamOptions.DEFAULT, clock.zone())
                    .run(source, request.options(), (share, at, events) -> status = reading(request, share, events));
            if (!report.preview() && report.taken().added() > 0) {
                toLearning(request, report);
                learning.learnAnew();
            }
            status = new ImportStatus(State.DONE, request.from(), 1, report.events(), report, "");
            LOGGER.info(
                    "{}: {} events taken in", report.source(), report.taken().added());
        } catch (IOException | RuntimeException e) {
            LOGGER.warn("The import from {} failed: {}", request.from(), e.getMessage(), e);
            ImportStatus last = status;
            status = new ImportStatus(
                    State.FAILED, request.from(), last.share(), last.events(), null, String.valueOf(e.getMessage()));
        }
    }

    /** From here on it can't be stopped. A hub that stops learns from its history when it starts again. */
    private synchronized void toLearning(ImportRequest request, ImportReport report) {
        if (executor.isShutdown()) {
            throw new CancellationException("The hub stops; it learns from what was taken in when it starts again");
        }
        status = new ImportStatus(State.LEARNING, request.from(), 1, report.events(), report, "");
    }

    private static ImportStatus reading(ImportRequest request, double share, long events) {
        return new ImportStatus(State.READING, request.from(), share, events, null, "");
    }
}
