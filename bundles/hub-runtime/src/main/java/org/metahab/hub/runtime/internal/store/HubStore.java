/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.metahab.hub.HistoryEraser;
import org.metahab.hub.HistoryImport;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubClock.ScheduledTask;
import org.metahab.hub.HubHistory;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.ItemState;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store of the standalone hub, in an embedded H2 database. */
@Component(
        service = {DocumentStore.class, StateSink.class, HubHistory.class, HistoryEraser.class, HistoryImport.class},
        configurationPid = HubStore.PID)
@Designate(ocd = StoreConfig.class)
public final class HubStore
        implements DocumentStore, StateSink, HubHistory, HistoryEraser, HistoryImport, AutoCloseable {

    static final String PID = "org.metahab.hub.runtime.store";

    private static final Logger LOG = LoggerFactory.getLogger(HubStore.class);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration CLEANING = Duration.ofHours(24);
    private static final int PAGE = 1000;

    private final Database database;
    private final StoreWriter writer;
    private final HubClock clock;
    private final int historyDays;
    private final HistoryIntake intake = new HistoryIntake();
    private final NavigableMap<DocumentKey, String> documents = new ConcurrentSkipListMap<>();
    private final Collection<ItemState> states = new CopyOnWriteArrayList<>();
    private final AtomicLong revision = new AtomicLong();
    private volatile ScheduledTask cleaning = () -> {};

    /** Called by Declarative Services. */
    @Activate
    public HubStore(StoreConfig config, BundleContext context, @Reference HubClock clock) {
        this(new Database(folder(config, context)), config.historyDays(), clock, RETRY);
    }

    /**
     * Opens the store of a hub that does not run; nothing in it is forgotten for its age.
     *
     * @throws IOException when it can't be opened
     */
    public static HubStore open(Path folder, HubClock clock) throws IOException {
        Database database = new Database(folder);
        try {
            database.read(Tables::states);
        } catch (SQLException e) {
            throw new IOException(
                    "The store in " + folder + " can't be opened: " + Reason.of(e)
                            + ". If a hub runs on it, stop that first, or import on its console",
                    e);
        }
        return new HubStore(database, 0, clock, RETRY);
    }

    HubStore(Database database, int historyDays, HubClock clock, Duration retry) {
        this.database = database;
        this.clock = clock;
        this.historyDays = historyDays;
        load();
        this.writer = new StoreWriter(
                batch -> database.write(connection -> {
                    Tables.write(connection, batch);
                    return batch;
                }),
                retry);
        clean();
    }

    /** Called by Declarative Services. */
    @Override
    @Deactivate
    public void close() {
        cleaning.cancel();
        writer.close();
        try {
            database.close();
        } catch (SQLException e) {
            LOG.error("The store was not closed cleanly; it mends itself at the next start", e);
        }
    }

    @Override
    public Map<String, String> all(String kind) {
        Map<String, String> all = new LinkedHashMap<>();
        documents.tailMap(new DocumentKey(kind, "")).entrySet().stream()
                .takeWhile(document -> document.getKey().kind().equals(kind))
                .forEach(document -> all.put(document.getKey().uid(), document.getValue()));
        return all;
    }

    @Override
    public boolean put(String kind, String uid, String json) {
        DocumentKey key = new DocumentKey(kind, uid);
        return writer.addAndWait(batch -> {
            documents.put(key, json);
            batch.documents.put(key, Optional.of(json));
        });
    }

    @Override
    public boolean remove(String kind, String uid) {
        DocumentKey key = new DocumentKey(kind, uid);
        boolean[] found = new boolean[1];
        writer.addAndWait(batch -> {
            found[0] = documents.remove(key) != null;
            if (found[0]) {
                batch.documents.put(key, Optional.empty());
            }
        });
        return found[0];
    }

    @Override
    public Collection<ItemState> states() {
        return List.copyOf(states);
    }

    @Override
    public void keep(ItemState state) {
        writer.add(batch -> batch.states.put(state.item(), state));
    }

    @Override
    public void record(TimedEvent event) {
        HistoryRow row = HistoryRow.of(event);
        intake.heard(row);
        writer.add(batch -> batch.add(row));
    }

    /** As in the interface; while the disk fails, what was not written yet is left out. */
    @Override
    public long read(Instant from, Instant until, Consumer<TimedEvent> reader) {
        writer.flush();
        long count = 0;
        Instant at = from;
        long id = Long.MIN_VALUE;
        boolean isLast = false;
        while (!isLast) {
            HistoryTable.Page page = page(until, at, id);
            page.kept().forEach(kept -> reader.accept(kept.event()));
            count += page.kept().size();
            at = page.lastAt();
            id = page.lastId();
            isLast = page.isLast();
        }
        return count;
    }

    @Override
    public long revision() {
        return revision.get();
    }

    @Override
    public long forget(String item, Instant from, Instant until) {
        return change("forgotten", connection -> {
            intake.forgotten();
            return HistoryTable.forget(connection, item, from, until);
        });
    }

    @Override
    public long forgetPerson(String person, Instant from, Instant until) {
        return change("forgotten", connection -> {
            intake.forgotten();
            return HistoryTable.forgetActor(connection, person, from, until);
        });
    }

    @Override
    public long forget(Instant from, Instant until, Predicate<TimedEvent> which) {
        return change("forgotten", connection -> {
            intake.forgotten();
            return HistoryTable.forget(connection, from, until, which, PAGE);
        });
    }

    @Override
    public Taken take(Collection<TimedEvent> events) {
        List<HistoryRow> rows = imported(events);
        return change("taken in", connection -> intake.take(connection, rows, oldest(), true));
    }

    @Override
    public Taken preview(Collection<TimedEvent> events) {
        List<HistoryRow> rows = imported(events);
        writer.flush();
        try {
            return database.read(connection -> intake.take(connection, rows, oldest(), false));
        } catch (SQLException e) {
            throw new IllegalStateException("The store can't be read now: " + Reason.of(e) + "; try again later", e);
        }
    }

    private static List<HistoryRow> imported(Collection<TimedEvent> events) {
        return events.stream().map(HistoryRow::imported).toList();
    }

    private Instant oldest() {
        return historyDays > 0 ? clock.instant().minus(Duration.ofDays(historyDays)) : Instant.EPOCH;
    }

    private <T> T change(String what, Database.Work<T> work) {
        String problem = "The store can't be written now, so nothing is " + what + "; try again later";
        if (!writer.flush()) {
            throw new IllegalStateException(problem);
        }
        try {
            T done = database.write(work);
            revision.incrementAndGet();
            return done;
        } catch (SQLException e) {
            throw new IllegalStateException(problem, e);
        }
    }

    private HistoryTable.Page page(Instant until, Instant at, long id) {
        try {
            return database.read(connection -> HistoryTable.read(connection, until, at, id, PAGE));
        } catch (SQLException e) {
            LOG.warn("The history can't be read: {}", Reason.of(e));
            LOG.debug("Reading failed", e);
            return new HistoryTable.Page(List.of(), at, id, true);
        }
    }

    private void load() {
        try {
            documents.putAll(database.read(Tables::documents));
            states.addAll(database.read(Tables::states));
        } catch (SQLException e) {
            LOG.error(
                    "The store can't be read: {}. The hub starts without its states, managed items and rules, and keeps "
                            + "new ones in memory; mend the cause and restart it",
                    Reason.of(e));
            LOG.debug("Reading failed", e);
        }
    }

    private void clean() {
        cleaning = clock.scheduleAfter(CLEANING, this::clean);
        if (historyDays > 0) {
            Instant oldest = oldest();
            writer.add(batch -> batch.forgetBefore = oldest);
        }
    }

    private static Path folder(StoreConfig config, BundleContext context) {
        String folder = config.folder().strip();
        return folder.isEmpty() ? context.getDataFile("store").toPath() : Path.of(folder);
    }
}
