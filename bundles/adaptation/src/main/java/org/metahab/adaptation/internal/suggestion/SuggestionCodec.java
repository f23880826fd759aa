/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.life.Life;
import org.metahab.hub.codec.RuleCodec;

/** Writes suggestions as JSON and reads them back; their stage is their habit's. */
final class SuggestionCodec {

    private SuggestionCodec() {}

    static JsonObject encode(Suggestion suggestion) {
        JsonObject json = new JsonObject();
        json.addProperty("id", suggestion.id());
        encode(suggestion.offered().get(0), json);
        if (!suggestion.alternatives().isEmpty()) {
            JsonArray alternatives = new JsonArray();
            for (Alternative alternative : suggestion.alternatives()) {
                JsonObject one = new JsonObject();
                encode(alternative, one);
                alternatives.add(one);
            }
            json.add("alternatives", alternatives);
        }
        if (!suggestion.clear()) {
            json.addProperty("clear", false);
        }
        json.addProperty("reason", suggestion.reason());
        return json;
    }

    private static void encode(Alternative offered, JsonObject json) {
        json.addProperty("sentence", offered.sentence());
        json.add("evidence", evidence(offered.evidence()));
        json.add("exceptions", evidence(offered.exceptions()));
        json.addProperty("confidence", offered.confidence());
        JsonObject backtest = new JsonObject();
        backtest.addProperty("right", offered.backtest().right());
        backtest.addProperty("unwanted", offered.backtest().unwanted());
        backtest.addProperty("missed", offered.backtest().missed());
        json.add("backtest", backtest);
        JsonObject agreement = new JsonObject();
        agreement.addProperty("same", offered.agreement().same());
        agreement.addProperty("occasions", offered.agreement().occasions());
        agreement.addProperty("sameOfAll", offered.agreement().sameOfAll());
        agreement.addProperty("decisions", offered.agreement().decisions());
        json.add("agreement", agreement);
        json.add("rule", RuleCodec.encode(offered.rule()));
    }

    /** @throws RuntimeException as {@link EntryCodec#decode} expects it, when something is missing or wrong */
    static Suggestion decode(JsonObject json, String habit, Life life) {
        Instant since = life.last()
                .map(Move::at)
                .orElseThrow(() -> new IllegalArgumentException("a suggestion was made at no time"));
        List<Alternative> offered = new ArrayList<>(List.of(decode(json)));
        if (json.has("alternatives")) {
            Members.objects(json, "alternatives").forEach(one -> offered.add(decode(one)));
        }
        boolean clear = !json.has("clear") || Members.member(json, "clear").getAsBoolean();
        return new Suggestion(
                Members.text(json, "id"), habit, offered, clear, life.stage(), since, Members.text(json, "reason"));
    }

    private static Alternative decode(JsonObject json) {
        JsonObject backtest = Members.member(json, "backtest").getAsJsonObject();
        return new Alternative(
                Members.text(json, "sentence"),
                evidence(json, "evidence"),
                evidence(json, "exceptions"),
                Members.member(json, "confidence").getAsDouble(),
                new Backtest(
                        Members.member(backtest, "right").getAsInt(),
                        Members.member(backtest, "unwanted").getAsInt(),
                        Members.member(backtest, "missed").getAsInt()),
                agreement(json),
                RuleCodec.decode(Members.member(json, "rule").getAsJsonObject()));
    }

    /** The first suggestions were made without one, and later ones without what has to do with neither. */
    private static Agreement agreement(JsonObject json) {
        if (!json.has("agreement")) {
            return Agreement.NONE;
        }
        JsonObject agreement = json.getAsJsonObject("agreement");
        int same = Members.member(agreement, "same").getAsInt();
        int occasions = Members.member(agreement, "occasions").getAsInt();
        return agreement.has("decisions")
                ? new Agreement(
                        same,
                        occasions,
                        Members.member(agreement, "sameOfAll").getAsInt(),
                        Members.member(agreement, "decisions").getAsInt())
                : new Agreement(same, occasions, same, occasions);
    }

    private static JsonArray evidence(List<Evidence> evidence) {
        JsonArray array = new JsonArray();
        for (Evidence one : evidence) {
            JsonObject json = new JsonObject();
            json.addProperty("at", one.at().toString());
            json.addProperty("who", one.who());
            json.addProperty("text", one.text());
            array.add(json);
        }
        return array;
    }

    private static List<Evidence> evidence(JsonObject json, String name) {
        return Members.objects(json, name).stream()
                .map(one -> new Evidence(
                        Instant.parse(Members.text(one, "at")),
                        one.has("who") ? Members.text(one, "who") : "",
                        Members.text(one, "text")))
                .toList();
    }
}
