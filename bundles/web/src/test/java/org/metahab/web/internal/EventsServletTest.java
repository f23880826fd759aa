/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.testing.KnownControl;
import org.metahab.adaptation.testing.KnownSuggestions;
import org.metahab.http.EventStream;

@Timeout(60)
class EventsServletTest {

    private final KnownSuggestions suggestions = new KnownSuggestions(KnownSuggestions.waiting("S1"));
    private final KnownControl control = new KnownControl();
    private final HabitsServer server = new HabitsServer(suggestions, control);

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void eachStageOfASuggestionIsToldAsItsResourceShowsIt() throws Exception {
        BufferedReader stream = listen();

        server.events.onSuggestion(suggestions.accept("S1"));

        assertThat(stream.readLine()).isEqualTo("event: suggestion");
        String told = stream.readLine().substring("data: ".length());
        assertThat(told).contains("\"stage\":\"" + Stage.ACCEPTED + "\"");
        assertThat(JsonParser.parseString(told))
                .isEqualTo(JsonParser.parseString(
                        server.send("GET", "/suggestions/S1", "").body()));
    }

    @Test
    void modesAndQuestionsAreToldAsTheyChange() throws Exception {
        BufferedReader stream = listen();

        server.events.onModes(Map.of(Mode.GUESTS, KnownControl.NOW));
        server.events.onQuestions(control.questions());

        assertThat(stream.readLine()).isEqualTo("event: modes");
        assertThat(stream.readLine()).contains("\"GUESTS\":{\"on\":true");
        assertThat(stream.readLine()).isEmpty();
        assertThat(stream.readLine()).isEqualTo("event: questions");
        assertThat(stream.readLine()).contains("Hall lamp ON now?");
    }

    @Test
    void theStreamEndsWhenTheServiceStops() throws Exception {
        BufferedReader stream = listen();

        server.events.deactivate();

        assertThat(stream.readLine()).isNull();
        await().until(() -> server.events.clients() == 0);
    }

    @Test
    void oneListenerTooManyIsToldToComeBackLater() throws Exception {
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < EventStream.MOST_CLIENTS; i++) {
            open.add(server.get("/events", BodyHandlers.ofInputStream()).body());
        }

        HttpResponse<String> refused = server.get("/events", BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        for (InputStream stream : open) {
            stream.close();
        }
    }

    /** Listens from now on; the first message, which says that the stream is alive, is read. */
    private BufferedReader listen() throws Exception {
        HttpResponse<InputStream> response = server.get("/events", BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        BufferedReader reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).isEqualTo("event: alive");
        assertThat(reader.readLine()).contains("\"ALIVE\"");
        assertThat(reader.readLine()).isEmpty();
        return reader;
    }
}
