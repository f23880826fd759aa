/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.metahab.hub.codec.RuleCodec;
import org.metahab.hub.rule.Rule;

/**
 * The content of a file of rules: one rule or an array of rules, in openHAB's JSON.
 *
 * @param rules the rules that could be read
 * @param errors what could not be read, each with its line and column
 */
record RuleFile(List<Rule> rules, List<String> errors) {

    private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

    /** Gson's advice to programmers is none for people. */
    private static final Pattern WITHOUT_ADVICE =
            Pattern.compile("^(\\S+: )?Use JsonReader.setLenient\\(true\\) to accept ");

    RuleFile {
        rules = List.copyOf(rules);
        errors = List.copyOf(errors);
    }

    /** Reads a file's text; a rule that can't be read doesn't stop the others, broken JSON stops those after it. */
    static RuleFile parse(String text) {
        List<Rule> rules = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            if (reader.peek() == JsonToken.BEGIN_ARRAY) {
                reader.beginArray();
                while (reader.hasNext()) {
                    readRule(reader, rules, errors);
                }
                reader.endArray();
            } else {
                readRule(reader, rules, errors);
            }
            if (!isAtEnd(reader)) {
                errors.add(position(reader) + ": the file goes on after its end; put several rules into an array [ ]");
            }
        } catch (EOFException e) {
            errors.add("the JSON ends too early: " + e.getMessage());
        } catch (IOException | JsonParseException e) {
            errors.add("this is not JSON: "
                    + WITHOUT_ADVICE.matcher(String.valueOf(e.getMessage())).replaceFirst(""));
        }
        return new RuleFile(rules, errors);
    }

    private static void readRule(JsonReader reader, List<Rule> rules, List<String> errors) throws IOException {
        reader.peek();
        String position = position(reader);
        JsonElement element = ELEMENTS.read(reader);
        if (!(element instanceof JsonObject json)) {
            errors.add(position + ": a rule is a JSON object with uid, triggers, conditions and actions");
            return;
        }
        try {
            Rule rule = RuleCodec.decode(json);
            if (rules.stream().anyMatch(other -> other.uid().equals(rule.uid()))) {
                throw new IllegalArgumentException(
                        "there is a rule '" + rule.uid() + "' further up; give it another uid");
            }
            rules.add(rule);
        } catch (IllegalArgumentException e) {
            errors.add(position + ": " + e.getMessage());
        }
    }

    private static boolean isAtEnd(JsonReader reader) throws IOException {
        try {
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    /** Gson tells a reader's place only in its text: {@code JsonReader at line 1 column 2 path $}. */
    private static String position(JsonReader reader) {
        return reader.toString().replaceFirst("^JsonReader at ", "").replaceFirst(" path .*$", "");
    }
}
