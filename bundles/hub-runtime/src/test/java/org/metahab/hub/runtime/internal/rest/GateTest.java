/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

class GateTest {

    @TempDir
    Path folder;

    private RestServer server;

    @BeforeEach
    void start() throws Exception {
        start(false);
    }

    private void start(boolean openRead, String... hosts) throws Exception {
        server = new RestServer(folder, new RestServer.Config(openRead, hosts));
        server.items.items.put("Light", Item.of("Light", ItemType.SWITCH, ""));
    }

    private void restart(boolean openRead, String... hosts) throws Exception {
        server.close();
        start(openRead, hosts);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void tokenIsMadeForTheOwnerOnlyAndStays() throws Exception {
        String token = server.token();
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("rest.token"))))
                .isEqualTo("rw-------");

        restart(false);

        assertThat(server.token()).isEqualTo(token);
    }

    @Test
    void tokenThatOthersCouldReadIsProtectedAgain() throws Exception {
        Files.setPosixFilePermissions(folder.resolve("rest.token"), PosixFilePermissions.fromString("rw-r--r--"));

        restart(false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("rest.token"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/items", "/items/Light/state", "/rules", "/things", "/inbox", "/events", "/nothing"})
    void nothingIsServedWithoutTheToken(String path) throws Exception {
        HttpResponse<String> response = server.send(server.request(path));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(response.body())
                .contains("\"http-code\":401")
                .contains("rest.token")
                .doesNotContain(server.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer", "Basic d3Jvbmc6d3Jvbmc=", "Basic %%%", "Digest x", ""})
    void wrongTokensAreRefused(String header) throws Exception {
        assertThat(server.send(server.request("/items").header("Authorization", header))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tokenIsTakenAsBearerAsUserAsPasswordAndInOpenHabsHeader() throws Exception {
        String token = server.token();

        assertThat(status("Authorization", "Bearer " + token)).isEqualTo(200);
        assertThat(status("Authorization", "Basic " + base64(token + ":"))).isEqualTo(200);
        assertThat(status("Authorization", "Basic " + base64("anna:" + token))).isEqualTo(200);
        assertThat(status("X-OPENHAB-TOKEN", token)).isEqualTo(200);
    }

    @Test
    void commandsCarryTheNameOfThePerson() throws Exception {
        server.text("POST", "/items/Light", "ON");
        server.send(server.request("/items/Light")
                .header("Authorization", "Basic " + base64("anna:" + server.token()))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("OFF")));

        assertThat(server.events)
                .filteredOn(event -> event instanceof org.metahab.hub.event.ItemCommandEvent)
                .extracting(event -> event.source().text())
                .containsExactly("org.openhab.core.io.rest$local", "org.openhab.core.io.rest$anna");
    }

    @Test
    void readingMayBeOpenButNothingElse() throws Exception {
        restart(true);

        assertThat(server.send(server.request("/items")).statusCode()).isEqualTo(200);
        assertThat(server.send(server.request("/items/Light").POST(HttpRequest.BodyPublishers.ofString("ON")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void foreignNamesForALoopbackAddressAreRefused() throws Exception {
        assertThat(statusOfRawGet("Host: evil.example:80")).isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(statusOfRawGet("Host: localhost:8080")).isEqualTo("HTTP/1.1 200 OK");
        assertThat(statusOfRawGet("Host: [::1]:8080")).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void furtherNamesCanBeAllowed() throws Exception {
        restart(false, "hub.example");

        assertThat(statusOfRawGet("Host: hub.example")).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void pagesOfOtherHostsCannotChangeAnything() throws Exception {
        HttpRequest.Builder foreign = server.authorized("/items/Light")
                .header("Content-Type", "text/plain")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("ON"));
        assertThat(server.send(foreign).statusCode()).isEqualTo(403);

        HttpRequest.Builder own = server.authorized("/items/Light")
                .header("Content-Type", "text/plain")
                .header("Origin", "http://127.0.0.1:" + server.port())
                .POST(HttpRequest.BodyPublishers.ofString("ON"));
        assertThat(server.send(own).statusCode()).isEqualTo(200);
    }

    @Test
    void noOtherOriginIsInvited() throws Exception {
        HttpResponse<String> response =
                server.send(server.authorized("/items").header("Origin", "https://evil.example"));

        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    private int status(String header, String value) throws Exception {
        return server.send(server.request("/items").header(header, value)).statusCode();
    }

    /** Java's client sets the header Host itself. */
    private String statusOfRawGet(String host) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String request = "GET /rest/items HTTP/1.1\r\n" + host + "\r\nAuthorization: Bearer " + server.token()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
