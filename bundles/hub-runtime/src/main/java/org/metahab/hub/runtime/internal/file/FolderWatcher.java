/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says when files of a folder came, changed or went: soon where the file system tells, within {@link #LOOK_AGAIN} where
 * it doesn't. Waits until a file is no longer being written. Calls back on a thread of its own.
 */
public final class FolderWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration SETTLED = Duration.ofMillis(150);
    private static final long SECONDS_TO_END = 5;

    private final Path folder;
    private final String glob;
    private final Runnable callback;
    private final Thread thread;
    private volatile boolean closed;
    private boolean failing;

    /**
     * Starts watching; the first call comes with the first change after this.
     *
     * @param glob which files, as in {@code *.items}
     * @param callback told after changes; what it throws is logged
     */
    public FolderWatcher(Path folder, String glob, Runnable callback) {
        this.folder = folder;
        this.glob = glob;
        this.callback = callback;
        Map<Path, Stamp> known = stamps();
        this.thread = new Thread(() -> watch(known), "metahab-files-" + glob);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Map<Path, Stamp> first) {
        Map<Path, Stamp> known = first;
        try (WatchService service = folder.getFileSystem().newWatchService()) {
            while (!closed) {
                await(service);
                Map<Path, Stamp> present = stamps();
                if (!present.equals(known)) {
                    known = settled(present);
                    call();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Watching {} ends", folder);
        } catch (IOException e) {
            LOG.error("{} can't be watched; restart the hub after changes of its files", folder, e);
        }
    }

    private void await(WatchService service) throws InterruptedException {
        try {
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            boolean told = service.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS) != null;
            if (told) {
                key.pollEvents();
                key.reset();
            }
        } catch (IOException e) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
    }

    private Map<Path, Stamp> settled(Map<Path, Stamp> seen) throws InterruptedException {
        Map<Path, Stamp> last = seen;
        while (true) {
            TimeUnit.MILLISECONDS.sleep(SETTLED.toMillis());
            Map<Path, Stamp> present = stamps();
            if (present.equals(last)) {
                return present;
            }
            last = present;
        }
    }

    private void call() {
        try {
            callback.run();
        } catch (RuntimeException e) {
            LOG.error("The changed files of {} could not be taken over", folder, e);
        }
    }

    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            for (Path file : files) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                stamps.put(file, new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()));
            }
            failing = false;
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone", e.getFile());
        } catch (IOException | DirectoryIteratorException e) {
            if (!failing) {
                LOG.warn("{} can't be read", folder, e);
            }
            failing = true;
        }
        return stamps;
    }

    private record Stamp(long modified, long size) {}
}
