/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Text;

@Timeout(60)
class EventsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final HubEvent COMMAND = new ItemCommandEvent("Light", OnOff.ON, Source.NONE);
    private static final HubEvent CHANGE = new ItemStateChangedEvent("Light", OnOff.OFF, OnOff.ON, Source.NONE);

    @TempDir
    Path folder;

    private RestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new RestServer(folder, new RestServer.Config(false));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void eventsHaveOpenHabsShape() throws Exception {
        BufferedReader stream = listen("");
        happens(COMMAND);

        assertThat(stream.readLine()).isEqualTo("event: message");
        String data = stream.readLine();
        assertThat(data).startsWith("data: ");
        JsonObject event = JsonParser.parseString(data.substring(6)).getAsJsonObject();
        assertThat(event.keySet()).containsExactly("topic", "payload", "type");
        assertThat(event.get("topic").getAsString()).isEqualTo("openhab/items/Light/command");
        assertThat(event.get("type").getAsString()).isEqualTo("ItemCommandEvent");
        assertThat(JsonParser.parseString(event.get("payload").getAsString()))
                .isEqualTo(JsonParser.parseString("{\"type\":\"OnOff\",\"value\":\"ON\"}"));
        assertThat(stream.readLine()).isEmpty();
    }

    @Test
    void topicsAreFilteredWithWildcards() throws Exception {
        BufferedReader stream = listen("?topics=openhab/things/*,openhab/items/*/statechanged");
        happens(COMMAND);
        happens(CHANGE);

        stream.readLine();
        assertThat(stream.readLine()).contains("openhab/items/Light/statechanged");
    }

    @Test
    void severalListenAtTheSameTime() throws Exception {
        BufferedReader one = listen("");
        BufferedReader other = listen("");
        happens(COMMAND);

        assertThat(one.readLine()).isEqualTo("event: message");
        assertThat(other.readLine()).isEqualTo("event: message");
    }

    @Test
    void clientThatDoesNotReadIsDroppedWhileOthersGoOn() throws Exception {
        try (Socket sleeper = new Socket()) {
            sleeper.setReceiveBufferSize(4096);
            sleeper.connect(new java.net.InetSocketAddress("127.0.0.1", server.port()));
            sleeper.getOutputStream()
                    .write(("GET /rest/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + server.token()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(DEADLINE).until(() -> server.stream.clients() == 1);

            HubEvent large = new ItemCommandEvent("Text", new Text("x".repeat(10_000)), Source.NONE);
            await().atMost(DEADLINE).until(() -> {
                IntStream.range(0, 500).forEach(i -> happens(large));
                return server.stream.clients() == 0;
            });

            BufferedReader other = listen("");
            happens(COMMAND);
            assertThat(other.readLine()).isEqualTo("event: message");
        }
    }

    @Test
    void clientThatGoesIsForgotten() throws Exception {
        InputStream stream = open("");
        await().atMost(DEADLINE).until(() -> server.stream.clients() == 1);

        stream.close();

        await().atMost(DEADLINE).until(() -> {
            happens(COMMAND);
            return server.stream.clients() == 0;
        });
    }

    private void happens(HubEvent event) {
        server.stream.onEvent(new TimedEvent(server.clock.instant(), event));
    }

    /** Listens from now on; the first message, which says that the stream is alive, is read. */
    private BufferedReader listen(String query) throws Exception {
        BufferedReader reader = new BufferedReader(new InputStreamReader(open(query), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).isEqualTo("event: alive");
        assertThat(reader.readLine()).contains("\"ALIVE\"");
        assertThat(reader.readLine()).isEmpty();
        return reader;
    }

    private InputStream open(String query) throws Exception {
        HttpResponse<InputStream> response = server.client.send(
                server.authorized("/events" + query).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return response.body();
    }
}
