/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.history.HistorySource;
import org.metahab.history.HistorySource.Period;
import org.metahab.history.SourceOptions;
import org.metahab.history.internal.Collected;
import org.metahab.hub.event.TimedEvent;

class JdbcSourceTest {

    private static final SourceOptions BERLIN =
            SourceOptions.of(ZoneId.of("Europe/Berlin"), Instant.parse("2026-04-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private String database() {
        return "jdbc:sqlite:" + folder.resolve("openhab.db");
    }

    private static void write(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void readsNumberedTablesInLocalTimeAcrossTheChangeToSummerTime() throws Exception {
        write(
                database(),
                "CREATE TABLE items (itemid INTEGER PRIMARY KEY, itemname VARCHAR(500))",
                "INSERT INTO items VALUES (1, 'Lamp'), (2, 'Attic')",
                "CREATE TABLE item0001 (time TIMESTAMP PRIMARY KEY, value VARCHAR(6))",
                "INSERT INTO item0001 VALUES ('2026-03-29 01:30:00.000', 'OFF'), ('2026-03-29 03:30:00.000', 'ON')",
                "CREATE TABLE item0002 (time TIMESTAMP PRIMARY KEY, value DOUBLE)",
                "INSERT INTO item0002 VALUES ('2026-03-29 03:10:00.000', 21.5)");
        try (HistorySource source = JdbcSource.open(database(), BERLIN)) {
            Collected read = new Collected();
            source.read(source.period(), read);
            assertThat(read.texts).containsExactly("change Lamp OFF", "change Attic 21.5", "change Lamp ON");
            assertThat(read.events.stream().map(TimedEvent::at))
                    .containsExactly(
                            Instant.parse("2026-03-29T00:30:00Z"),
                            Instant.parse("2026-03-29T01:10:00Z"),
                            Instant.parse("2026-03-29T01:30:00Z"));
        }
    }

    @Test
    void findsTablesWithNamesAndSaysWhichTimesCameTwice() throws Exception {
        write(
                database(),
                "CREATE TABLE items (itemid INTEGER PRIMARY KEY, itemname VARCHAR(500))",
                "INSERT INTO items VALUES (7, 'Front_Door')",
                "CREATE TABLE front_door_0007 (time TIMESTAMP PRIMARY KEY, value VARCHAR(6))",
                "INSERT INTO front_door_0007 VALUES ('2026-10-25 02:30:00.000', 'OPEN')");
        try (HistorySource source = JdbcSource.open(database(), BERLIN)) {
            Collected read = new Collected();
            source.read(new Period(Instant.parse("2026-10-24T12:00:00Z"), Instant.parse("2026-10-25T12:00:00Z")), read);
            assertThat(read.texts).containsExactly("change Front_Door OPEN");
            assertThat(read.remarks).singleElement().asString().contains("comes twice or never");
        }
    }

    @Test
    void saysWhatADatabaseLacks() throws SQLException {
        write(database(), "CREATE TABLE songs (title TEXT)");
        assertThatThrownBy(() -> JdbcSource.open(database(), BERLIN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no history of openHAB");
        assertThatThrownBy(() -> JdbcSource.open("jdbc:oracle:thin:@x", BERLIN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("put the driver's jar on the class path");
    }
}
