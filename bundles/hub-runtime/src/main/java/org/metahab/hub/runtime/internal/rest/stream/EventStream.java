/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.stream;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.runtime.internal.rest.http.Reply;

/**
 * Tells the events of the hub to those who listen, in openHAB's shape: {@code event: message} with {@code topic},
 * {@code payload} and {@code type}, and every ten seconds {@code event: alive}.
 */
public final class EventStream implements AutoCloseable {

    /** More are refused. */
    public static final int MOST_CLIENTS = 50;

    private static final int ALIVE_PERIOD_IN_SECONDS = 10;
    private static final byte[] ALIVE =
            message("alive", "{\"type\":\"ALIVE\",\"interval\":" + ALIVE_PERIOD_IN_SECONDS + "}");

    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "metahab-events-alive");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> alive = timer.scheduleAtFixedRate(
            this::tellAlive, ALIVE_PERIOD_IN_SECONDS, ALIVE_PERIOD_IN_SECONDS, TimeUnit.SECONDS);

    /** Keeps the request open and tells it events from now on. */
    public void open(HttpServletRequest request, HttpServletResponse response, String topics) throws IOException {
        if (clients.size() >= MOST_CLIENTS) {
            Reply.error(
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                            MOST_CLIENTS + " listen to events already; close some")
                    .with("Retry-After", "30")
                    .send(response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        SseClient client = new SseClient(context, new TopicFilter(topics), clients::remove);
        clients.add(client);
        client.offer(ALIVE);
        client.start();
    }

    /** Tells an event; doesn't block. */
    public void tell(HubEvent event) {
        if (clients.isEmpty()) {
            return;
        }
        Map<String, String> properties = EventCodec.encode(event);
        String topic = properties.getOrDefault(EventCodec.TOPIC, "");
        byte[] message = message("message", data(properties));
        clients.stream().filter(client -> client.wants(topic)).forEach(client -> client.offer(message));
    }

    /** How many listen now. */
    public int clients() {
        return clients.size();
    }

    @Override
    public void close() {
        alive.cancel(false);
        timer.shutdownNow();
        clients.forEach(SseClient::close);
    }

    private void tellAlive() {
        clients.forEach(client -> client.offer(ALIVE));
    }

    private static String data(Map<String, String> properties) {
        JsonObject data = new JsonObject();
        data.addProperty("topic", properties.get(EventCodec.TOPIC));
        data.addProperty("payload", properties.get(EventCodec.PAYLOAD));
        data.addProperty("type", properties.get(EventCodec.TYPE));
        return data.toString();
    }

    private static byte[] message(String name, String data) {
        return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
