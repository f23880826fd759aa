/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.testing.KnownControl;
import org.metahab.adaptation.testing.KnownSuggestions;

class HabitsServletTest {

    private final KnownSuggestions suggestions = new KnownSuggestions(KnownSuggestions.waiting("S1"));
    private final KnownControl control = new KnownControl();
    private final HabitsServer server = new HabitsServer(suggestions, control);

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aLiveHabitIsPutToPeopleAndWhereItHasNotProvedItselfTheReasonIsSaid() throws Exception {
        assertThat(server.send("POST", "/live/Hall_Light/ON", "").body()).contains("\"stage\":\"SUGGESTED\"");

        HttpResponse<String> refused = server.send("POST", "/live/Fan/ON", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("nobody did that yet");
    }

    @Test
    void habitsAreListedWithWhatIsKnownOfThem() throws Exception {
        JsonArray habits = JsonParser.parseString(get("").body()).getAsJsonArray();

        assertThat(habits).hasSize(1);
        JsonObject habit = habits.get(0).getAsJsonObject();
        assertThat(habit.get("id").getAsString()).isEqualTo("Hall_Light:ON");
        assertThat(habit.get("stage").getAsString()).isEqualTo("SUGGESTED");
        assertThat(habit.get("lastExample").getAsString()).isEqualTo("2026-03-02T06:41:00Z");
    }

    @Test
    void aSuggestionCarriesEvidenceBacktestAndRule() throws Exception {
        JsonObject suggestion =
                JsonParser.parseString(get("/suggestions/S1").body()).getAsJsonObject();

        assertThat(suggestion.getAsJsonArray("evidence")).hasSize(1);
        assertThat(suggestion.getAsJsonObject("backtest").get("unwanted").getAsInt())
                .isEqualTo(1);
        assertThat(suggestion.getAsJsonObject("rule").get("uid").getAsString()).isEqualTo("metahab-S1");
    }

    @Test
    void anAnswerChangesTheSuggestion() throws Exception {
        HttpResponse<String> answer = post("/suggestions/S1/reject", "not useful");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(suggestions.find("S1")).hasValueSatisfying(s -> {
            assertThat(s.stage()).isEqualTo(Stage.REJECTED);
            assertThat(s.reason()).isEqualTo("not useful");
        });
    }

    @Test
    void theRuleThatIsMeantIsAcceptedByItsNumber() throws Exception {
        suggestions.put(KnownSuggestions.doubtful("S1"));
        JsonObject other = JsonParser.parseString(get("/suggestions/S1").body())
                .getAsJsonObject()
                .getAsJsonArray("alternatives")
                .get(0)
                .getAsJsonObject();
        assertThat(other.get("sentence").getAsString()).isEqualTo("You switch it on in the evening.");

        assertThat(post("/suggestions/S1/accept", "{\"number\":3}").statusCode())
                .isEqualTo(400);
        JsonObject accepted = JsonParser.parseString(
                        post("/suggestions/S1/accept", "{\"number\":2}").body())
                .getAsJsonObject();

        assertThat(accepted.get("stage").getAsString()).isEqualTo("ACCEPTED");
        assertThat(accepted.get("rule")).isEqualTo(other.get("rule"));
    }

    @Test
    void anAnswerThatIsNotPossibleNowIsAConflictThatSaysWhy() throws Exception {
        HttpResponse<String> answer = post("/suggestions/S1/undo", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("was not accepted");
    }

    @Test
    void anUnknownSuggestionIsNamed() throws Exception {
        assertThat(get("/suggestions/S9").statusCode()).isEqualTo(404);
        assertThat(post("/suggestions/S9/accept", "").body()).contains("'S9'");
    }

    @Test
    void anUnknownPathSaysWhatThereIs() throws Exception {
        HttpResponse<String> answer = get("/nonsense");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/rest/habits/openapi.json");
    }

    @Test
    void aMethodThatIsNotPossibleIsAnsweredWithThoseThatAre() throws Exception {
        HttpResponse<String> answer = send("DELETE", "/exclusions", "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
    }

    @Test
    void aRuleIsExportedInEitherFormat() throws Exception {
        suggestions.accept("S1");

        HttpResponse<String> yaml = get("/suggestions/S1/rule?format=yaml");
        assertThat(yaml.headers().firstValue("Content-Type")).hasValue("application/yaml;charset=UTF-8");
        assertThat(yaml.body()).contains("version: 1", "metahab-S1:", "command: 'ON'");
        assertThat(get("/suggestions/S1/rule").body()).contains("\"uid\": \"metahab-S1\"");
        assertThat(JsonParser.parseString(get("/rules").body()).getAsJsonArray())
                .hasSize(1);
        assertThat(get("/rules?format=yaml").body()).isEqualTo(yaml.body());
        assertThat(get("/rules?format=xml").body()).contains("'xml'", "YAML");
        assertThat(get("/suggestions/S9/rule").statusCode()).isEqualTo(404);
    }

    @Test
    void aRejectionCarriesItsReason() throws Exception {
        HttpResponse<String> answer =
                post("/suggestions/S1/reject", "{\"reason\":\"wrong_time\",\"text\":\"too early\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(suggestions.find("S1").orElseThrow().reason()).isEqualTo("wrong time: too early");
    }

    @Test
    void aReasonThatIsNoneIsRefusedWithThoseThatAre() throws Exception {
        HttpResponse<String> answer = post("/suggestions/S1/reject", "{\"reason\":\"ugly\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'ugly'", "WRONG_TIME");
    }

    @Test
    void aSuggestionCanBeTriedPostponedPausedAndCalledWrong() throws Exception {
        for (String answer : List.of("try", "postpone", "pause", "wrong")) {
            assertThat(post("/suggestions/S1/" + answer, "").statusCode())
                    .as(answer)
                    .isEqualTo(200);
        }
        assertThat(post("/suggestions/S1/postpone", "tomorrow").statusCode()).isEqualTo(400);
        assertThat(post("/suggestions/S1/frame", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aBacktestIsTold() throws Exception {
        assertThat(get("/suggestions/S1").body())
                .contains("would have been right 3 of 4 times, 1 unwanted; 0 times you did it without the rule");
    }

    @Test
    void whatWasLearntOfAnItemIsAskedByItsName() throws Exception {
        assertThat(get("/items/Hall_Light").body()).contains("Hall_Light:ON");
        assertThat(get("/items/Cellar_Light").statusCode()).isEqualTo(404);
        assertThat(get("/items/Cellar_Light").body()).contains("Cellar_Light");
    }

    @Test
    void modesAreSwitchedByName() throws Exception {
        HttpResponse<String> answer = send("PUT", "/modes/guests", "true");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject guests =
                JsonParser.parseString(get("/modes").body()).getAsJsonObject().getAsJsonObject("GUESTS");
        assertThat(guests.get("on").getAsBoolean()).isTrue();
        assertThat(send("PUT", "/modes/guests", "perhaps").statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/modes/siesta", "true").body()).contains("'siesta'", "VACATION");
    }

    @Test
    void roomsAreExcludedAndIncludedAgain() throws Exception {
        assertThat(post("/exclusions", "{\"scope\":\"room:Living room\"}").body())
                .contains("room:Living room");
        assertThat(send("DELETE", "/exclusions/room%3ALiving%20room", "").body())
                .isEqualTo("[]");
        assertThat(post("/exclusions", "{\"scope\":\"planet:Mars\"}").body()).contains("item:NAME");
        assertThat(post("/exclusions", "").body()).contains("'scope' is missing");
    }

    @Test
    void aPeriodIsExcludedOrReset() throws Exception {
        String period =
                "{\"scope\":\"everything\",\"from\":\"2026-02-01T00:00:00Z\",\"until\":\"2026-02-08T00:00:00Z\"}";

        assertThat(post("/exclusions", period).body())
                .contains("\"from\":\"2026-02-01T00:00:00Z\"", "\"until\":\"2026-02-08T00:00:00Z\"", "excluded");
        assertThat(post("/reset", period).body()).contains("reset");
        assertThat(post("/exclusions", "{\"scope\":\"everything\",\"from\":\"monday\"}")
                        .body())
                .contains("'from' is no moment");
    }

    @Test
    void aNameInAPathIsDecodedOnce() throws Exception {
        for (String room : List.of("G+K", "50%", "%2B", "Küche/Bad;neu")) {
            assertThat(post("/exclusions", "{\"scope\":\"room:" + room + "\"}").body())
                    .contains("room:" + room);
            String path = "/exclusions/room%3A" + URLEncoder.encode(room, StandardCharsets.UTF_8);

            assertThat(send("DELETE", path, "").body()).as(room).isEqualTo("[]");
        }
        post("/exclusions", "{\"scope\":\"room:G+K\"}");
        assertThat(send("DELETE", "/exclusions/room:G+K", "").body()).isEqualTo("[]");
    }

    @Test
    void whatIsNotExcludedCanNotBeIncluded() throws Exception {
        HttpResponse<String> answer = send("DELETE", "/exclusions/room%3AHall", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("'room:Hall' is not excluded");
    }

    @Test
    void aLongBodyIsReadToItsEndAndOneThatIsTooLongIsRefused() throws Exception {
        assertThat(post("/suggestions/S1/reject", "x".repeat(20_000)).statusCode())
                .isEqualTo(200);
        assertThat(suggestions.find("S1").orElseThrow().reason()).hasSize(20_000);

        HttpResponse<String> refused = post("/suggestions/S1/reject", "x".repeat(Call.LONGEST_BODY + 1));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JsonParser.parseString(refused.body())
                        .getAsJsonObject()
                        .getAsJsonObject("error")
                        .get("http-code")
                        .getAsInt())
                .isEqualTo(413);
    }

    @Test
    void aFaultOfTheHubsIsToldAsJsonToo() throws Exception {
        Control broken = (Control) Proxy.newProxyInstance(
                Control.class.getClassLoader(), new Class<?>[] {Control.class}, (proxy, method, arguments) -> {
                    throw new UncheckedIOException(new IOException("The disk is gone"));
                });
        try (HabitsServer faulty = new HabitsServer(suggestions, broken)) {
            HttpResponse<String> answer = faulty.send("GET", "/modes", "");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/json");
            assertThat(answer.body()).contains("\"http-code\":500", "The disk is gone");
        }
    }

    @Test
    void forgettingSaysWhatWasForgotten() throws Exception {
        HttpResponse<String> answer = post("/forget", "{\"scope\":\"person:anna\",\"from\":\"2026-03-01T00:00:00Z\"}");

        assertThat(answer.body()).contains("\"events\":12", "1 rules removed");
        assertThat(control.heard).containsExactly("forget person:anna from 2026-03-01T00:00:00Z");
        assertThat(post("/forget", "{\"scope\":\"everything\",\"from\":\"yesterday\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void questionsAreAnsweredWithYesOrNo() throws Exception {
        assertThat(get("/questions").body()).contains("Hall lamp ON now?");
        assertThat(post("/questions/q1", "yes").body()).contains("Hall lamp ON.");
        assertThat(post("/questions/q9", "no").statusCode()).isEqualTo(404);
    }

    @Test
    void aPermissionIsGivenUnderTheCallersName() throws Exception {
        post("/suggestions/S1/permit", "The hall light may.");

        assertThat(control.heard).containsExactly("somebody permits S1: The hall light may.");
    }

    @Test
    void allThatIsKnownCanBeExported() throws Exception {
        JsonObject all = JsonParser.parseString(get("/export").body()).getAsJsonObject();

        assertThat(all.keySet()).containsExactly("status", "habits", "suggestions", "modes", "exclusions");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return server.send(method, path, body);
    }
}
