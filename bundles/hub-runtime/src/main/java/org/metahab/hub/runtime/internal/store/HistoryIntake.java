/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.metahab.hub.HistoryImport;
import org.metahab.hub.HistoryImport.Taken;
import org.metahab.hub.codec.EventCodec;

/**
 * Tells which recorded events belong into the history. Remembers of each item since when the hub hears of it by itself.
 * Safe for use by several threads.
 */
final class HistoryIntake {

    private static final String OWN =
            "SELECT MIN(at) FROM history WHERE item = ? AND source NOT LIKE '%" + HistoryImport.SOURCE + "'";
    private static final String SAME = "SELECT payload FROM history WHERE item = ? AND at = ? AND type = ?";

    /** By item; empty where the hub has not heard of it by itself. */
    private final Map<String, Optional<Instant>> heardSince = new ConcurrentHashMap<>();

    /** The hub itself told an event. */
    void heard(HistoryRow row) {
        heardSince.computeIfPresent(row.item(), (item, since) -> since.isPresent() ? since : Optional.of(row.at()));
    }

    /** Parts of the history are gone. */
    void forgotten() {
        heardSince.clear();
    }

    /** Takes in what is new, or only counts it. */
    Taken take(Connection connection, Collection<HistoryRow> rows, Instant oldest, boolean write) throws SQLException {
        List<HistoryRow> fresh = new ArrayList<>();
        Set<HistoryRow> told = new HashSet<>();
        long known = 0;
        long seen = 0;
        long old = 0;
        try (PreparedStatement own = connection.prepareStatement(OWN);
                PreparedStatement same = connection.prepareStatement(SAME)) {
            for (HistoryRow row : rows) {
                if (row.at().isBefore(oldest)) {
                    old++;
                } else if (isHeard(own, row)) {
                    seen++;
                } else if (!told.add(row) || isKnown(same, row)) {
                    known++;
                } else {
                    fresh.add(row);
                }
            }
        }
        if (write) {
            HistoryTable.write(connection, fresh);
        }
        return new Taken(fresh.size(), known, seen, old);
    }

    private boolean isHeard(PreparedStatement own, HistoryRow row) throws SQLException {
        Optional<Instant> since = heardSince.get(row.item());
        if (since == null) {
            own.setString(1, row.item());
            try (ResultSet result = own.executeQuery()) {
                since = result.next() && result.getObject(1) != null
                        ? Optional.of(Tables.instant(result, 1))
                        : Optional.empty();
            }
            heardSince.put(row.item(), since);
        }
        return since.isPresent() && !row.at().isBefore(since.get());
    }

    /** The state before is not compared: it depends on where a reading of the recording began. */
    private static boolean isKnown(PreparedStatement same, HistoryRow row) throws SQLException {
        same.setString(1, row.item());
        same.setObject(2, row.at());
        same.setString(3, row.properties().get(EventCodec.TYPE));
        try (ResultSet result = same.executeQuery()) {
            while (result.next()) {
                if (value(result.getString(1)).equals(value(row.properties().getOrDefault(EventCodec.PAYLOAD, "")))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String value(String payload) {
        JsonObject json = JsonParser.parseString(payload).getAsJsonObject();
        return json.get("type").getAsString() + " " + json.get("value").getAsString();
    }
}
