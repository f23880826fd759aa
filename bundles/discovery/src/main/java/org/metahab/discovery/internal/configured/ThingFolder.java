/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.metahab.discovery.internal.configured.ThingFile.ConfiguredThing;
import org.metahab.discovery.spi.Finding;

/**
 * The files of a folder and what they say now. A file with an error keeps what it said before. Safe for use by several
 * threads.
 */
final class ThingFolder {

    private static final long MAX_BYTES = 1_000_000;

    private final Path folder;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, ThingFile> files = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Map<Consumer<Finding>, String> listeners = new LinkedHashMap<>();

    ThingFolder(Path folder) {
        this.folder = folder;
    }

    /** Tells all that is described for an endpoint, and each change from now on. */
    synchronized void add(String endpoint, Consumer<Finding> listener) {
        listeners.put(listener, endpoint);
        files.forEach((name, file) -> file.things().stream()
                .filter(thing -> thing.isAt(endpoint))
                .forEach(thing -> listener.accept(announced(name, thing))));
        problems.forEach((name, problem) -> listener.accept(new Finding.Refused(name, problem)));
    }

    synchronized void remove(Consumer<Finding> listener) {
        listeners.remove(listener);
    }

    /** Reads what changed since the last time. */
    synchronized void read() {
        Map<String, String> now = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(path.getFileName());
                now.put(name, text(name, path));
            }
        } catch (NoSuchFileException e) {
            now.clear();
        } catch (IOException e) {
            refuse(String.valueOf(folder), "the folder can't be read: " + e);
            return;
        }
        for (String gone : new LinkedHashSet<>(texts.keySet())) {
            if (!now.containsKey(gone)) {
                texts.remove(gone);
                problems.remove(gone);
                change(gone, new ThingFile(List.of()));
                files.remove(gone);
            }
        }
        now.forEach((name, text) -> {
            if (!text.equals(texts.put(name, text))) {
                parse(name, text);
            }
        });
    }

    /** The text of a file; what it was before, where it can't be read. */
    private String text(String name, Path path) {
        try {
            if (Files.size(path) <= MAX_BYTES) {
                return Files.readString(path, StandardCharsets.UTF_8);
            }
            refuse(name, "the file is larger than " + MAX_BYTES + " bytes; split it");
        } catch (IOException e) {
            refuse(name, "the file can't be read as UTF-8 text: " + e);
        }
        return texts.getOrDefault(name, "{}");
    }

    private void parse(String name, String text) {
        try {
            ThingFile file = ThingFile.parse(text);
            problems.remove(name);
            change(name, file);
        } catch (PlaceException e) {
            refuse(name, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(String name, String problem) {
        if (!problem.equals(problems.put(name, problem))) {
            listeners.keySet().forEach(listener -> listener.accept(new Finding.Refused(name, problem)));
        }
    }

    private void change(String name, ThingFile file) {
        ThingFile before = files.put(name, file);
        listeners.forEach((listener, endpoint) -> {
            List<String> sources = new ArrayList<>();
            for (ConfiguredThing thing : file.things()) {
                if (thing.isAt(endpoint)) {
                    listener.accept(announced(name, thing));
                    sources.add(source(name, thing));
                }
            }
            List<ConfiguredThing> old = before == null ? List.of() : before.things();
            old.stream()
                    .filter(thing -> thing.isAt(endpoint))
                    .map(thing -> source(name, thing))
                    .filter(source -> !sources.contains(source))
                    .forEach(source -> listener.accept(new Finding.Withdrawn(source)));
        });
    }

    private static Finding announced(String file, ConfiguredThing thing) {
        return new Finding.Announced(source(file, thing), thing.device());
    }

    private static String source(String file, ConfiguredThing thing) {
        return file + "#" + thing.device().id();
    }
}
