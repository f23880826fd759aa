/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.metahab.history.HistorySource;
import org.metahab.history.SourceOptions;
import org.metahab.history.internal.csv.CsvSource;
import org.metahab.history.internal.homeassistant.HomeAssistantSource;
import org.metahab.history.internal.jdbc.JdbcSource;
import org.metahab.history.internal.openhab.OpenHabSource;

/** Finds the source that a text names. */
public final class HistorySources {

    /** The forms of text that are understood. */
    public static final String FORMS =
            "openhab:http://HOST:PORT, home-assistant:FILE, jdbc:URL (tables of openHAB's JDBC persistence) or csv:FILE";

    private HistorySources() {}

    /**
     * Opens a source.
     *
     * @param from as in {@link #FORMS}
     * @throws IllegalArgumentException when the text names no source
     * @throws IOException when the source can't be read, or is not what the text says
     */
    public static HistorySource open(String from, SourceOptions options) throws IOException {
        int colon = from.indexOf(':');
        String kind = colon < 0 ? "" : from.substring(0, colon);
        String place = from.substring(colon + 1);
        return switch (kind) {
            case "openhab" -> OpenHabSource.open(address(from, place), options);
            case "home-assistant" -> HomeAssistantSource.open(file(place), options);
            case "jdbc" -> JdbcSource.open(from, options);
            case "csv" -> CsvSource.open(file(place), options);
            default -> throw new IllegalArgumentException("'" + from + "' names no history; use " + FORMS);
        };
    }

    private static URI address(String from, String place) {
        if (!place.startsWith("http://") && !place.startsWith("https://")) {
            throw new IllegalArgumentException(
                    "'" + from + "' has no address behind openhab:; use for example openhab:http://192.168.1.5:8080");
        }
        return URI.create(place.endsWith("/") ? place.substring(0, place.length() - 1) : place);
    }

    private static Path file(String place) throws IOException {
        Path file = Path.of(place);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("There is no file " + file.toAbsolutePath() + " that can be read");
        }
        return file;
    }
}
