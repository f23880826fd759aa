/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.testing.KnownControl;
import org.metahab.adaptation.testing.KnownSuggestions;

class OpenApiTest {

    private final KnownControl control = new KnownControl();
    private final HabitsServer server = new HabitsServer(
            new KnownSuggestions(KnownSuggestions.waiting("S1"), KnownSuggestions.doubtful("S2")), control);

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void theDocumentIsValid() throws Exception {
        SwaggerParseResult parsed = parse();

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.0");
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() throws Exception {
        Set<String> described = new TreeSet<>();
        parse().getOpenAPI().getPaths().forEach((path, item) -> item.readOperationsMap()
                .keySet()
                .forEach(method -> described.add(method + " " + path)));

        Set<String> routes = new TreeSet<>();
        server.servlets.stream()
                .flatMap(servlet -> servlet.routes().stream())
                .map(route -> route.method() + " /rest/habits" + (route.path().isEmpty() ? "" : "/") + route.path())
                .forEach(routes::add);
        routes.add("GET /rest/habits/" + EventsServlet.PATH);
        assertThat(described).isEqualTo(routes);
    }

    @Test
    void everyCallSaysThatOtherMethodsAreRefused() throws Exception {
        assertThat(parse().getOpenAPI().getPaths().values())
                .flatExtracting(PathItem::readOperations)
                .allSatisfy(operation -> assertThat(operation.getResponses()).containsKey("405"));
        for (String path : List.of("", "/suggestions/S1/accept", "/events")) {
            HttpResponse<String> refused = server.send("PATCH", path, "");

            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).isPresent();
            check(
                    JsonParser.parseString(refused.body()),
                    "Error",
                    parse().getOpenAPI().getComponents().getSchemas());
        }
    }

    @Test
    void whatCanNotBeStoredIsDescribedAsAConflict() throws Exception {
        OpenAPI api = parse().getOpenAPI();

        assertThat(List.of(
                        api.getPaths().get("/rest/habits/modes/{mode}").getPut(),
                        api.getPaths().get("/rest/habits/exclusions/{scope}").getDelete(),
                        api.getPaths().get("/rest/habits/reset").getPost(),
                        api.getPaths().get("/rest/habits/import").getDelete()))
                .allSatisfy(operation -> assertThat(operation.getResponses()).containsKey("409"));
    }

    @Test
    void aModeIsDescribedInEitherCase() throws Exception {
        Schema<?> mode = parse().getOpenAPI()
                .getPaths()
                .get("/rest/habits/modes/{mode}")
                .getPut()
                .getParameters()
                .get(0)
                .getSchema();

        for (Mode one : Mode.values()) {
            for (String name : List.of(one.name(), one.name().toLowerCase(Locale.ROOT))) {
                assertThat(mode.getEnum().stream().map(Object::toString)).contains(name);
                assertThat(server.send("PUT", "/modes/" + name, "true").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void anImportIsAskedForAndReportedAsDescribed() throws Exception {
        Map<String, Schema> schemas = parse().getOpenAPI().getComponents().getSchemas();
        Map<String, Schema> asked = schemas.get("ImportRequest").getProperties();
        assertThat(asked.get("preview").getType()).isEqualTo("boolean");

        HttpResponse<String> done =
                server.send("POST", "/import", "{\"from\":\"csv:home.csv\",\"preview\":true,\"addItems\":false}");

        JsonElement answer = JsonParser.parseString(done.body());
        check(answer, "Import", schemas);
        assertThat(answer.getAsJsonObject()
                        .getAsJsonObject("report")
                        .get("preview")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void everyCallNeedsTheToken() throws Exception {
        OpenAPI api = parse().getOpenAPI();

        assertThat(api.getSecurity()).hasSize(2);
        assertThat(api.getPaths().values().stream()
                        .flatMap(item -> item.readOperations().stream())
                        .flatMap(operation -> Stream.ofNullable(operation.getSecurity())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Habit",
        "/status, Status",
        "/suggestions/S1, Suggestion",
        "/suggestions/S2, Suggestion",
        "/suggestions/S1/rule, Rule",
        "/live/Hall_Light/ON, LiveMoment",
        "/modes, Modes",
        "/questions, Question",
        "/exclusions, Exclusion",
        "/export, Export",
        "/import, Import",
        "/anomalies, Anomaly"
    })
    void answersHaveTheFieldsThatAreDescribed(String path, String schema) throws Exception {
        control.setMode(Mode.GUESTS, true);
        control.exclude(new Scope.Room("Bedroom"));

        JsonElement answer = JsonParser.parseString(server.send("GET", path, "").body());

        check(answer, schema, parse().getOpenAPI().getComponents().getSchemas());
    }

    private static void check(JsonElement json, String name, Map<String, Schema> schemas) {
        if (json instanceof JsonArray all) {
            assertThat(all).isNotEmpty().allSatisfy(one -> check(one, name, schemas));
        } else if (json instanceof JsonObject object) {
            Schema<?> schema = schemas.get(name);
            assertThat(schema.getProperties().keySet()).as(name).containsAll(object.keySet());
            assertThat(object.keySet()).as(name).containsAll(schema.getRequired());
            schema.getProperties().forEach((field, property) -> {
                String inner = reference(property);
                if (!inner.isEmpty() && object.has(field) && !isEmpty(object.get(field))) {
                    check(object.get(field), inner, schemas);
                }
            });
        }
    }

    private static boolean isEmpty(JsonElement json) {
        return json instanceof JsonArray array && array.isEmpty();
    }

    private static String reference(Schema<?> schema) {
        String ref =
                schema.getItems() == null ? schema.get$ref() : schema.getItems().get$ref();
        return ref == null ? "" : ref.substring(ref.lastIndexOf('/') + 1);
    }

    private SwaggerParseResult parse() throws Exception {
        return new OpenAPIV3Parser()
                .readContents(server.send("GET", "/openapi.json", "").body(), null, null);
    }
}
