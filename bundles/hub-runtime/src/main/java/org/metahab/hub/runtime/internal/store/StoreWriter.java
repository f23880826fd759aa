/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what waits, on a thread of its own: states and history at most {@link #DELAY} after they came, a confirmed
 * document at once. When the disk fails, it says so once, keeps what waits, tries again every {@link #RETRY}, and says
 * when all is well again. Safe for use by several threads.
 */
final class StoreWriter implements AutoCloseable {

    /** Between coming and being written, at most. */
    static final Duration DELAY = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final long SECONDS_TO_WRITE = 30;

    private final BatchWriter target;
    private final Duration retry;
    private final Thread thread;
    private Batch waiting = new Batch();
    private boolean urgent;
    private boolean failing;
    private boolean closed;

    /** Puts a batch on the disk, all of it or nothing. */
    @FunctionalInterface
    interface BatchWriter {

        void write(Batch batch) throws SQLException;
    }

    /** Starts the thread. */
    StoreWriter(BatchWriter target, Duration retry) {
        this.target = target;
        this.retry = retry;
        this.thread = new Thread(this::run, "metahab-store");
        thread.setDaemon(true);
        thread.start();
    }

    /** Adds to what waits. Never waits for the disk. */
    synchronized void add(Consumer<Batch> change) {
        boolean wasEmpty = waiting.isEmpty();
        change.accept(waiting);
        if (wasEmpty) {
            notifyAll();
        }
    }

    /** Adds to what waits, and waits until it was tried; returns whether it is on the disk. */
    boolean addAndWait(Consumer<Batch> change) {
        CompletableFuture<Boolean> written;
        synchronized (this) {
            if (closed) {
                return false;
            }
            change.accept(waiting);
            if (failing) {
                return false;
            }
            written = waiting.written;
            urgent = true;
            notifyAll();
        }
        try {
            return written.get(SECONDS_TO_WRITE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("The disk took longer than {} s to store a document", SECONDS_TO_WRITE, e);
            return false;
        }
    }

    /** Writes what waits now; returns whether it is on the disk. */
    boolean flush() {
        return addAndWait(batch -> {});
    }

    /** Whether the last try failed. */
    synchronized boolean isFailing() {
        return failing;
    }

    /** Writes what waits, as far as the disk lets, and ends the thread. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_WRITE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (awaitWork()) {
                writeOnce();
            }
            writeOnce();
        } catch (InterruptedException e) {
            LOG.error("The store's thread was interrupted; what waits is not written", e);
        }
    }

    /** Waits until it is time to write; false at the end. */
    private synchronized boolean awaitWork() throws InterruptedException {
        while (!closed && !urgent && waiting.isEmpty()) {
            wait();
        }
        long end = System.nanoTime() + (failing ? retry : DELAY).toNanos();
        while (!closed && !(urgent && !failing)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return !closed;
    }

    private void writeOnce() {
        Batch batch;
        synchronized (this) {
            batch = waiting;
            waiting = new Batch();
            urgent = false;
        }
        try {
            if (!batch.isEmpty()) {
                target.write(batch);
            }
            succeeded(batch);
        } catch (SQLException | RuntimeException e) {
            failed(batch, e);
        }
    }

    private void succeeded(Batch batch) {
        boolean recovered;
        synchronized (this) {
            recovered = failing && !batch.isEmpty();
            failing = failing && !recovered;
        }
        batch.written.complete(true);
        if (recovered) {
            LOG.info(
                    "The store can be written again; what waited is stored{}",
                    batch.droppedEvents() == 0
                            ? ""
                            : ", except for " + batch.droppedEvents() + " events of the history");
        }
    }

    private void failed(Batch batch, Exception cause) {
        boolean isNew;
        synchronized (this) {
            isNew = !failing;
            failing = true;
            waiting.prepend(batch);
            waiting.written.complete(false);
        }
        batch.written.complete(false);
        if (isNew) {
            LOG.error(
                    "The store can't be written: {}. The hub goes on and keeps everything in memory; make room or mend "
                            + "the folder's permissions, it tries again every {} s",
                    Reason.of(cause),
                    retry.toSeconds());
        }
        LOG.debug("Writing failed", cause);
    }
}
