/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.codec.RuleCodec;

/** Habits and suggestions as JSON. Times are ISO 8601 in UTC. */
final class HabitsJson {

    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();

    String text(JsonElement json) {
        return gson.toJson(json);
    }

    JsonObject status(LearningStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("ready", status.ready());
        json.addProperty("prior", status.prior());
        json.addProperty("events", status.events());
        json.addProperty("actions", status.actions());
        json.addProperty("candidates", status.candidates());
        json.addProperty("problem", status.problem());
        return json;
    }

    JsonObject habit(Habit habit) {
        JsonObject json = new JsonObject();
        json.addProperty("id", habit.id());
        json.addProperty("item", habit.item());
        json.addProperty("command", habit.command());
        json.addProperty("description", habit.description());
        json.addProperty("examples", habit.examples());
        json.addProperty("lastExample", habit.lastExample().toString());
        json.addProperty("clarity", habit.clarity());
        json.addProperty("stage", habit.stage().name());
        json.addProperty("explanation", habit.explanation());
        JsonArray history = new JsonArray();
        habit.history().forEach(move -> history.add(move(move)));
        json.add("history", history);
        return json;
    }

    private static JsonObject move(Move move) {
        JsonObject json = new JsonObject();
        json.addProperty("from", move.from().name());
        json.addProperty("to", move.to().name());
        json.addProperty("at", move.at().toString());
        json.addProperty("by", move.by().name());
        json.addProperty("reason", move.reason());
        return json;
    }

    JsonObject suggestion(Suggestion suggestion) {
        JsonObject json = new JsonObject();
        json.addProperty("id", suggestion.id());
        json.addProperty("habit", suggestion.habit());
        json.addProperty("sentence", suggestion.sentence());
        json.addProperty("confidence", suggestion.confidence());
        json.addProperty("stage", suggestion.stage().name());
        json.addProperty("since", suggestion.since().toString());
        json.addProperty("reason", suggestion.reason());
        json.add("evidence", evidence(suggestion.evidence()));
        json.add("exceptions", evidence(suggestion.exceptions()));
        JsonObject backtest = new JsonObject();
        backtest.addProperty("right", suggestion.backtest().right());
        backtest.addProperty("unwanted", suggestion.backtest().unwanted());
        backtest.addProperty("missed", suggestion.backtest().missed());
        json.add("backtest", backtest);
        json.add("rule", RuleCodec.encode(suggestion.rule()));
        return json;
    }

    private static JsonArray evidence(List<Evidence> evidence) {
        JsonArray array = new JsonArray();
        for (Evidence e : evidence) {
            JsonObject json = new JsonObject();
            json.addProperty("at", e.at().toString());
            json.addProperty("text", e.text());
            array.add(json);
        }
        return array;
    }
}
