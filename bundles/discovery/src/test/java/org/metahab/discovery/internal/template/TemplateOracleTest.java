/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;

/** Renders recorded templates and compares with what CPython's Jinja2 gave. */
class TemplateOracleTest {

    @ParameterizedTest
    @ValueSource(strings = {"templates/z2m_oracle.jsonl.gz", "templates/events_oracle.jsonl.gz"})
    void rendersWhatTheOracleRenders(String file) {
        List<String> differences = new ArrayList<>();
        List<JsonObject> rows = Corpus.rows(file);
        for (JsonObject row : rows) {
            String expected = row.get("rendered").isJsonNull()
                    ? "an error"
                    : row.get("rendered").getAsString();
            String rendered = render(row);
            if (!rendered.equals(expected)) {
                differences.add(row.get("template") + " with " + row.get("input") + " gives <" + rendered
                        + "> and not <" + expected + ">");
            }
        }
        System.out.println(file + ": " + (rows.size() - differences.size()) + " of " + rows.size()
                + " templates render as in the oracle");
        assertThat(differences).isEmpty();
    }

    private static String render(JsonObject row) {
        Map<String, Object> variables = new HashMap<>();
        String input = row.get("input").getAsString();
        variables.put("value", input);
        try {
            variables.put("value_json", Json.parse(input));
        } catch (JsonException e) {
            variables.remove("value_json");
        }
        try {
            return Template.compile(
                            row.get("key").getAsString(), row.get("template").getAsString())
                    .render(variables::get);
        } catch (TemplateException e) {
            return row.get("error").isJsonNull() ? String.valueOf(e.getMessage()) : "an error";
        }
    }
}
