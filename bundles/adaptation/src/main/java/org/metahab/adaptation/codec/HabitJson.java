/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.function.Function;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.LiveMoment;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.People;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.codec.RuleCodec;

/** Habits and suggestions as JSON. Times are ISO 8601 in UTC. */
public final class HabitJson {

    private HabitJson() {}

    /** All of them, in their order. */
    public static <T> JsonArray array(Collection<T> all, Function<T, JsonObject> encoder) {
        JsonArray array = new JsonArray();
        all.forEach(one -> array.add(encoder.apply(one)));
        return array;
    }

    /** How learning is doing. */
    public static JsonObject status(LearningStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("ready", status.ready());
        json.addProperty("prior", status.prior());
        json.addProperty("events", status.events());
        json.addProperty("actions", status.actions());
        json.addProperty("candidates", status.candidates());
        json.addProperty("problem", status.problem());
        return json;
    }

    /** A habit with its history. */
    public static JsonObject habit(Habit habit) {
        JsonObject json = new JsonObject();
        json.addProperty("id", habit.id());
        json.addProperty("item", habit.item());
        json.addProperty("command", habit.command());
        json.addProperty("description", habit.description());
        json.addProperty("examples", habit.examples());
        json.add("people", people(habit.people()));
        json.addProperty("lastExample", habit.lastExample().toString());
        json.addProperty("clarity", habit.clarity());
        json.addProperty("stage", habit.stage().name());
        json.addProperty("explanation", habit.explanation());
        json.add("history", array(habit.history(), HabitJson::move));
        return json;
    }

    /** Who did it: each with the name, empty for people whom nobody knows by name, and how often. */
    private static JsonArray people(People people) {
        JsonArray array = new JsonArray();
        people.times().forEach((name, times) -> {
            JsonObject json = new JsonObject();
            json.addProperty("name", name);
            json.addProperty("times", times);
            array.add(json);
        });
        return array;
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

    /** A suggestion with its evidence, backtest and rule; and the same of each alternative, the first of which is number 2. */
    public static JsonObject suggestion(Suggestion suggestion) {
        JsonObject own = offered(suggestion.offered().get(0));
        JsonObject json = new JsonObject();
        json.addProperty("id", suggestion.id());
        json.addProperty("habit", suggestion.habit());
        json.add("sentence", own.remove("sentence"));
        json.add("confidence", own.remove("confidence"));
        json.addProperty("clear", suggestion.clear());
        json.addProperty("remark", suggestion.remark());
        json.addProperty("stage", suggestion.stage().name());
        json.addProperty("since", suggestion.since().toString());
        json.addProperty("reason", suggestion.reason());
        json.add("people", people(suggestion.people()));
        own.entrySet().forEach(member -> json.add(member.getKey(), member.getValue()));
        json.add("alternatives", array(suggestion.alternatives(), HabitJson::offered));
        return json;
    }

    private static JsonObject offered(Alternative offered) {
        JsonObject json = new JsonObject();
        json.addProperty("sentence", offered.sentence());
        json.addProperty("confidence", offered.confidence());
        json.add("evidence", array(offered.evidence(), HabitJson::evidence));
        json.add("exceptions", array(offered.exceptions(), HabitJson::evidence));
        JsonObject backtest = new JsonObject();
        backtest.addProperty("right", offered.backtest().right());
        backtest.addProperty("unwanted", offered.backtest().unwanted());
        backtest.addProperty("missed", offered.backtest().missed());
        backtest.addProperty("text", offered.backtest().sentence());
        json.add("backtest", backtest);
        JsonObject agreement = new JsonObject();
        agreement.addProperty("same", offered.agreement().same());
        agreement.addProperty("occasions", offered.agreement().occasions());
        agreement.addProperty("sameOfAll", offered.agreement().sameOfAll());
        agreement.addProperty("decisions", offered.agreement().decisions());
        agreement.addProperty("text", offered.agreement().sentence());
        json.add("agreement", agreement);
        json.add("rule", RuleCodec.encode(offered.rule()));
        return json;
    }

    /** A moment in which the hub expected people to do something. */
    public static JsonObject liveMoment(LiveMoment moment) {
        JsonObject json = new JsonObject();
        json.addProperty("at", moment.at().toString());
        json.addProperty("probability", moment.probability());
        json.addProperty("outcome", moment.outcome().name());
        json.addProperty("text", moment.text());
        return json;
    }

    private static JsonObject evidence(Evidence evidence) {
        JsonObject json = new JsonObject();
        json.addProperty("at", evidence.at().toString());
        json.addProperty("who", evidence.who());
        json.addProperty("text", evidence.text());
        return json;
    }
}
