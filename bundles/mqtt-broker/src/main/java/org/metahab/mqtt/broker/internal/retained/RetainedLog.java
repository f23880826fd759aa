/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.retained;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The retained messages in one file that is only ever appended to, so that a killed process loses nothing that was
 * written and at most tears the last record, which is cut off at the next start. Superseded records are swept out when
 * they are more than the others. Safe for use by several threads.
 */
public final class RetainedLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetainedLog.class);
    private static final long TOLERATED_GARBAGE_IN_BYTES = 4L << 20;

    private final Path file;
    private final Map<String, Slot> slots = new HashMap<>();
    private FileChannel channel;
    private long end;
    private long live;
    private boolean unforced;

    private RetainedLog(Path file) throws IOException {
        this.file = file;
        this.channel = open(file);
    }

    /**
     * Opens the file and tells what it holds.
     *
     * @param messages hears each message that was kept; a topic's last one counts
     * @throws IOException when the file cannot be read or written
     */
    public static RetainedLog open(Path file, Consumer<RetainedMessage> messages) throws IOException {
        RetainedLog log = new RetainedLog(file);
        try {
            log.load(messages);
        } catch (IOException | RuntimeException e) {
            log.channel.close();
            throw e;
        }
        return log;
    }

    /** Keeps a message, or forgets its topic's when its payload is empty; writes nothing when that changes nothing. */
    public synchronized void put(RetainedMessage message) throws IOException {
        Slot before = slots.get(message.topic());
        ByteBuffer record = RecordFormat.write(message);
        if (message.isRemoval() ? before == null : before != null && holds(before, record)) {
            return;
        }
        long position = end;
        int length = record.remaining();
        while (record.hasRemaining()) {
            channel.write(record, position + length - record.remaining());
        }
        end = position + length;
        unforced = true;
        enter(message, new Slot(position, length));
        if (end - live > TOLERATED_GARBAGE_IN_BYTES && end > 2 * live) {
            sweep();
        }
    }

    /** Topics that have a message. */
    public synchronized int size() {
        return slots.size();
    }

    /** Sees to it that what was written outlives a power cut, too. */
    public synchronized void force() throws IOException {
        if (unforced) {
            channel.force(false);
            unforced = false;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            force();
        } finally {
            channel.close();
        }
    }

    private void load(Consumer<RetainedMessage> messages) throws IOException {
        Map<String, RetainedMessage> found = new HashMap<>();
        long size = channel.size();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (Optional<RetainedMessage> next = RecordFormat.read(in);
                    next.isPresent();
                    next = RecordFormat.read(in)) {
                RetainedMessage message = next.get();
                int length = RecordFormat.write(message).remaining();
                enter(message, new Slot(end, length));
                end += length;
                found.put(message.topic(), message);
            }
        }
        if (end < size) {
            LOG.warn("The last {} bytes of {} are damaged, as after a power cut; they are cut off", size - end, file);
            channel.truncate(end);
        }
        found.values().stream().filter(message -> !message.isRemoval()).forEach(messages);
    }

    private void enter(RetainedMessage message, Slot slot) {
        Slot before = message.isRemoval() ? slots.remove(message.topic()) : slots.put(message.topic(), slot);
        live += (message.isRemoval() ? 0 : slot.length) - (before == null ? 0 : before.length);
    }

    private boolean holds(Slot slot, ByteBuffer record) throws IOException {
        return slot.length == record.remaining() && read(slot).equals(record);
    }

    private ByteBuffer read(Slot slot) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(slot.length);
        while (bytes.hasRemaining() && channel.read(bytes, slot.position + bytes.position()) >= 0) {
            // until the record is complete
        }
        return bytes.flip();
    }

    private void sweep() throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(draft);
        Map<String, Slot> moved = new HashMap<>();
        FileChannel fresh = open(draft);
        try {
            long position = 0;
            for (Map.Entry<String, Slot> each : slots.entrySet()) {
                Slot slot = each.getValue();
                fresh.write(read(slot), position);
                moved.put(each.getKey(), new Slot(position, slot.length));
                position += slot.length;
            }
            fresh.force(true);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
        channel.close();
        channel = fresh;
        slots.putAll(moved);
        end = live;
        unforced = false;
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private record Slot(long position, int length) {}
}
