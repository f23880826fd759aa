/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.runtime.internal.file.FolderWatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the rule files ({@code *.json}) of a folder, now and whenever they change, and hands their rules over. */
final class RuleFolder implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RuleFolder.class);
    private static final String FILES = "*.json";
    private static final long LARGEST_FILE = 5_000_000;

    private final Path folder;
    private final BiConsumer<Path, List<Rule>> target;
    private final FolderWatcher watcher;
    private Map<Path, Version> known = Map.of();

    /**
     * Reads the files and starts to watch.
     *
     * @param target takes a file and the rules that it holds now; none when the file is gone
     */
    RuleFolder(Path folder, BiConsumer<Path, List<Rule>> target) {
        this.folder = folder;
        this.target = target;
        createFolder();
        watcher = new FolderWatcher(folder, FILES, this::load);
        load();
    }

    @Override
    public void close() {
        watcher.close();
    }

    /** Reads what is new or changed. */
    private synchronized void load() {
        Map<Path, Version> present;
        try {
            present = versions();
        } catch (IOException | DirectoryIteratorException e) {
            LOGGER.error("{} can't be read; the rules of its files stay as they are", folder, e);
            return;
        }
        Map<Path, Version> before = known;
        known = present;
        before.keySet().stream().filter(file -> !present.containsKey(file)).forEach(this::gone);
        present.forEach((file, version) -> {
            if (!version.equals(before.get(file))) {
                read(file);
            }
        });
    }

    private Map<Path, Version> versions() throws IOException {
        Map<Path, Version> versions = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : files) {
                versions.put(file, new Version(Files.getLastModifiedTime(file), Files.size(file)));
            }
        }
        return versions;
    }

    private void gone(Path file) {
        LOGGER.info("{} is gone, and its rules with it", file);
        target.accept(file, List.of());
    }

    private void read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException("it is larger than " + LARGEST_FILE + " bytes");
            }
            RuleFile content = RuleFile.parse(Files.readString(file));
            content.errors().forEach(error -> LOGGER.error("{}: {}", file, error));
            target.accept(file, content.rules());
            LOGGER.info("{} rules from {}", content.rules().size(), file);
        } catch (IOException e) {
            LOGGER.error("{} can't be read; its rules stay as they are: {}", file, e.toString());
        }
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            LOGGER.error("{} can't be created, so there are no rules from files", folder, e);
        }
    }

    private record Version(FileTime modified, long size) {}
}
