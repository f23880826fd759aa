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
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Asks openHAB's REST interface, under a token where one is given. */
final class OpenHabClient {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final URI base;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private OpenHabClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    static OpenHabClient of(URI base, Optional<Path> tokenFile) throws IOException {
        return new OpenHabClient(
                base,
                tokenFile.isEmpty() ? "" : Files.readString(tokenFile.get()).strip());
    }

    /** Takes recorded states. */
    interface Points {
        void point(Instant at, String state);
    }

    JsonElement json(String path) throws IOException {
        try (InputStream in = get(path);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader);
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

    /** Reads what a persistence service holds of an item, as it comes. */
    void history(String item, String service, Instant from, Instant until, Points points) throws IOException {
        String path = "/rest/persistence/items/" + item + "?starttime=" + time(from) + "&endtime=" + time(until)
                + (service.isEmpty() ? "" : "&serviceId=" + URLEncoder.encode(service, StandardCharsets.UTF_8));
        try (InputStream in = get(path);
                JsonReader json = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
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

    private InputStream get(String path) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER).header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<InputStream> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading from " + base + " was interrupted", e);
        } catch (IOException e) {
            throw new IOException("openHAB can't be reached at " + base + ": " + e, e);
        }
        int status = response.statusCode();
        if (status != OK) {
            response.body().close();
            throw status == UNAUTHORIZED || status == FORBIDDEN
                    ? new Refused(base + path + " wants an account (" + status
                            + "): make an API token on openHAB's profile page, and give its file by --token-file")
                    : new Refused(base + path + " answers " + status
                            + "; is that the address of an openHAB, with a persistence service that can be asked?");
        }
        return response.body();
    }

    /** openHAB answered, and not with what was asked for. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
