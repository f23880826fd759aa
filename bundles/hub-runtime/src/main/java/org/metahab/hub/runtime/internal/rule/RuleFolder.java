/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.metahab.hub.rule.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of rule files ({@code *.json}), looked through again and again for what was added, changed or taken away. */
final class RuleFolder {

    private static final Logger LOGGER = LoggerFactory.getLogger(RuleFolder.class);
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final BiConsumer<Path, List<Rule>> reader;
    private Map<Path, Version> known = Map.of();
    private boolean failing;

    /** @param reader takes a file and the rules that it holds now; none when the file is gone */
    RuleFolder(Path folder, BiConsumer<Path, List<Rule>> reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** Reads what is new or changed. */
    void look() {
        Map<Path, Version> present;
        try {
            present = versions();
            failing = false;
        } catch (IOException | UncheckedIOException e) {
            if (!failing) {
                LOGGER.error(
                        "The folder of rules {} can't be read; its rules stay as they are: {}",
                        folder,
                        e.getMessage(),
                        e);
            }
            failing = true;
            return;
        }
        Map<Path, Version> before = known;
        known = present;
        before.keySet().stream()
                .filter(file -> !present.containsKey(file))
                .sorted()
                .forEach(this::gone);
        present.entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(this::read);
    }

    private Map<Path, Version> versions() throws IOException {
        Map<Path, Version> versions = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(RuleFolder::holdsRules).toList()) {
                    versions.put(file, new Version(Files.getLastModifiedTime(file), Files.size(file)));
                }
            }
        }
        return versions;
    }

    private static boolean holdsRules(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private void gone(Path file) {
        LOGGER.info("{} is gone, and its rules with it", file);
        reader.accept(file, List.of());
    }

    private void read(Path file) {
        try {
            RuleFile content = RuleFile.parse(Files.readString(file));
            content.errors().forEach(error -> LOGGER.error("{}: {}", file, error));
            reader.accept(file, content.rules());
            LOGGER.info("{} holds {} rules", file, content.rules().size());
        } catch (IOException e) {
            LOGGER.error("{} can't be read; its rules stay as they are: {}", file, e.getMessage(), e);
        }
    }

    private record Version(FileTime modified, long size) {}
}
