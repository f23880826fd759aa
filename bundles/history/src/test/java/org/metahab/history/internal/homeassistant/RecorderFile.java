/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Writes a file as Home Assistant's recorder does, in the layout of one of its schema versions: 25, 30, 33, 43 or so. */
public final class RecorderFile implements AutoCloseable {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    private final Connection connection;
    private final int version;
    private int attributesId;

    /** Creates the file. */
    public RecorderFile(Path file, int version) throws SQLException {
        this.version = version;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE schema_changes (change_id INTEGER PRIMARY KEY, schema_version INTEGER, changed TEXT)");
            statement.execute("INSERT INTO schema_changes (schema_version) VALUES (" + version + ")");
            statement.execute("CREATE TABLE states (state_id INTEGER PRIMARY KEY, state VARCHAR(255), "
                    + "attributes TEXT, attributes_id INTEGER, "
                    + (hasMeta() ? "metadata_id INTEGER, entity_id CHAR(0), " : "entity_id VARCHAR(255), ")
                    + (hasSeconds() ? "last_updated_ts FLOAT, last_updated CHAR(0), " : "last_updated DATETIME, ")
                    + "context_id VARCHAR(36), context_user_id VARCHAR(36), context_parent_id VARCHAR(36)"
                    + (hasBinaryContexts()
                            ? ", context_id_bin BLOB, context_user_id_bin BLOB, context_parent_id_bin BLOB)"
                            : ")"));
            statement.execute("CREATE TABLE state_attributes (attributes_id INTEGER PRIMARY KEY, hash BIGINT, "
                    + "shared_attrs TEXT)");
            if (hasMeta()) {
                statement.execute(
                        "CREATE TABLE states_meta (metadata_id INTEGER PRIMARY KEY, entity_id VARCHAR(255) UNIQUE)");
            }
        }
    }

    /** An entity had a state; the ids are 32 hexadecimal digits, or empty. */
    public void state(
            Instant at, String entity, String state, String attributes, String context, String user, String parent)
            throws SQLException {
        int shared = share(attributes);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO states (state, attributes_id, "
                + (hasMeta() ? "metadata_id" : "entity_id") + ", " + (hasSeconds() ? "last_updated_ts" : "last_updated")
                + ", " + ids() + ") VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, state);
            insert.setInt(2, shared);
            insert.setObject(3, hasMeta() ? (Object) meta(entity) : entity);
            insert.setObject(
                    4,
                    hasSeconds()
                            ? (Object) (at.getEpochSecond() + at.getNano() / 1e9)
                            : TEXT.format(at.atOffset(ZoneOffset.UTC)));
            id(insert, 5, context);
            id(insert, 6, user);
            id(insert, 7, parent);
            insert.executeUpdate();
        }
    }

    private String ids() {
        return hasBinaryContexts()
                ? "context_id_bin, context_user_id_bin, context_parent_id_bin"
                : "context_id, context_user_id, context_parent_id";
    }

    private void id(PreparedStatement insert, int column, String id) throws SQLException {
        if (id.isEmpty()) {
            insert.setObject(column, null);
        } else if (hasBinaryContexts()) {
            insert.setBytes(column, HexFormat.of().parseHex(id));
        } else {
            insert.setString(column, id);
        }
    }

    private int share(String attributes) throws SQLException {
        attributesId++;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO state_attributes (attributes_id, shared_attrs) VALUES (?, ?)")) {
            insert.setInt(1, attributesId);
            insert.setString(2, attributes);
            insert.executeUpdate();
        }
        return attributesId;
    }

    private int meta(String entity) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR IGNORE INTO states_meta (entity_id) VALUES (?)")) {
            insert.setString(1, entity);
            insert.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT metadata_id FROM states_meta WHERE entity_id = ?")) {
            select.setString(1, entity);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private boolean hasSeconds() {
        return version >= 31;
    }

    private boolean hasBinaryContexts() {
        return version >= 36;
    }

    private boolean hasMeta() {
        return version >= 38;
    }

    @Override
    public void close() throws SQLException {
        connection.commit();
        connection.close();
    }
}
