/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/** How one file of the recorder is laid out, and the questions to ask it. All queries give the columns of a state in order. */
final class RecorderSchema {

    private static final DateTimeFormatter TEXT_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    private static final double NANOS = 1e9;

    private final int version;
    private final boolean hasMeta;
    private final boolean hasSeconds;
    private final String columns;
    private final String tables;

    private RecorderSchema(int version, Set<String> states, boolean hasSharedAttributes) {
        this.version = version;
        this.hasMeta = states.contains("metadata_id");
        this.hasSeconds = states.contains("last_updated_ts");
        String attributes = (hasSharedAttributes ? "COALESCE(a.shared_attrs, " : "(")
                + (states.contains("attributes") ? "s.attributes)" : "NULL)");
        this.columns = String.join(
                ", ",
                hasMeta ? "m.entity_id" : "s.entity_id",
                "s.state",
                "s." + timeColumn(),
                attributes,
                context(states, "context_id"),
                context(states, "context_user_id"),
                context(states, "context_parent_id"));
        this.tables = "states s"
                + (hasMeta ? " JOIN states_meta m ON m.metadata_id = s.metadata_id" : "")
                + (hasSharedAttributes ? " LEFT JOIN state_attributes a ON a.attributes_id = s.attributes_id" : "");
    }

    static RecorderSchema of(Connection connection, Path file) throws SQLException, IOException {
        Set<String> states = columns(connection, "states");
        if (!states.contains("state") || (!states.contains("metadata_id") && !states.contains("entity_id"))) {
            throw new IOException(file + " is no history of Home Assistant: it has no table 'states' with entities;"
                    + " use the file home-assistant_v2.db of its configuration folder");
        }
        boolean shared = states.contains("attributes_id")
                && columns(connection, "state_attributes").contains("shared_attrs");
        return new RecorderSchema(version(connection), states, shared);
    }

    int version() {
        return version;
    }

    String periodQuery() {
        return "SELECT MIN(" + timeColumn() + "), MAX(" + timeColumn() + ") FROM states";
    }

    String entitiesQuery() {
        return hasMeta
                ? "SELECT metadata_id FROM states_meta ORDER BY entity_id"
                : "SELECT DISTINCT entity_id FROM states WHERE entity_id IS NOT NULL ORDER BY entity_id";
    }

    String latestQuery(boolean known) {
        return "SELECT " + columns + " FROM " + tables + " WHERE s." + (hasMeta ? "metadata_id" : "entity_id") + " = ?"
                + (known ? " AND s.state NOT IN ('unavailable', 'unknown', '')" : "") + " ORDER BY s." + timeColumn()
                + " DESC LIMIT 1";
    }

    String statesQuery() {
        return "SELECT " + columns + " FROM " + tables + " WHERE s." + timeColumn() + " >= ? AND s." + timeColumn()
                + " < ? ORDER BY s." + timeColumn() + ", s.state_id";
    }

    /** A moment as the file writes it. */
    Object time(Instant at) {
        return hasSeconds
                ? (Object) (at.getEpochSecond() + at.getNano() / NANOS)
                : TEXT_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    Instant instant(ResultSet rows, int column) throws SQLException {
        return hasSeconds
                ? RecorderDatabase.ofSeconds(rows.getDouble(column))
                : LocalDateTime.parse(rows.getString(column).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private String timeColumn() {
        return hasSeconds ? "last_updated_ts" : "last_updated";
    }

    private static String context(Set<String> states, String column) {
        String text = states.contains(column) ? "s." + column : "NULL";
        return states.contains(column + "_bin") ? "COALESCE(s." + column + "_bin, " + text + ")" : text;
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM pragma_table_info('" + table + "')")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private static int version(Connection connection) throws SQLException {
        if (columns(connection, "schema_changes").isEmpty()) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT MAX(schema_version) FROM schema_changes")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
