/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.http.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who listens to events. What is offered is queued and written as fast as the client reads, without blocking a thread;
 * a client that leaves more than {@value #QUEUE} messages or {@value #QUEUE_BYTES} bytes unread is dropped.
 */
public final class SseClient implements WriteListener, AsyncListener {

    public static final int QUEUE = 1000;
    public static final int QUEUE_BYTES = 4 * 1024 * 1024;

    private static final Logger LOGGER = LoggerFactory.getLogger(SseClient.class);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Predicate<String> wanted;
    private final String address;
    private final Consumer<SseClient> onGone;
    private final Deque<byte[]> queue = new ArrayDeque<>();
    private int queuedBytes;
    private boolean started;
    private boolean unflushed = true;
    private boolean closed;

    /**
     * @param wanted which topics it wants to hear of
     * @param onGone told once, when the client is gone or dropped
     */
    public SseClient(AsyncContext context, Predicate<String> wanted, Consumer<SseClient> onGone) throws IOException {
        this.context = context;
        this.wanted = wanted;
        this.onGone = onGone;
        address = context.getRequest().getRemoteAddr();
        out = context.getResponse().getOutputStream();
        context.addListener(this);
    }

    /** Begins to write what was offered. */
    public void start() {
        out.setWriteListener(this);
    }

    /** Whether it wants to hear of that topic. */
    public boolean wants(String topic) {
        return wanted.test(topic);
    }

    /** Queues a message; drops the client when it reads too slowly. */
    public void offer(byte[] message) {
        boolean tooSlow;
        synchronized (this) {
            if (closed) {
                return;
            }
            tooSlow = queue.size() >= QUEUE || queuedBytes > QUEUE_BYTES;
            if (!tooSlow) {
                queue.addLast(message);
                queuedBytes += message.length;
                if (started) {
                    drain();
                }
            }
        }
        if (tooSlow) {
            LOGGER.warn("{} reads events too slowly, and too many wait for it. It is disconnected", address);
            close();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        started = true;
        drain();
    }

    private void drain() {
        try {
            while (!closed && out.isReady()) {
                byte[] next = queue.pollFirst();
                if (next != null) {
                    queuedBytes -= next.length;
                    out.write(next);
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException e) {
            LOGGER.debug("{} stopped listening to events", address, e);
            close();
        }
    }

    /** Ends the connection. */
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.clear();
        }
        onGone.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOGGER.debug("{} was gone already", address, e);
        }
    }

    @Override
    public void onError(Throwable cause) {
        LOGGER.debug("{} stopped listening to events", address, cause);
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nothing starts it again.
    }
}
