/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.metahab.anomaly.Anomalies;
import org.metahab.anomaly.Anomaly;
import org.metahab.anomaly.AnomalyOptions;
import org.metahab.anomaly.standalone.AnomalyDetector;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;
import org.metahab.hub.HubListener;
import org.metahab.hub.event.TimedEvent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Anomalies as a service of the hub. Events wait in a bounded queue for a thread of its own, which first reads the past; what
 * doesn't fit is left out and logged. The past is read anew once it was changed and has then been left alone for a minute.
 * Told on Event Admin topics {@code metahab/anomalies/begun} and {@code .../over}, with the properties {@code item},
 * {@code kind}, {@code text}, {@code since} and {@code chance}.
 */
@Component(
        configurationPid = AnomalyConfig.PID,
        immediate = true,
        service = {Anomalies.class, HubListener.class})
@Designate(ocd = AnomalyConfig.class)
public final class AnomalyComponent implements Anomalies, HubListener {

    private static final Logger LOGGER = LoggerFactory.getLogger(AnomalyComponent.class);
    private static final String TOPIC = "metahab/anomalies/";
    private static final Duration TICK = Duration.ofMinutes(1);
    private static final int QUEUE = 20_000;

    private final HubClock clock;
    private final EventAdmin events;
    private final MuteFile file;
    private final Set<String> muted = new TreeSet<>();
    private final HubHistory history;
    private final Duration kept;
    private final Supplier<AnomalyDetector> detectors;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), task -> new Thread(task, "metahab-anomalies"));
    private volatile List<Anomaly> all = List.of();
    private volatile boolean live;
    private boolean losing;
    private AnomalyDetector detector;
    private Instant readUntil = Instant.MIN;
    private long readRevision;
    private long lastRevision;
    private HubClock.ScheduledTask tick = () -> {};

    /** Called by Declarative Services; begins to read the past. */
    @Activate
    public AnomalyComponent(
            BundleContext bundle,
            AnomalyConfig config,
            @Reference Hub hub,
            @Reference HubClock clock,
            @Reference HubHistory history,
            @Reference EventAdmin events) {
        this.clock = clock;
        this.events = events;
        this.file =
                new MuteFile(config.folder().isBlank() ? bundle.getDataFile("").toPath() : Path.of(config.folder()));
        try {
            muted.addAll(file.load());
        } catch (IOException e) {
            LOGGER.warn("Which items are muted can't be read; none is", e);
        }
        AnomalyOptions options = new AnomalyOptions(
                config.chance(),
                config.dayChance(),
                config.margin(),
                Duration.ofMinutes(config.shortestMinutes()),
                config.lowBattery());
        this.history = history;
        this.kept = Duration.ofDays(config.historyDays());
        this.detectors = () -> new AnomalyDetector(options, clock.zone(), hub::item, this::tell);
        this.detector = detectors.get();
        execute(this::readPast);
        tick();
    }

    /** Drops what is known, and looks at the past. */
    private void readPast() {
        live = false;
        readRevision = history.revision();
        lastRevision = readRevision;
        readUntil = clock.instant();
        detector = detectors.get();
        history.read(readUntil.minus(kept), readUntil, detector::accept);
        live = true;
    }

    private void tick() {
        execute(() -> {
            long revision = history.revision();
            if (revision != readRevision && revision == lastRevision) {
                LOGGER.info("The history was changed; what is usual is looked for anew");
                readPast();
            }
            lastRevision = revision;
            detector.advance(clock.instant());
            all = detector.all();
        });
        synchronized (this) {
            tick = worker.isShutdown() ? tick : clock.scheduleAfter(TICK, this::tick);
        }
    }

    @Override
    public void onEvent(TimedEvent event) {
        execute(() -> {
            if (!event.at().isBefore(readUntil)) {
                detector.accept(event);
            }
        });
    }

    private void execute(Runnable task) {
        try {
            worker.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOGGER.error("Looking for anomalies failed; an event is left out", e);
                }
            });
            losing = false;
        } catch (RejectedExecutionException e) {
            if (!worker.isShutdown() && !losing) {
                losing = true;
                LOGGER.warn("Events come faster than anomalies are looked for; some are left out");
            }
        }
    }

    /** What began in the past is shown in the list, and not told as if it were new. */
    private void tell(Anomaly anomaly) {
        if (!live || isMuted(anomaly.item())) {
            return;
        }
        LOGGER.info("{}: {}", anomaly.lasts() ? "Unusual" : "Over", anomaly.text());
        events.postEvent(new Event(
                TOPIC + (anomaly.lasts() ? "begun" : "over"),
                Map.of(
                        "item", anomaly.item(),
                        "kind", anomaly.kind().name(),
                        "text", anomaly.text(),
                        "since", anomaly.since().toString(),
                        "chance", anomaly.chance())));
    }

    @Override
    public List<Anomaly> all() {
        return all.stream().filter(anomaly -> !isMuted(anomaly.item())).toList();
    }

    @Override
    public synchronized void mute(String item) {
        Set<String> next = new TreeSet<>(muted);
        next.add(item);
        keep(next);
    }

    @Override
    public synchronized void unmute(String item) {
        Set<String> next = new TreeSet<>(muted);
        next.remove(item);
        keep(next);
    }

    private void keep(Set<String> next) {
        try {
            file.save(next);
        } catch (IOException e) {
            throw new IllegalStateException("Which items are muted can't be stored: " + e, e);
        }
        muted.clear();
        muted.addAll(next);
    }

    @Override
    public synchronized Set<String> muted() {
        return Set.copyOf(muted);
    }

    private synchronized boolean isMuted(String item) {
        return muted.contains(item);
    }

    @Deactivate
    void deactivate() {
        synchronized (this) {
            worker.shutdownNow();
            tick.cancel();
        }
    }
}
