/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metahab.adaptation.internal.file.OwnerFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Habits in a file that only grows: a line for each new form, forced to disk before {@link #save} returns. What a crash
 * left of a last line is cut off when opening. When most lines are outdated, or habits are erased, the file is written anew
 * beside the old one and put in its place. For one thread at a time.
 */
public final class Journal implements SuggestionStore, Closeable {

    /** The file's name in its folder. */
    public static final String FILE = "suggestions.jsonl";

    private static final Logger LOGGER = LoggerFactory.getLogger(Journal.class);
    private static final int OUTDATED_ALLOWED = 100;

    private final Path file;
    private final Map<String, Entry> entries;
    private FileChannel channel;
    private long length;
    private int lines;

    private Journal(Path file, FileChannel channel, long length, int lines, Map<String, Entry> entries) {
        this.file = file;
        this.channel = channel;
        this.length = length;
        this.lines = lines;
        this.entries = entries;
    }

    /**
     * Opens the journal in a folder, or starts one; only the owner can read it.
     *
     * @throws IOException when it cannot be read or written, or a newer version of the program wrote it
     */
    public static Journal open(Path folder) throws IOException {
        OwnerFiles.createFolder(folder);
        Path file = folder.resolve(FILE);
        FileChannel channel = OwnerFiles.open(file);
        try {
            byte[] bytes = Files.readAllBytes(file);
            Map<String, Entry> entries = new LinkedHashMap<>();
            int end = 0;
            int lines = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    lines++;
                    read(new String(bytes, end, i - end, StandardCharsets.UTF_8), file, lines, entries);
                    end = i + 1;
                }
            }
            if (end < bytes.length) {
                LOGGER.warn("{}: the last line was not finished when the hub stopped; it is cut off", file);
                channel.truncate(end);
                channel.force(true);
            }
            return new Journal(file, channel, end, lines, entries);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void read(String line, Path file, int number, Map<String, Entry> entries) throws IOException {
        try {
            Entry entry = EntryCodec.decode(line);
            entries.put(entry.habit(), entry);
        } catch (EntryCodec.NewerVersionException e) {
            throw new IOException(
                    file + ", line " + number + ": " + e.getMessage() + "; use the MetaHAB that wrote it", e);
        } catch (IllegalArgumentException e) {
            LOGGER.error("{}, line {}: {}; the line is left out", file, number, e.getMessage());
        }
    }

    @Override
    public List<Entry> load() {
        return new ArrayList<>(entries.values());
    }

    @Override
    public void save(Entry entry) throws IOException {
        try {
            write(channel, length, line(entry));
            channel.force(true);
        } catch (IOException e) {
            takeBack(e);
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        length = channel.position();
        lines++;
        entries.put(entry.habit(), entry);
        if (lines > 2 * entries.size() + OUTDATED_ALLOWED) {
            compact();
        }
    }

    /** Leaves no half line behind. */
    private void takeBack(IOException cause) {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void erase(Set<String> habits) throws IOException {
        Map<String, Entry> left = new LinkedHashMap<>(entries);
        left.keySet().removeAll(habits);
        rewrite(left);
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
        StringBuilder text = new StringBuilder();
        wanted.values().forEach(entry -> text.append(line(entry)));
        OwnerFiles.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        FileChannel outdated = channel;
        channel = OwnerFiles.open(file);
        outdated.close();
        length = channel.size();
        lines = wanted.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static String line(Entry entry) {
        return EntryCodec.encode(entry) + '\n';
    }

    private static void write(FileChannel target, long position, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        target.position(position);
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }
}
