/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.openhab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers as openHAB's REST interface does: items, rules behind a token, and what a persistence service holds. */
final class FakeOpenHab implements AutoCloseable {

    static final String TOKEN = "oh.test.abc";

    private static final Pattern HISTORY =
            Pattern.compile("/rest/persistence/items/(\\w+)\\?starttime=([^&]+)&endtime=([^&]+)(&serviceId=(\\w+))?");

    final Map<String, String> types = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();
    private final Map<String, List<Point>> points = new LinkedHashMap<>();
    private final HttpServer server;

    private record Point(Instant at, String state) {}

    FakeOpenHab() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void item(String name, String type) {
        types.put(name, type);
        points.put(name, new ArrayList<>());
    }

    void had(String item, Instant at, String state) {
        points.get(item).add(new Point(at, state));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        Matcher history = HISTORY.matcher(path);
        if (path.startsWith("/rest/items")) {
            send(
                    exchange,
                    200,
                    types.entrySet().stream()
                            .map(item ->
                                    "{\"name\":\"%s\",\"type\":\"%s\",\"state\":\"NULL\",\"tags\":[],\"groupNames\":[],\"editable\":true}"
                                            .formatted(item.getKey(), item.getValue()))
                            .collect(Collectors.joining(",", "[", "]")));
        } else if (path.startsWith("/rest/rules")) {
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            send(
                    exchange,
                    known ? 200 : 401,
                    known
                            ? "[{\"uid\":\"r\",\"actions\":[{\"configuration\":{\"itemName\":\"Fan\",\"command\":\"ON\"}}]}]"
                            : "{}");
        } else if (history.matches() && points.containsKey(history.group(1))) {
            asked.add(String.valueOf(history.group(5)));
            send(
                    exchange,
                    200,
                    history(history.group(1), Instant.parse(history.group(2)), Instant.parse(history.group(3))));
        } else {
            send(exchange, 404, "{}");
        }
    }

    /** Of switches and contacts the old state is told once more at each change. */
    private String history(String item, Instant from, Instant until) {
        List<String> data = new ArrayList<>();
        String last = "";
        for (Point point : points.get(item)) {
            if (!point.at().isBefore(from) && !point.at().isAfter(until)) {
                if (!last.isEmpty() && types.get(item).matches("Switch|Contact")) {
                    data.add(json(point.at(), last));
                }
                data.add(json(point.at(), point.state()));
                last = point.state();
            }
        }
        return "{\"name\":\"%s\",\"datapoints\":\"%d\",\"data\":[%s]}"
                .formatted(item, data.size(), String.join(",", data));
    }

    private static String json(Instant at, String state) {
        return "{\"time\":%d,\"state\":\"%s\"}".formatted(at.toEpochMilli(), state);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
