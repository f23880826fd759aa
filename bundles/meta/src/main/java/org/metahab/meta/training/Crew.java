/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do the same pieces of work in round after round, together with the thread that calls. A round of small
 * networks takes hardly longer than waking a thread, so that whoever waits stays awake for a moment before sleeping. Each
 * begins with the pieces it did the last time, whose data are in its cache, and then helps the others.
 */
final class Crew implements AutoCloseable {
    private static final long AWAKE_NANOS = 100_000;

    private final int threads;
    private final IntConsumer work;
    private final AtomicIntegerArray roundOfPiece;
    private final AtomicInteger helpersAtWork = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Object change = new Object();
    private final List<Thread> helpers = new ArrayList<>();
    private volatile int round;
    private volatile boolean closed;

    /**
     * @param threads how many work, the calling one included
     * @param work does a piece by its number; pieces of a round may be done at the same time and in any order
     */
    Crew(int threads, int pieces, IntConsumer work) {
        this.threads = Math.min(threads, pieces);
        this.work = work;
        this.roundOfPiece = new AtomicIntegerArray(pieces);
        for (int number = 1; number < this.threads; number++) {
            int own = number;
            Thread helper = new Thread(() -> help(own), "metahab-meta-training-" + number);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
    }

    /**
     * Does every piece once.
     *
     * @throws IllegalStateException if a piece failed in another thread with a checked exception or an error
     */
    void workOff() {
        helpersAtWork.set(helpers.size());
        synchronized (change) {
            round++;
            change.notifyAll();
        }
        takePieces(0, round);
        await(() -> helpersAtWork.get() == 0);
        Throwable cause = failure.get();
        if (cause instanceof RuntimeException problem) {
            throw problem;
        }
        if (cause != null) {
            throw new IllegalStateException("a thread of meta-training failed", cause);
        }
    }

    @Override
    public void close() {
        synchronized (change) {
            closed = true;
            change.notifyAll();
        }
    }

    private void help(int number) {
        int last = 0;
        while (true) {
            int before = last;
            await(() -> round != before || closed);
            if (closed) {
                return;
            }
            last = round;
            takePieces(number, last);
            if (helpersAtWork.decrementAndGet() == 0) {
                synchronized (change) {
                    change.notifyAll();
                }
            }
        }
    }

    private void takePieces(int number, int now) {
        int pieces = roundOfPiece.length();
        int first = number * pieces / threads;
        for (int i = 0; i < pieces && failure.get() == null; i++) {
            int piece = (first + i) % pieces;
            if (roundOfPiece.compareAndSet(piece, now - 1, now)) {
                try {
                    work.accept(piece);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }
        }
    }

    /** Waits, awake at first. An interruption is kept for whoever asks next. */
    private void await(BooleanSupplier done) {
        long since = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - since < AWAKE_NANOS) {
                Thread.onSpinWait();
            } else {
                sleepUntil(done);
            }
        }
    }

    private void sleepUntil(BooleanSupplier done) {
        boolean interrupted = false;
        synchronized (change) {
            while (!done.getAsBoolean()) {
                try {
                    change.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
