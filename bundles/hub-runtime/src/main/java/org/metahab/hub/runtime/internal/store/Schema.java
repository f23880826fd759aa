/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, and the way from each earlier version of them to the present one. */
final class Schema {

    /** Step i leads from version i to version i + 1. Steps that were released are never changed. */
    private static final List<List<String>> STEPS = List.of(List.of(
            "CREATE TABLE documents (kind VARCHAR(40) NOT NULL, uid VARCHAR NOT NULL, json CLOB NOT NULL, "
                    + "PRIMARY KEY (kind, uid))",
            "CREATE TABLE states (item VARCHAR PRIMARY KEY, type VARCHAR(40) NOT NULL, text CLOB NOT NULL, "
                    + "updated TIMESTAMP(9) WITH TIME ZONE NOT NULL, changed TIMESTAMP(9) WITH TIME ZONE NOT NULL)",
            "CREATE TABLE history (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
                    + "at TIMESTAMP(9) WITH TIME ZONE NOT NULL, item VARCHAR NOT NULL, type VARCHAR(40) NOT NULL, "
                    + "topic VARCHAR NOT NULL, payload CLOB NOT NULL, source VARCHAR NOT NULL)",
            "CREATE INDEX history_by_time ON history (at, id)",
            "CREATE INDEX history_by_item ON history (item, at)"));

    private Schema() {}

    /** The version that this program knows. */
    static int version() {
        return STEPS.size();
    }

    /**
     * Brings the tables to the present version, each step in a transaction of its own with its version.
     *
     * @throws SQLException when the tables are of a later version than this program knows, or the disk fails
     */
    static void upgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INT NOT NULL)");
            int version = version(statement);
            if (version > version()) {
                throw new SQLException("The store has version " + version + " and this hub knows versions up to "
                        + version() + "; use the newer hub, or another folder");
            }
            for (int i = version; i < version(); i++) {
                for (String command : STEPS.get(i)) {
                    statement.execute(command);
                }
                statement.execute("DELETE FROM schema_version");
                statement.execute("INSERT INTO schema_version VALUES (" + (i + 1) + ")");
                connection.commit();
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT MAX(version) FROM schema_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
