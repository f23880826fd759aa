/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/** A file of Home Assistant's recorder, written with the container's own driver. */
final class RecorderFile {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    private static final String ANNA = "0123456789abcdef0123456789abcdef";

    private RecorderFile() {}

    /** SQLite's driver as the container has it, with its native library. */
    static Driver driver(BundleContext context) throws ReflectiveOperationException {
        return (Driver) Stream.of(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().contains("sqlite"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bundle brings SQLite's driver"))
                .loadClass("org.sqlite.JDBC")
                .getConstructor()
                .newInstance();
    }

    /** A lamp that somebody switches on once a day. */
    static void write(Driver driver, Path file, String entity, int days) throws SQLException {
        try (Connection connection = driver.connect("jdbc:sqlite:" + file, new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE schema_changes (change_id INTEGER PRIMARY KEY, schema_version INTEGER)");
            statement.execute("INSERT INTO schema_changes (schema_version) VALUES (25)");
            statement.execute("CREATE TABLE states (state_id INTEGER PRIMARY KEY, state VARCHAR(255), attributes TEXT, "
                    + "attributes_id INTEGER, entity_id VARCHAR(255), last_updated DATETIME, context_id VARCHAR(36), "
                    + "context_user_id VARCHAR(36), context_parent_id VARCHAR(36))");
            statement.execute("CREATE TABLE state_attributes (attributes_id INTEGER PRIMARY KEY, hash BIGINT, "
                    + "shared_attrs TEXT)");
            Instant evening = Instant.now().minus(Duration.ofDays(days));
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO states (state, attributes, entity_id, last_updated, context_user_id) VALUES (?, '{}', '"
                            + entity + "', ?, '" + ANNA + "')")) {
                for (int i = 0; i < 2 * days; i++) {
                    insert.setString(1, i % 2 == 0 ? "off" : "on");
                    insert.setString(
                            2,
                            TEXT.format(evening.plus(Duration.ofHours(12L * i)).atOffset(ZoneOffset.UTC)));
                    insert.executeUpdate();
                }
            }
        }
    }
}
