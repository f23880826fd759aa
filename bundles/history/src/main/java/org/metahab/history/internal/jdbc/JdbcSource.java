/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metahab.history.EventSink;
import org.metahab.history.HistorySource;
import org.metahab.history.SourceItem;
import org.metahab.history.SourceOptions;
import org.metahab.history.internal.item.Day;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.event.Source;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The tables of openHAB's JDBC persistence, in any database whose driver is there: {@code items} names the items, and each
 * has a table with {@code time}, in the local time of openHAB's host, and {@code value}.
 *
 * <p>Source: openHAB add-ons, JDBC persistence, "Database table schema".
 */
public final class JdbcSource implements HistorySource {

    private static final DateTimeFormatter TEXT_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    /** What the addresses of SQLite files begin with; their driver is always there. */
    public static final String SQLITE = "jdbc:sqlite:";

    private final String url;
    private final Connection connection;
    private final List<ItemTable> tables;
    private final SourceOptions options;

    private JdbcSource(String url, Connection connection, SourceOptions options) throws SQLException, IOException {
        this.url = url.replaceAll("password=[^&;]*", "password=…");
        this.connection = connection;
        this.options = options;
        this.tables = ItemTable.all(connection);
        if (tables.isEmpty()) {
            throw new IOException(
                    this.url + " has no history of openHAB: its table 'items' names no item whose own table"
                            + " is there; give the database that openHAB's JDBC persistence writes");
        }
    }

    /** @throws IOException when there is no driver for it, or it has no tables of openHAB */
    public static JdbcSource open(String url, SourceOptions options) throws IOException {
        Connection connection = null;
        try {
            connection = url.startsWith(SQLITE) ? sqlite(url) : DriverManager.getConnection(url);
            return new JdbcSource(url, connection, options);
        } catch (SQLException | IOException e) {
            close(connection, e);
            throw e instanceof IOException told
                    ? told
                    : new IOException(
                            "The database can't be read: " + e.getMessage()
                                    + ". SQLite needs nothing else; for others put the driver's jar on the class path",
                            e);
        }
    }

    @Override
    public String name() {
        return "openHAB's database " + url;
    }

    @Override
    public List<SourceItem> items() {
        return tables.stream()
                .map(table -> new SourceItem(table.item().name(), table.item()))
                .toList();
    }

    @Override
    public Period period() throws IOException {
        LocalDateTime first = null;
        LocalDateTime last = null;
        for (ItemTable table : tables) {
            options.stop().heed();
            try (Statement statement = connection.createStatement();
                    ResultSet result =
                            statement.executeQuery("SELECT MIN(time), MAX(time) FROM " + table.quotedTable())) {
                if (result.next() && result.getString(1) != null) {
                    LocalDateTime begin = time(result, 1);
                    LocalDateTime end = time(result, 2);
                    first = first == null || begin.isBefore(first) ? begin : first;
                    last = last == null || end.isAfter(last) ? end : last;
                }
            } catch (SQLException e) {
                throw failure(table, e);
            }
        }
        return first == null || last == null
                ? new Period(Instant.EPOCH, Instant.EPOCH)
                : new Period(instant(first), instant(last).plusMillis(1));
    }

    @Override
    public void read(Period period, EventSink sink) throws IOException {
        Day.read(
                period,
                sink,
                item -> options.automated().contains(item) ? Source.of(Source.RULES, "openhab") : Source.NONE,
                (span, day) -> {
                    for (ItemTable table : tables) {
                        ask(table, span, day);
                    }
                });
    }

    private void ask(ItemTable table, Period period, Day day) throws IOException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT time, value FROM " + table.quotedTable() + " WHERE time >= ? AND time < ? ORDER BY time")) {
            set(select, 1, period.from());
            set(select, 2, period.until());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    options.stop().heed();
                    String value = rows.getString(2);
                    tell(table, time(rows, 1), value == null ? "NULL" : value.strip(), day);
                }
            }
        } catch (SQLException e) {
            throw failure(table, e);
        }
    }

    private void tell(ItemTable table, LocalDateTime time, String value, Day day) {
        if (options.zone().getRules().getValidOffsets(time).size() != 1) {
            day.remarked(
                    "the local time comes twice or never, as clocks were changed; it was read as before the change",
                    table.item().name() + " at " + time);
        }
        try {
            State state = ItemValues.parseState(table.item(), value);
            if (state instanceof UnDef) {
                day.skipped("the state is " + value, table.item().name());
            } else {
                day.add(instant(time), table.item(), state);
            }
        } catch (IllegalArgumentException e) {
            day.skipped("the item can't have the state", table.item().name() + " = " + value);
        }
    }

    private void set(PreparedStatement select, int place, Instant at) throws SQLException {
        LocalDateTime local = LocalDateTime.ofInstant(at, options.zone());
        if (url.startsWith(SQLITE)) {
            select.setString(place, TEXT_TIME.format(local));
        } else {
            select.setObject(place, local);
        }
    }

    private static LocalDateTime time(ResultSet rows, int column) throws SQLException {
        return LocalDateTime.parse(rows.getString(column).strip().replace(' ', 'T'));
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(options.zone()).toInstant();
    }

    private static IOException failure(ItemTable table, SQLException cause) {
        return new IOException(
                "The history of item " + table.item().name() + " can't be read: " + cause.getMessage(), cause);
    }

    /** Not by the driver manager, which sees no drivers of other bundles. */
    private static Connection sqlite(String url) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source.getConnection();
    }

    private static void close(@Nullable Connection connection, Exception cause) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
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
