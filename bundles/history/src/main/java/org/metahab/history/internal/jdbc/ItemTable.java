/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/**
 * An item and its table: {@code item0007}, {@code kitchen_light_0007} or {@code Kitchen_Light}, as openHAB was set up. The
 * type is not written anywhere and told by the latest value.
 *
 * @param table its name
 * @param item what stands for it
 */
record ItemTable(String table, Item item) {

    private static final Pattern COLOUR = Pattern.compile("\\d+(\\.\\d+)?,\\d+(\\.\\d+)?,\\d+(\\.\\d+)?");

    /** The table's name as SQL takes it. */
    String quotedTable() {
        return "\"" + table + "\"";
    }

    static List<ItemTable> all(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        Optional<String> index =
                names.stream().filter(name -> name.equalsIgnoreCase("items")).findFirst();
        if (index.isEmpty()) {
            return List.of();
        }
        if (connection.getMetaData().getIdentifierQuoteString().equals("`")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')");
            }
        }
        List<ItemTable> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + index.get() + "\"")) {
            while (rows.next()) {
                long id = rows.getLong(1);
                String item = rows.getString(2);
                Optional<String> table =
                        names.stream().filter(name -> isTableOf(name, id, item)).findFirst();
                if (Item.isValidName(item) && table.isPresent()) {
                    found.add(new ItemTable(table.get(), Item.of(item, type(connection, table.get()), "")));
                }
            }
        }
        return found;
    }

    private static boolean isTableOf(String table, long id, String item) {
        String name = table.toLowerCase(Locale.ROOT);
        String own = item.toLowerCase(Locale.ROOT);
        return name.equals(own) || name.matches("item_?0*" + id) || name.matches(Pattern.quote(own) + "_0*" + id);
    }

    private static ItemType type(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(1);
            try (ResultSet rows = statement.executeQuery("SELECT value FROM \"" + table + "\" ORDER BY time DESC")) {
                String value = rows.next() ? rows.getString(1) : null;
                return value == null ? ItemType.STRING : type(value.strip());
            }
        }
    }

    private static ItemType type(String value) {
        return switch (value) {
            case "ON", "OFF" -> ItemType.SWITCH;
            case "OPEN", "CLOSED" -> ItemType.CONTACT;
            case "PLAY", "PAUSE", "REWIND", "FASTFORWARD" -> ItemType.PLAYER;
            default ->
                COLOUR.matcher(value).matches() ? ItemType.COLOR : isNumber(value) ? ItemType.NUMBER : ItemType.STRING;
        };
    }

    private static boolean isNumber(String value) {
        try {
            return new BigDecimal(value.split(" ", 2)[0]).precision() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
