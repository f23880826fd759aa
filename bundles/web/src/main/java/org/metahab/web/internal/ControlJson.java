/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Forgotten;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;

/** People's wishes as JSON. Times are ISO 8601 in UTC. */
final class ControlJson {

    private ControlJson() {}

    /** All modes; each has its beginning while it holds. */
    static JsonObject modes(Map<Mode, Instant> modes) {
        JsonObject json = new JsonObject();
        for (Mode mode : Mode.values()) {
            JsonObject one = new JsonObject();
            one.addProperty("on", modes.containsKey(mode));
            if (modes.containsKey(mode)) {
                one.addProperty("since", modes.get(mode).toString());
            }
            one.addProperty("stopsActing", mode.stopsActing());
            one.addProperty("stopsLearning", mode.stopsLearning());
            json.add(mode.name(), one);
        }
        return json;
    }

    static JsonObject exclusion(Exclusion exclusion) {
        JsonObject json = new JsonObject();
        json.addProperty("scope", exclusion.scope().toString());
        json.addProperty("from", exclusion.from().toString());
        exclusion.end().ifPresent(until -> json.addProperty("until", until.toString()));
        json.addProperty("reason", exclusion.reason());
        return json;
    }

    static JsonObject question(Question question) {
        JsonObject json = new JsonObject();
        json.addProperty("id", question.id());
        json.addProperty("text", question.text());
        json.addProperty("since", question.since().toString());
        return json;
    }

    static JsonObject forgotten(Forgotten forgotten) {
        JsonObject json = new JsonObject();
        json.addProperty("scope", forgotten.scope().toString());
        json.addProperty("events", forgotten.events());
        json.addProperty("habits", forgotten.habits());
        json.addProperty("rulesRemoved", forgotten.rulesRemoved());
        json.addProperty("rulesKept", forgotten.rulesKept());
        json.addProperty("note", forgotten.note());
        json.addProperty("text", forgotten.sentence());
        return json;
    }
}
