/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.codec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends along: plain text, or a JSON object of texts.
 *
 * @param body as it came
 */
public record Details(String body) {

    /** A text of a JSON object; empty when it is not there or the body is plain text. */
    public Optional<String> text(String name) {
        if (!isJson()) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonParser.parseString(body).getAsJsonObject();
            @Nullable JsonElement member = json.get(name);
            return member == null ? Optional.empty() : Optional.of(member.getAsString());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new IllegalArgumentException("The body is no JSON object of texts: " + e.getMessage(), e);
        }
    }

    /** A text of a JSON object, or the whole body where it is plain text. */
    public String textOrBody(String name) {
        return isJson() ? text(name).orElse("") : body;
    }

    private boolean isJson() {
        return body.startsWith("{");
    }
}
