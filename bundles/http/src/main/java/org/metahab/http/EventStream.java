/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.metahab.http.internal.SseClient;

/**
 * Server-sent events (WHATWG HTML, section 9.2): tells those who listen what happens as it happens, and every
 * {@value #ALIVE_PERIOD_IN_SECONDS} seconds {@code event: alive}, also as the first message. No thread waits for a client; one
 * that leaves {@value SseClient#QUEUE} messages or {@value SseClient#QUEUE_BYTES} bytes unread is disconnected. The servlet
 * must be registered with support for asynchronous requests. Safe for use by several threads.
 */
public final class EventStream implements AutoCloseable {

    /** More listeners are refused. */
    public static final int MOST_CLIENTS = 50;

    private static final int ALIVE_PERIOD_IN_SECONDS = 10;
    private static final byte[] ALIVE =
            message("alive", "{\"type\":\"ALIVE\",\"interval\":" + ALIVE_PERIOD_IN_SECONDS + "}");

    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> alive;

    /** @param name names the thread that says that the stream is alive */
    public EventStream(String name) {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name + "-alive");
            thread.setDaemon(true);
            return thread;
        });
        alive = timer.scheduleAtFixedRate(
                () -> clients.forEach(client -> client.offer(ALIVE)),
                ALIVE_PERIOD_IN_SECONDS,
                ALIVE_PERIOD_IN_SECONDS,
                TimeUnit.SECONDS);
    }

    /**
     * Keeps the request open and tells it events from now on.
     *
     * @param wants which topics the caller wants to hear of
     * @return whether it listens now; otherwise {@value #MOST_CLIENTS} listen already, and nothing was answered
     */
    public boolean open(HttpServletRequest request, HttpServletResponse response, Predicate<String> wants)
            throws IOException {
        if (clients.size() >= MOST_CLIENTS) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        SseClient client = new SseClient(context, wants, clients::remove);
        clients.add(client);
        client.offer(ALIVE);
        client.start();
        return true;
    }

    /**
     * Tells an event to those who want its topic; doesn't block.
     *
     * @param name the event's name in the stream
     * @param data a text without line breaks; asked for only when somebody listens
     */
    public void tell(String topic, String name, Supplier<String> data) {
        if (!clients.isEmpty()) {
            byte[] message = message(name, data.get());
            clients.stream().filter(client -> client.wants(topic)).forEach(client -> client.offer(message));
        }
    }

    /** How many listen now. */
    public int clients() {
        return clients.size();
    }

    /** Disconnects all who listen. */
    @Override
    public void close() {
        alive.cancel(false);
        timer.shutdownNow();
        clients.forEach(SseClient::close);
    }

    private static byte[] message(String name, String data) {
        return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
