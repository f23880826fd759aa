/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;

/**
 * A recorded home: a CSV file, gzipped or not, with the columns {@code timestamp} (ISO 8601, local time, no offset),
 * {@code device_id}, {@code device_kind} (light, switch, door, motion, temperature, appliance, presence, other),
 * {@code location_if_known}, {@code value}, {@code is_user_action} and {@code is_manual_operation}, in any order and
 * besides others; or a CASAS recording: date, time, sensor and value on each line, without a line of column names.
 *
 * <p>Each device becomes an item, and each row the events that a hub would have told: a change of state, and before it a
 * command by a person where the row counts as an action. Malformed lines are counted, reported and skipped.
 *
 * <p>The file is read as a stream, once for the devices and once for each reading; only a file whose rows are out of
 * order is sorted in memory. Immutable; may be read by several threads.
 */
public final class HomeRecording {

    /** The component that events of a recording have as source; with an actor where a person acted. */
    public static final String SOURCE = "org.metahab.habit.recording";

    /** The actor of what somebody did whom the recording doesn't name. */
    public static final String SOMEBODY = "person";

    private final Path file;
    private final ZoneId zone;
    private final RecordingScan scan;
    private final Devices devices;

    private HomeRecording(Path file, ZoneId zone, RecordingScan scan, Devices devices) {
        this.file = file;
        this.zone = zone;
        this.scan = scan;
        this.devices = devices;
    }

    /**
     * Opens a recording and reads its devices.
     *
     * @param zone where the home was
     * @throws RecordingException when it is no recording
     * @throws IOException when it cannot be read
     */
    public static HomeRecording open(Path file, ZoneId zone, ActionColumn actions) throws IOException {
        RecordingScan scan = RecordingScan.of(file);
        return new HomeRecording(file, zone, scan, Devices.of(scan, actions));
    }

    /** The file's name without its endings: {@code mit_s1}. */
    public String name() {
        Path last = file.getFileName();
        return last == null ? "" : last.toString().replaceFirst("\\.(csv|txt)(\\.gz)?$", "");
    }

    /** Where the home was. */
    public ZoneId zone() {
        return zone;
    }

    /** The home's items, one a device, in order of their first row. */
    public Collection<Item> items() {
        return devices.items();
    }

    /** The item of that name. */
    public Optional<Item> item(String name) {
        return devices.item(name);
    }

    /** How many lines of data there are. */
    public long rows() {
        return scan.rows();
    }

    /** Which column tells people's actions; never {@link ActionColumn#AUTO}. */
    public ActionColumn actions() {
        return devices.actions();
    }

    /**
     * Reads all events in their order.
     *
     * @param reader is told each event, on the caller's thread
     * @param progress is told after each row how many were read
     * @throws IOException when the file cannot be read to its end
     */
    public ImportReport read(Consumer<TimedEvent> reader, LongConsumer progress) throws IOException {
        return new RecordingReader(file, zone, scan.isOrdered(), devices).read(reader, progress);
    }
}
