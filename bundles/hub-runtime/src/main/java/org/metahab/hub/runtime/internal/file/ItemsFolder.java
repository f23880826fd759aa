/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metahab.hub.item.Item;
import org.metahab.hub.runtime.internal.item.FileItems;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the {@code .items} files of a folder, now and whenever they change, and hands their items over. */
@Component(service = ItemsFolder.class, immediate = true, configurationPid = ItemsFolder.PID)
@Designate(ocd = ItemsConfig.class)
public final class ItemsFolder implements AutoCloseable {

    static final String PID = "org.metahab.hub.runtime.items";

    private static final Logger LOG = LoggerFactory.getLogger(ItemsFolder.class);
    private static final String FILES = "*.items";
    private static final long LARGEST_FILE = 5_000_000;

    private final Path folder;
    private final FileItems target;
    private final FolderWatcher watcher;
    private List<String> lastProblems = List.of();

    /** Called by Declarative Services. */
    @Activate
    public ItemsFolder(ItemsConfig config, BundleContext context, @Reference FileItems target) {
        this(
                config.folder().isBlank()
                        ? context.getDataFile("items").toPath()
                        : Path.of(config.folder().strip()),
                target);
    }

    /** Reads the files of a folder. */
    public ItemsFolder(Path folder, FileItems target) {
        this.folder = folder;
        this.target = target;
        createFolder();
        this.watcher = new FolderWatcher(folder, FILES, this::load);
        load();
    }

    /** Called by Declarative Services. */
    @Override
    @Deactivate
    public void close() {
        watcher.close();
    }

    private synchronized void load() {
        List<String> problems = new ArrayList<>();
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, Item> items = new LinkedHashMap<>();
        read(problems).forEach((file, parsed) -> {
            parsed.problems()
                    .forEach(problem -> problems.add(file + ":" + problem.position() + ": " + problem.message()));
            for (ParsedItem item : parsed.items()) {
                String name = item.item().name();
                Place place = new Place(file, item.position());
                Place first = places.putIfAbsent(name, place);
                if (first == null) {
                    items.put(name, item.item());
                } else {
                    problems.add(place + ": There is an item '" + name + "' already, at " + first);
                }
            }
        });
        for (String refused : target.replace(items.values())) {
            problems.add(places.get(refused) + ": There is a managed item '" + refused
                    + "' already; remove it first, or give this one another name");
        }
        report(problems, items.size());
    }

    private Map<Path, ParsedItems> read(List<String> problems) {
        Map<Path, ParsedItems> read = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : files) {
                try {
                    read.put(file, ItemsParser.parse(content(file)));
                } catch (IOException e) {
                    problems.add(file + ": can't be read: " + e);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(folder + ": can't be read: " + e);
        }
        return read;
    }

    private static String content(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST_FILE) {
            throw new IOException("a file of " + size + " bytes is too large, the limit is " + LARGEST_FILE);
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private void report(List<String> problems, int count) {
        problems.stream().filter(problem -> !lastProblems.contains(problem)).forEach(LOG::error);
        if (problems.isEmpty() && !lastProblems.isEmpty()) {
            LOG.info("The files of {} have no problems any more", folder);
        }
        lastProblems = List.copyOf(problems);
        LOG.info("{} items from the files of {}", count, folder);
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            LOG.error("{} can't be created, so there are no items from files", folder, e);
        }
    }

    private record Place(Path file, Position position) {

        @Override
        public String toString() {
            return file + ":" + position;
        }
    }
}
