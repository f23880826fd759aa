/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.metahab.adaptation.Agreement;
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
        json.addProperty("sentence", suggestion.sentence());
        json.add("evidence", evidence(suggestion.evidence()));
        json.add("exceptions", evidence(suggestion.exceptions()));
        json.addProperty("confidence", suggestion.confidence());
        JsonObject backtest = new JsonObject();
        backtest.addProperty("right", suggestion.backtest().right());
        backtest.addProperty("unwanted", suggestion.backtest().unwanted());
        backtest.addProperty("missed", suggestion.backtest().missed());
        json.add("backtest", backtest);
        JsonObject agreement = new JsonObject();
        agreement.addProperty("same", suggestion.agreement().same());
        agreement.addProperty("occasions", suggestion.agreement().occasions());
        agreement.addProperty("sameOfAll", suggestion.agreement().sameOfAll());
        agreement.addProperty("decisions", suggestion.agreement().decisions());
        json.add("agreement", agreement);
        json.add("rule", RuleCodec.encode(suggestion.rule()));
        json.addProperty("reason", suggestion.reason());
        return json;
    }

    /** @throws RuntimeException as {@link EntryCodec#decode} expects it, when something is missing or wrong */
    static Suggestion decode(JsonObject json, String habit, Life life) {
        JsonObject backtest = Members.member(json, "backtest").getAsJsonObject();
        Instant since = life.last()
                .map(Move::at)
                .orElseThrow(() -> new IllegalArgumentException("a suggestion was made at no time"));
        return new Suggestion(
                Members.text(json, "id"),
                habit,
                Members.text(json, "sentence"),
                evidence(json, "evidence"),
                evidence(json, "exceptions"),
                Members.member(json, "confidence").getAsDouble(),
                new Backtest(
                        Members.member(backtest, "right").getAsInt(),
                        Members.member(backtest, "unwanted").getAsInt(),
                        Members.member(backtest, "missed").getAsInt()),
                agreement(json),
                RuleCodec.decode(Members.member(json, "rule").getAsJsonObject()),
                life.stage(),
                since,
                Members.text(json, "reason"));
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
