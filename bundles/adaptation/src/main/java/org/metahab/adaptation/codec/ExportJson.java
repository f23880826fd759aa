/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.codec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.Suggestions;

/** All that is known of a home, to take along. */
public final class ExportJson {

    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ExportJson() {}

    /** Status, habits, suggestions, modes and exclusions. */
    public static JsonObject of(Habits habits, Suggestions suggestions, Control control) {
        JsonObject json = new JsonObject();
        json.add("status", HabitJson.status(habits.status()));
        json.add("habits", HabitJson.array(habits.habits(), HabitJson::habit));
        json.add("suggestions", HabitJson.array(suggestions.all(), HabitJson::suggestion));
        json.add("modes", ControlJson.modes(control.modes()));
        json.add("exclusions", HabitJson.array(control.exclusions(), ControlJson::exclusion));
        return json;
    }

    /** The same as text for people to read. */
    public static String text(Habits habits, Suggestions suggestions, Control control) {
        return PRETTY.toJson(of(habits, suggestions, control));
    }
}
