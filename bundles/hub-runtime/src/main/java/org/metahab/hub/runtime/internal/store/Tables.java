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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.metahab.hub.codec.ValueCodec;
import org.metahab.hub.item.ItemState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes the tables of documents and states. */
final class Tables {

    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    private Tables() {}

    static void write(Connection connection, Batch batch) throws SQLException {
        writeDocuments(connection, batch.documents);
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO states (item, type, text, updated, changed) VALUES (?, ?, ?, ?, ?)")) {
            for (ItemState state : batch.states.values()) {
                merge.setString(1, state.item());
                merge.setString(2, state.state().typeName());
                merge.setString(3, state.state().text());
                merge.setObject(4, state.lastUpdate());
                merge.setObject(5, state.lastChange());
                merge.addBatch();
            }
            merge.executeBatch();
        }
        HistoryTable.write(connection, batch.events);
        if (batch.forgetBefore.isAfter(Instant.EPOCH)) {
            HistoryTable.forget(connection, "", Instant.EPOCH, batch.forgetBefore);
        }
    }

    static Map<DocumentKey, String> documents(Connection connection) throws SQLException {
        Map<DocumentKey, String> documents = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT kind, uid, json FROM documents");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                documents.put(new DocumentKey(rows.getString(1), rows.getString(2)), rows.getString(3));
            }
        }
        return documents;
    }

    static List<ItemState> states(Connection connection) throws SQLException {
        List<ItemState> states = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT item, type, text, updated, changed FROM states");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                state(rows).ifPresent(states::add);
            }
        }
        return states;
    }

    static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void writeDocuments(Connection connection, Map<DocumentKey, Optional<String>> documents)
            throws SQLException {
        try (PreparedStatement merge =
                        connection.prepareStatement("MERGE INTO documents (kind, uid, json) VALUES (?, ?, ?)");
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM documents WHERE kind = ? AND uid = ?")) {
            for (Map.Entry<DocumentKey, Optional<String>> document : documents.entrySet()) {
                PreparedStatement statement = document.getValue().isPresent() ? merge : delete;
                statement.setString(1, document.getKey().kind());
                statement.setString(2, document.getKey().uid());
                if (document.getValue().isPresent()) {
                    statement.setString(3, document.getValue().get());
                }
                statement.executeUpdate();
            }
        }
    }

    private static Optional<ItemState> state(ResultSet rows) throws SQLException {
        String item = rows.getString(1);
        try {
            return Optional.of(new ItemState(
                    item, ValueCodec.state(rows.getString(2), rows.getString(3)), instant(rows, 4), instant(rows, 5)));
        } catch (IllegalArgumentException e) {
            LOG.warn("The stored state of item '{}' can't be read; it starts without one", item, e);
            return Optional.empty();
        }
    }
}
