/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.life.Life;

/** Writes entries as one line of JSON each, and reads them back; also what former versions wrote. */
final class EntryCodec {

    /** The version of what is written. */
    static final int VERSION = 2;

    private static final String HIGHEST = "{\"version\":" + VERSION + ",\"highest\":";
    private static final Pattern HIGHEST_LINE = Pattern.compile(Pattern.quote(HIGHEST) + "(\\d{1,9})}");

    private EntryCodec() {}

    static String encode(Entry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("habit", entry.habit());
        JsonArray moves = new JsonArray();
        entry.life().moves().forEach(move -> moves.add(move(move)));
        json.add("moves", moves);
        entry.made().ifPresent(suggestion -> json.add("suggestion", SuggestionCodec.encode(suggestion)));
        json.addProperty("dismissal", entry.dismissal().name());
        JsonArray declined = new JsonArray();
        entry.declined().forEach(declined::add);
        json.add("declined", declined);
        json.addProperty("acted", entry.acted());
        json.addProperty("reversals", entry.reversals());
        Instant askAgain = entry.askAgain();
        if (askAgain != null) {
            json.addProperty("askAgain", askAgain.toString());
        }
        entry.changedSince().ifPresent(changed -> json.addProperty("changed", changed.toString()));
        return json.toString();
    }

    /** The line that keeps the highest number that the id of a suggestion ever had. */
    static String encodeHighest(int highest) {
        return HIGHEST + highest + "}";
    }

    /** Reads what {@link #encodeHighest} writes; empty for other lines. */
    static OptionalInt highest(String line) {
        Matcher matcher = HIGHEST_LINE.matcher(line);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /**
     * @throws IllegalArgumentException when the line is damaged; the message says how
     * @throws NewerVersionException when a newer version wrote it
     */
    static Entry decode(String line) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            int version = Members.member(json, "version").getAsInt();
            if (version > VERSION) {
                throw new NewerVersionException(version);
            }
            return read(version == 1 ? FirstVersion.upgrade(json) : json);
        } catch (NewerVersionException e) {
            throw e;
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | DateTimeException
                | IllegalArgumentException e) {
            throw new IllegalArgumentException("no habit: " + e.getMessage(), e);
        }
    }

    private static Entry read(JsonObject json) {
        String habit = Members.text(json, "habit");
        List<Move> moves = new ArrayList<>();
        Members.objects(json, "moves").forEach(move -> moves.add(move(move)));
        Life life = new Life(moves);
        @Nullable
        Suggestion suggestion = json.has("suggestion")
                ? SuggestionCodec.decode(Members.member(json, "suggestion").getAsJsonObject(), habit, life)
                : null;
        List<String> declined = new ArrayList<>();
        Members.member(json, "declined").getAsJsonArray().forEach(shape -> declined.add(shape.getAsString()));
        return new Entry(
                habit,
                life,
                suggestion,
                Dismissal.valueOf(Members.text(json, "dismissal")),
                declined,
                Members.member(json, "acted").getAsInt(),
                Members.member(json, "reversals").getAsInt(),
                json.has("askAgain") ? Instant.parse(Members.text(json, "askAgain")) : null,
                json.has("changed") ? Instant.parse(Members.text(json, "changed")) : null);
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

    private static Move move(JsonObject json) {
        return new Move(
                Stage.valueOf(Members.text(json, "from")),
                Stage.valueOf(Members.text(json, "to")),
                Instant.parse(Members.text(json, "at")),
                Move.By.valueOf(Members.text(json, "by")),
                Members.text(json, "reason"));
    }

    /** Written by a newer version of the program. */
    static final class NewerVersionException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NewerVersionException(int version) {
            super("it is of version " + version + ", but this program reads up to version " + VERSION);
        }
    }
}
