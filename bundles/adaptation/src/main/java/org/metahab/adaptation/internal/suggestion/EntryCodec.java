/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.codec.RuleCodec;

/** Writes entries as one line of JSON each, and reads them back. */
final class EntryCodec {

    /** The version of what is written. */
    static final int VERSION = 1;

    private EntryCodec() {}

    static String encode(Entry entry) {
        Suggestion suggestion = entry.suggestion();
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("id", suggestion.id());
        json.addProperty("habit", suggestion.habit());
        json.addProperty("sentence", suggestion.sentence());
        json.add("evidence", evidence(suggestion.evidence()));
        json.add("exceptions", evidence(suggestion.exceptions()));
        json.addProperty("confidence", suggestion.confidence());
        JsonObject backtest = new JsonObject();
        backtest.addProperty("right", suggestion.backtest().right());
        backtest.addProperty("unwanted", suggestion.backtest().unwanted());
        backtest.addProperty("missed", suggestion.backtest().missed());
        json.add("backtest", backtest);
        json.add("rule", RuleCodec.encode(suggestion.rule()));
        json.addProperty("state", suggestion.state().name());
        json.addProperty("since", suggestion.since().toString());
        json.addProperty("reason", suggestion.reason());
        json.addProperty("reversals", entry.reversals());
        return json.toString();
    }

    /**
     * @throws IllegalArgumentException when the line is damaged; the message says how
     * @throws NewerVersionException when a newer version wrote it
     */
    static Entry decode(String line) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            int version = member(json, "version").getAsInt();
            if (version > VERSION) {
                throw new NewerVersionException(version);
            }
            JsonObject backtest = member(json, "backtest").getAsJsonObject();
            Suggestion suggestion = new Suggestion(
                    text(json, "id"),
                    text(json, "habit"),
                    text(json, "sentence"),
                    evidence(member(json, "evidence").getAsJsonArray()),
                    evidence(member(json, "exceptions").getAsJsonArray()),
                    member(json, "confidence").getAsDouble(),
                    new Backtest(
                            member(backtest, "right").getAsInt(),
                            member(backtest, "unwanted").getAsInt(),
                            member(backtest, "missed").getAsInt()),
                    RuleCodec.decode(member(json, "rule").getAsJsonObject()),
                    Suggestion.State.valueOf(text(json, "state")),
                    Instant.parse(text(json, "since")),
                    text(json, "reason"));
            return new Entry(suggestion, member(json, "reversals").getAsInt());
        } catch (NewerVersionException e) {
            throw e;
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | DateTimeException
                | IllegalArgumentException e) {
            throw new IllegalArgumentException("no suggestion: " + e.getMessage(), e);
        }
    }

    /** Written by a newer version of the program. */
    static final class NewerVersionException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NewerVersionException(int version) {
            super("it is of version " + version + ", but this program reads up to version " + VERSION);
        }
    }

    private static JsonArray evidence(List<Evidence> evidence) {
        JsonArray array = new JsonArray();
        for (Evidence one : evidence) {
            JsonObject json = new JsonObject();
            json.addProperty("at", one.at().toString());
            json.addProperty("text", one.text());
            array.add(json);
        }
        return array;
    }

    private static List<Evidence> evidence(JsonArray array) {
        List<Evidence> evidence = new ArrayList<>();
        for (JsonElement element : array) {
            JsonObject json = element.getAsJsonObject();
            evidence.add(new Evidence(Instant.parse(text(json, "at")), text(json, "text")));
        }
        return evidence;
    }

    private static String text(JsonObject json, String name) {
        return member(json, name).getAsString();
    }

    private static JsonElement member(JsonObject json, String name) {
        JsonElement member = json.get(name);
        if (member == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return member;
    }
}
