/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.published;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.metahab.habit.ActionClass;

/**
 * Sequences of controls without dates: a CSV file, gzipped or not, with the columns {@code timestamp} (weekday and bucket
 * of hours are right), {@code device_id}, {@code value}, {@code is_user_action}, {@code seq_id}, {@code split} (trn, vld,
 * test), {@code user} and {@code device_control_id}; rows of a sequence follow each other.
 */
final class SequenceFile {

    private static final List<String> COLUMNS =
            List.of("timestamp", "device_id", "is_user_action", "seq_id", "split", "user", "device_control_id");

    private SequenceFile() {}

    /**
     * One sequence.
     *
     * @param test whether methods are judged on it
     */
    record Sequence(boolean test, List<Control> controls) {

        /** Whose last control it is; empty when that is not known. */
        String user() {
            return controls.get(controls.size() - 1).user();
        }
    }

    /**
     * One control.
     *
     * @param action the device and the control
     * @param at a time of the same weekday and bucket of hours
     * @param byPerson whether a person did it, rather than a polling program
     * @param user who; empty when that is not known
     */
    record Control(ActionClass action, LocalDateTime at, boolean byPerson, String user) {}

    /** @throws IOException when it cannot be read, or has other columns */
    static List<Sequence> read(Path file) throws IOException {
        Map<String, Sequence> sequences = new LinkedHashMap<>();
        try (BufferedReader reader = open(file)) {
            String header = reader.readLine();
            List<String> names = List.of((header == null ? "" : header).split(",", -1));
            int[] places = COLUMNS.stream().mapToInt(names::indexOf).toArray();
            for (int i = 0; i < places.length; i++) {
                if (places[i] < 0) {
                    throw new IOException(file + " has no column '" + COLUMNS.get(i) + "'; sequences have "
                            + String.join(", ", COLUMNS));
                }
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                if (cells.length == names.size()) {
                    add(sequences, cells, places);
                }
            }
        }
        return List.copyOf(sequences.values());
    }

    private static void add(Map<String, Sequence> sequences, String[] cells, int[] places) {
        String split = cells[places[4]];
        sequences
                .computeIfAbsent(
                        split + " " + cells[places[3]], key -> new Sequence(split.equals("test"), new ArrayList<>()))
                .controls()
                .add(new Control(
                        new ActionClass(cells[places[1]], cells[places[6]]),
                        LocalDateTime.parse(cells[places[0]]),
                        cells[places[2]].equals("1"),
                        cells[places[5]]));
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            boolean zipped = file.toString().endsWith(".gz");
            return new BufferedReader(
                    new InputStreamReader(zipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
