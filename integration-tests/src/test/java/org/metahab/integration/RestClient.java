/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Speaks to a hub's REST interface with the token that the hub made. */
final class RestClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HubHome home;

    RestClient(HubHome home) {
        this.home = home;
    }

    /** Whether the hub serves its items by now. */
    boolean isReady() {
        try {
            return Files.exists(token()) && send("GET", "/items", "").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The body of an answer that must be one of success. */
    String get(String path) throws IOException {
        return successful(send("GET", path, ""));
    }

    /** The body of an answer of success; empty for any other, as while what serves it starts again. */
    Optional<String> find(String path) throws IOException {
        HttpResponse<String> response = send("GET", path, "");
        return response.statusCode() / 100 == 2 ? Optional.of(response.body()) : Optional.empty();
    }

    String put(String path, String body) throws IOException {
        return successful(send("PUT", path, body));
    }

    String post(String path, String body) throws IOException {
        return successful(send("POST", path, body));
    }

    private static String successful(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError("%s %s answered %d: %s"
                    .formatted(
                            response.request().method(),
                            response.request().uri(),
                            response.statusCode(),
                            response.body()));
        }
        return response.body();
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + home.httpPort() + "/rest" + path))
                .header("Authorization", "Bearer " + Files.readString(token()).strip())
                .header("Content-Type", body.startsWith("{") ? "application/json" : "text/plain")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private Path token() {
        return home.state("rest").resolve("rest.token");
    }
}
