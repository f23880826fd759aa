/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.codec.MalformedEventException;
import org.metahab.hub.event.TimedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes the table of commands and changes of state; events are kept as the bus tells them. */
final class HistoryTable {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryTable.class);
    private static final String SELECT = "SELECT id, at, type, topic, payload, source FROM history "
            + "WHERE at >= ? AND at < ? AND (at, id) > (?, ?) ORDER BY at, id FETCH FIRST ? ROWS ONLY";

    private HistoryTable() {}

    /** Some events of the history, and where that page of it ends. */
    record Page(List<Kept> kept, Instant lastAt, long lastId, boolean isLast) {}

    /** An event and its row's id. */
    record Kept(long id, TimedEvent event) {}

    static void write(Connection connection, Collection<HistoryRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO history (at, item, type, topic, payload, source) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (HistoryRow row : rows) {
                Map<String, String> properties = row.properties();
                insert.setObject(1, row.at());
                insert.setString(2, row.item());
                insert.setString(3, properties.get(EventCodec.TYPE));
                insert.setString(4, properties.get(EventCodec.TOPIC));
                insert.setString(5, properties.get(EventCodec.PAYLOAD));
                insert.setString(6, properties.getOrDefault(EventCodec.SOURCE, ""));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The next events after a place and before a moment. */
    static Page read(Connection connection, Instant until, Instant afterAt, long afterId, int most)
            throws SQLException {
        List<Kept> kept = new ArrayList<>();
        Instant lastAt = afterAt;
        long lastId = afterId;
        int rowCount = 0;
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, afterAt);
            select.setObject(2, until);
            select.setObject(3, afterAt);
            select.setLong(4, afterId);
            select.setInt(5, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    rowCount++;
                    long id = rows.getLong(1);
                    lastId = id;
                    lastAt = Tables.instant(rows, 2);
                    event(rows, lastAt).ifPresent(event -> kept.add(new Kept(id, event)));
                }
            }
        }
        return new Page(kept, lastAt, lastId, rowCount < most);
    }

    static long forget(Connection connection, String item, Instant from, Instant until) throws SQLException {
        String onlyItem = item.isEmpty() ? "" : " AND item = ?";
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM history WHERE at >= ? AND at < ?" + onlyItem)) {
            delete.setObject(1, from);
            delete.setObject(2, until);
            if (!item.isEmpty()) {
                delete.setString(3, item);
            }
            return delete.executeLargeUpdate();
        }
    }

    /** Forgets the events whose source names an actor, at any station of its chain. */
    static long forgetActor(Connection connection, String actor, Instant from, Instant until) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM history WHERE at >= ? AND at < ? AND LOCATE(?, source || '=>') > 0")) {
            delete.setObject(1, from);
            delete.setObject(2, until);
            delete.setString(3, "$" + actor + "=>");
            return delete.executeLargeUpdate();
        }
    }

    /** Forgets single events; reads them in pages of so many. */
    static long forget(Connection connection, Instant from, Instant until, Predicate<TimedEvent> which, int most)
            throws SQLException {
        long forgotten = 0;
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM history WHERE id = ?")) {
            Page page = new Page(List.of(), from, Long.MIN_VALUE, false);
            while (!page.isLast()) {
                page = read(connection, until, page.lastAt(), page.lastId(), most);
                for (Kept kept : page.kept()) {
                    if (which.test(kept.event())) {
                        delete.setLong(1, kept.id());
                        forgotten += delete.executeUpdate();
                    }
                }
            }
        }
        return forgotten;
    }

    private static Optional<TimedEvent> event(ResultSet rows, Instant at) throws SQLException {
        Map<String, String> properties = Map.of(
                EventCodec.TYPE, rows.getString(3),
                EventCodec.TOPIC, rows.getString(4),
                EventCodec.PAYLOAD, rows.getString(5),
                EventCodec.SOURCE, rows.getString(6));
        try {
            return EventCodec.decode(properties).map(event -> new TimedEvent(at, event));
        } catch (MalformedEventException e) {
            LOG.warn("An event of the history can't be read and is left out", e);
            return Optional.empty();
        }
    }
}
