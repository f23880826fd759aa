/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Stage;

/**
 * What version 1 wrote: a suggestion with its state, and nothing of how it came there. The moves are taken to have
 * happened when it came to that state.
 */
final class FirstVersion {

    private FirstVersion() {}

    /** The same as the present version writes it. */
    static JsonObject upgrade(JsonObject old) {
        JsonObject json = new JsonObject();
        json.addProperty("version", EntryCodec.VERSION);
        json.add("habit", Members.member(old, "habit"));
        json.add("moves", moves(old));
        json.add("suggestion", old);
        json.addProperty("dismissal", Dismissal.UNSAID.name());
        json.add("declined", new JsonArray());
        json.addProperty("acted", 0);
        json.add("reversals", Members.member(old, "reversals"));
        return json;
    }

    private static JsonArray moves(JsonObject old) {
        JsonArray moves = new JsonArray();
        Stage from = Stage.OBSERVED;
        for (Stage to : way(Members.text(old, "state"))) {
            JsonObject move = new JsonObject();
            move.addProperty("from", from.name());
            move.addProperty("to", to.name());
            move.add("at", Members.member(old, "since"));
            move.addProperty("by", to == Stage.SUGGESTED || to == Stage.PAUSED ? "HUB" : "PERSON");
            move.add("reason", Members.member(old, "reason"));
            moves.add(move);
            from = to;
        }
        return moves;
    }

    private static List<Stage> way(String state) {
        return switch (state) {
            case "OPEN" -> List.of(Stage.SUGGESTED);
            case "ACCEPTED" -> List.of(Stage.SUGGESTED, Stage.ACCEPTED);
            case "REJECTED" -> List.of(Stage.SUGGESTED, Stage.REJECTED);
            case "UNDONE" -> List.of(Stage.SUGGESTED, Stage.ACCEPTED, Stage.RETIRED);
            case "PAUSED" -> List.of(Stage.SUGGESTED, Stage.ACCEPTED, Stage.PAUSED);
            default -> throw new IllegalArgumentException("a suggestion can't be " + state);
        };
    }
}
