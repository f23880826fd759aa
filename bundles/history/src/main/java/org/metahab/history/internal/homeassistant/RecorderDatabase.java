/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.metahab.history.HistorySource.Period;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The recorder's SQLite file, opened to be read only; the hub that writes it may go on. Which columns there are decides how
 * it is read, from entity ids within the states (schema 25) to {@code states_meta} and binary contexts (38 and later).
 */
final class RecorderDatabase implements Closeable {

    private static final long MICROS = 1_000_000;

    private final Connection connection;
    private final RecorderSchema schema;

    private RecorderDatabase(Connection connection, RecorderSchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    static RecorderDatabase open(Path file) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            Connection connection = source.getConnection();
            try {
                return new RecorderDatabase(connection, RecorderSchema.of(connection, file));
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure("The file " + file + " can't be read as a SQLite database", e);
        }
    }

    int version() {
        return schema.version();
    }

    Period period() throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(schema.periodQuery())) {
            result.next();
            if (result.getObject(1) == null) {
                return new Period(Instant.EPOCH, Instant.EPOCH);
            }
            return new Period(
                    schema.instant(result, 1), schema.instant(result, 2).plusMillis(1));
        } catch (SQLException e) {
            throw failure("The recorder's states can't be read", e);
        }
    }

    /** Of each entity the latest state that says something, or the latest at all. */
    List<RecordedState> entities() throws IOException {
        List<RecordedState> latest = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(schema.entitiesQuery());
                PreparedStatement known = connection.prepareStatement(schema.latestQuery(true));
                PreparedStatement any = connection.prepareStatement(schema.latestQuery(false))) {
            while (names.next()) {
                Object key = names.getObject(1);
                if (!addFirst(known, key, latest)) {
                    addFirst(any, key, latest);
                }
            }
        } catch (SQLException e) {
            throw failure("The recorder's entities can't be read", e);
        }
        return latest;
    }

    /** Reads the states of a span in the order of their times. */
    void read(Period period, Consumer<RecordedState> reader) throws IOException {
        try (PreparedStatement select = connection.prepareStatement(schema.statesQuery())) {
            select.setObject(1, schema.time(period.from()));
            select.setObject(2, schema.time(period.until()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(row(rows));
                }
            }
        } catch (SQLException e) {
            throw failure("The recorder's states can't be read to their end", e);
        }
    }

    private boolean addFirst(PreparedStatement select, Object key, List<RecordedState> latest) throws SQLException {
        select.setObject(1, key);
        try (ResultSet rows = select.executeQuery()) {
            boolean found = rows.next();
            if (found) {
                latest.add(row(rows));
            }
            return found;
        }
    }

    private RecordedState row(ResultSet rows) throws SQLException {
        return new RecordedState(
                text(rows, 1),
                text(rows, 2),
                schema.instant(rows, 3),
                attributes(text(rows, 4)),
                id(rows, 5),
                id(rows, 6),
                id(rows, 7));
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "" : text;
    }

    /** Contexts are text in older files and 16 bytes in newer ones. */
    private static String id(ResultSet rows, int column) throws SQLException {
        Object id = rows.getObject(column);
        return id instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : id == null ? "" : id.toString();
    }

    private static JsonObject attributes(String json) {
        if (json.isEmpty()) {
            return new JsonObject();
        }
        try {
            return JsonParser.parseString(json).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            return new JsonObject();
        }
    }

    static Instant ofSeconds(double seconds) {
        long micros = Math.round(seconds * MICROS);
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    private static IOException failure(String what, SQLException cause) {
        return new IOException(
                what + ": " + cause.getMessage()
                        + ". Copy home-assistant_v2.db (with its -wal file) while Home Assistant is stopped, and use the copy",
                cause);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
