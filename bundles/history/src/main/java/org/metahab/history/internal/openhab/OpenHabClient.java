/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.openhab;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.metahab.history.StopSign;

/** Asks openHAB's REST interface, under a token where one is given. */
final class OpenHabClient {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final URI base;
    private final String token;
    private final StopSign stop;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private OpenHabClient(URI base, String token, StopSign stop) {
        this.base = base;
        this.token = token;
        this.stop = stop;
    }

    static OpenHabClient of(URI base, Optional<Path> tokenFile, StopSign stop) throws IOException {
        return new OpenHabClient(
                base,
                tokenFile.isEmpty() ? "" : Files.readString(tokenFile.get()).strip(),
                stop);
    }

    /** Takes recorded states. */
    interface Points {
        void point(Instant at, String state);
    }

    JsonElement json(String path) throws IOException {
        String answer = get(path);
        try {
            return JsonParser.parseString(answer);
        } catch (JsonParseException e) {
            throw new IOException(base + path + " answers no JSON; is that the address of an openHAB?", e);
        }
    }

    /** As {@link #json}; empty where openHAB doesn't give it, for example without an account. */
    Optional<JsonElement> allowed(String path) throws IOException {
        try {
            return Optional.of(json(path));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** Reads what a persistence service holds of an item. */
    void history(String item, String service, Instant from, Instant until, Points points) throws IOException {
        String path = "/rest/persistence/items/" + item + "?starttime=" + time(from) + "&endtime=" + time(until)
                + (service.isEmpty() ? "" : "&serviceId=" + URLEncoder.encode(service, StandardCharsets.UTF_8));
        String answer = get(path);
        try (JsonReader json = new JsonReader(new StringReader(answer))) {
            json.beginObject();
            while (json.hasNext()) {
                if (json.nextName().equals("data")) {
                    readPoints(json, points);
                } else {
                    json.skipValue();
                }
            }
            json.endObject();
        } catch (IllegalStateException | JsonParseException e) {
            throw new IOException("openHAB's history of item " + item + " can't be read: " + e.getMessage(), e);
        }
    }

    private static void readPoints(JsonReader json, Points points) throws IOException {
        json.beginArray();
        while (json.hasNext()) {
            long time = 0;
            String state = "";
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "time" -> time = json.nextLong();
                    case "state" -> state = json.nextString();
                    default -> json.skipValue();
                }
            }
            json.endObject();
            points.point(Instant.ofEpochMilli(time), state);
        }
        json.endArray();
    }

    private static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    private String get(String path) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER).header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response =
                await(client.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        int status = response.statusCode();
        if (status != OK) {
            throw status == UNAUTHORIZED || status == FORBIDDEN
                    ? new Refused(base + path + " wants an account (" + status
                            + "): make an API token on openHAB's profile page, and give its file by --token-file")
                    : new Refused(base + path + " answers " + status
                            + "; is that the address of an openHAB, with a persistence service that can be asked?");
        }
        return response.body();
    }

    /** Waits for all of an answer, for so long as nobody stops it. */
    private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer) throws IOException {
        long patience = System.nanoTime() + ANSWER.toNanos();
        try {
            while (true) {
                stop.heed();
                try {
                    return answer.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (System.nanoTime() > patience) {
                        throw new IOException(
                                "openHAB at " + base + " does not answer within " + ANSWER.toSeconds() + " s", e);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IOException("openHAB can't be reached at " + base + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading from " + base + " was interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    /** openHAB answered, and not with what was asked for. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
