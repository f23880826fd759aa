/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.metahab.adaptation.internal.file.OwnerFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Habits in a file that only grows: a line for each new form, forced to disk before {@link #save} returns. What a crash
 * left of a last line is cut off when opening. When most lines are outdated, or habits are erased, the file is written anew
 * beside the old one and put in its place, with the highest number of an id that was ever given in its first line; only what is
 * written there is confirmed. For one thread at a time.
 */
public final class Journal implements SuggestionStore, Closeable {

    /** The file's name in its folder. */
    public static final String FILE = "suggestions.jsonl";

    /** The name of the file that keeps lines that can't be understood, until something is erased. */
    static final String DAMAGED = FILE + ".damaged";

    private static final Logger LOGGER = LoggerFactory.getLogger(Journal.class);
    private static final int OUTDATED_ALLOWED = 100;

    private final Path file;
    private final FolderForce folder;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private FileChannel channel;
    private long length;
    private int lines;
    private int highest;
    private boolean forced = true;
    private boolean closed;

    private Journal(Path file, FolderForce folder, FileChannel channel) {
        this.file = file;
        this.folder = folder;
        this.channel = channel;
    }

    /** Forces to disk that a file took the place of another one. */
    interface FolderForce {
        void force(Path file) throws IOException;
    }

    /**
     * Opens the journal in a folder, or starts one; only the owner can read it.
     *
     * @throws IOException when it cannot be read or written, or a newer version of the program wrote it
     */
    public static Journal open(Path folder) throws IOException {
        return open(folder, OwnerFiles::forceFolder);
    }

    static Journal open(Path folder, FolderForce force) throws IOException {
        OwnerFiles.createFolder(folder);
        Path file = folder.resolve(FILE);
        Journal journal = new Journal(file, force, OwnerFiles.open(file));
        try {
            journal.read(Files.readAllBytes(file));
            return journal;
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private void read(byte[] bytes) throws IOException {
        List<String> damaged = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines++;
                read(new String(bytes, end, i - end, StandardCharsets.UTF_8), damaged);
                end = i + 1;
            }
        }
        length = end;
        keepAside(damaged);
        if (end < bytes.length) {
            LOGGER.warn("{}: the last line was not finished when the hub stopped; it is cut off", file);
            channel.truncate(end);
            channel.force(true);
        }
    }

    private void read(String line, List<String> damaged) throws IOException {
        OptionalInt given = EntryCodec.highest(line);
        if (given.isPresent()) {
            highest = Math.max(highest, given.getAsInt());
            return;
        }
        try {
            take(EntryCodec.decode(line));
        } catch (EntryCodec.NewerVersionException e) {
            throw new IOException(
                    file + ", line " + lines + ": " + e.getMessage() + "; use the MetaHAB that wrote it", e);
        } catch (IllegalArgumentException e) {
            LOGGER.error("{}, line {}: {}; the line is kept in {}", file, lines, e.getMessage(), DAMAGED);
            damaged.add(line);
        }
    }

    private void keepAside(List<String> damaged) throws IOException {
        Path aside = file.resolveSibling(DAMAGED);
        String before = Files.exists(aside) ? Files.readString(aside) : "";
        StringBuilder all = new StringBuilder(before);
        damaged.stream().filter(line -> !before.contains(line)).forEach(line -> all.append(line)
                .append('\n'));
        if (all.length() > before.length()) {
            OwnerFiles.replace(aside, all.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void take(Entry entry) {
        entries.put(entry.habit(), entry);
        highest = Math.max(highest, SuggestionIds.number(entry));
    }

    @Override
    public List<Entry> load() {
        return new ArrayList<>(entries.values());
    }

    @Override
    public int highest() {
        return highest;
    }

    @Override
    public void save(Entry entry) throws IOException {
        byte[] line = line(entry).getBytes(StandardCharsets.UTF_8);
        try {
            write(opened(), length, line);
            channel.force(true);
        } catch (IOException e) {
            takeBack(e);
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        length += line.length;
        lines++;
        take(entry);
        if (lines > 2 * entries.size() + OUTDATED_ALLOWED) {
            compact();
        }
    }

    /** The file that is in place, with what is confirmed; an interrupt or another file in its place closes the channel. */
    private FileChannel opened() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (!forced) {
            folder.force(file);
            forced = true;
        }
        if (!channel.isOpen()) {
            channel = OwnerFiles.open(file);
            if (channel.size() < length) {
                channel.close();
                throw new IOException("something else cut it off");
            }
            channel.truncate(length);
        }
        return channel;
    }

    /** Leaves no half line behind, also where the thread was interrupted. */
    private void takeBack(IOException cause) {
        boolean interrupted = Thread.interrupted();
        try {
            opened().truncate(length);
        } catch (IOException e) {
            cause.addSuppressed(e);
            abandon(cause);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** It is opened anew, and cut off where that is due, before anything more is written. */
    private void abandon(IOException cause) {
        try {
            channel.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void erase(Set<String> habits) throws IOException {
        Map<String, Entry> left = new LinkedHashMap<>(entries);
        left.keySet().removeAll(habits);
        rewrite(left);
        if (!habits.isEmpty()) {
            Files.deleteIfExists(file.resolveSibling(DAMAGED));
        }
        entries.keySet().removeAll(habits);
    }

    private void compact() {
        try {
            rewrite(entries);
        } catch (IOException e) {
            LOGGER.warn("Cannot write {} anew, so it goes on growing: {}", file, e.toString());
        }
    }

    /** Puts a file with these entries in the place of the present one, at once or not at all. */
    private void rewrite(Map<String, Entry> wanted) throws IOException {
        StringBuilder text = new StringBuilder(EntryCodec.encodeHighest(highest)).append('\n');
        wanted.values().forEach(entry -> text.append(line(entry)));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Path draft = OwnerFiles.draft(file, bytes);
        channel.close();
        OwnerFiles.put(draft, file);
        length = bytes.length;
        lines = wanted.size() + 1;
        forced = false;
        opened();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }

    /** What {@link #save} appends. */
    public static String line(Entry entry) {
        return EntryCodec.encode(entry) + '\n';
    }

    private static void write(FileChannel target, long position, byte[] line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        target.position(position);
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }
}
