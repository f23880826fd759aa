/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.codec;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Forgotten;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;

/** People's wishes as JSON. Times are ISO 8601 in UTC. */
public final class ControlJson {

    private ControlJson() {}

    /** All modes; each has its beginning while it holds. */
    public static JsonObject modes(Map<Mode, Instant> modes) {
        JsonObject json = new JsonObject();
        for (Mode mode : Mode.values()) {
            json.add(mode.name(), mode(mode, modes));
        }
        return json;
    }

    /** Whether a mode holds, and what it means. */
    public static JsonObject mode(Mode mode, Map<Mode, Instant> modes) {
        JsonObject json = new JsonObject();
        json.addProperty("on", modes.containsKey(mode));
        if (modes.containsKey(mode)) {
            json.addProperty("since", modes.get(mode).toString());
        }
        json.addProperty("stopsActing", mode.stopsActing());
        json.addProperty("stopsLearning", mode.stopsLearning());
        return json;
    }

    /** Something that is not learnt from. */
    public static JsonObject exclusion(Exclusion exclusion) {
        JsonObject json = new JsonObject();
        json.addProperty("scope", exclusion.scope().toString());
        json.addProperty("from", exclusion.from().toString());
        exclusion.end().ifPresent(until -> json.addProperty("until", until.toString()));
        json.addProperty("reason", exclusion.reason());
        return json;
    }

    /** A question. */
    public static JsonObject question(Question question) {
        JsonObject json = new JsonObject();
        json.addProperty("id", question.id());
        json.addProperty("text", question.text());
        json.addProperty("since", question.since().toString());
        return json;
    }

    /** What was forgotten. */
    public static JsonObject forgotten(Forgotten forgotten) {
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
