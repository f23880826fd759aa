/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import com.google.gson.JsonObject;
import java.time.Instant;

/**
 * One row of the recorder's table of states.
 *
 * @param entity {@code light.kitchen}
 * @param state {@code on}
 * @param at when it was last updated
 * @param attributes empty where there are none
 * @param context id of what led to it; empty where the row says nothing
 * @param user account of the person behind it; empty where there is none
 * @param parent context of what led to that, as of an automation's trigger; empty where there is none
 */
record RecordedState(
        String entity, String state, Instant at, JsonObject attributes, String context, String user, String parent) {

    String domain() {
        return entity.substring(0, Math.max(0, entity.indexOf('.')));
    }

    boolean isKnown() {
        return !state.isEmpty() && !state.equals("unavailable") && !state.equals("unknown");
    }

    String text(String attribute) {
        return attributes.has(attribute) && attributes.get(attribute).isJsonPrimitive()
                ? attributes.get(attribute).getAsString()
                : "";
    }
}
