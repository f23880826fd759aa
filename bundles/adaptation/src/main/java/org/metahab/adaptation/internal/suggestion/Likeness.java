/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonStreamParser;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metahab.adaptation.internal.delay.DelayItem;
import org.metahab.adaptation.internal.pattern.AboutTime;

/**
 * Tells whether two rules look the same to people, so that what they declined is not put to them again with a few minutes'
 * difference: the same trigger, or about the same time, and conditions of the same kinds on the same items. A trigger that
 * they declined with two kinds of conditions is not put to them with a third one.
 */
final class Likeness {

    /** So often a trigger is put to people, with this and that condition. */
    private static final int ATTEMPTS = 2;

    private Likeness() {}

    /** Whether a rule looks like one of those that were declined, each as {@link RuleShape} writes it. */
    static boolean toAny(List<String> declined, String shape) {
        return declined.stream().anyMatch(one -> of(one, shape))
                || declined.stream().filter(one -> haveOneTrigger(one, shape)).count() >= ATTEMPTS;
    }

    /** Whether two rules are alike, each as {@link RuleShape} writes it. */
    static boolean of(String one, String other) {
        return haveOneTrigger(one, other)
                && outline(parts(one).get(1)).equals(outline(parts(other).get(1)));
    }

    /** Whether they do the same on the same trigger, or about the same time. */
    private static boolean haveOneTrigger(String one, String other) {
        return areSetOffAlike(one, other)
                && parts(one).get(2).equals(parts(other).get(2));
    }

    /** Whether two rules wait for the same, or about the same time, each as {@link RuleShape} writes it. */
    static boolean areSetOffAlike(String one, String other) {
        return alike(parts(one).get(0), parts(other).get(0));
    }

    /** Triggers, conditions and actions. */
    private static List<JsonElement> parts(String shape) {
        List<JsonElement> parts = new ArrayList<>();
        new JsonStreamParser(shape).forEachRemaining(parts::add);
        return parts;
    }

    private static boolean alike(JsonElement one, JsonElement other) {
        Optional<Waiting> waits = Waiting.of(one);
        Optional<Waiting> theirs = Waiting.of(other);
        if (waits.isPresent() && theirs.isPresent()) {
            return waits.get().isNear(theirs.get());
        }
        Optional<LocalTime> first = time(one);
        Optional<LocalTime> second = time(other);
        return first.isPresent() && second.isPresent()
                ? AboutTime.isWithin(first.get(), second.get(), AboutTime.SAME)
                : one.equals(other);
    }

    /**
     * A trigger some seconds after the moment that an item keeps.
     *
     * @param item what the moment is of
     */
    private record Waiting(Object item, long seconds) {

        static Optional<Waiting> of(JsonElement triggers) {
            for (JsonElement trigger : triggers.getAsJsonArray()) {
                JsonObject settings = trigger.getAsJsonObject().getAsJsonObject("configuration");
                if (settings != null && settings.has("itemName") && settings.has("offset")) {
                    String name = settings.get("itemName").getAsString();
                    Object item =
                            DelayItem.parse(name).<Object>map(DelayItem::state).orElse(name);
                    return Optional.of(new Waiting(item, settings.get("offset").getAsLong()));
                }
            }
            return Optional.empty();
        }

        boolean isNear(Waiting other) {
            return item.equals(other.item) && Math.abs(seconds - other.seconds) <= AboutTime.SAME.toSeconds();
        }
    }

    /** The time of a trigger that is one. */
    private static Optional<LocalTime> time(JsonElement triggers) {
        for (JsonElement trigger : triggers.getAsJsonArray()) {
            JsonObject settings = trigger.getAsJsonObject().getAsJsonObject("configuration");
            if (settings != null && settings.has("time")) {
                return Optional.of(LocalTime.parse(settings.get("time").getAsString()));
            }
        }
        return Optional.empty();
    }

    /** Of which kind conditions are, and on which items. */
    private static List<String> outline(JsonElement conditions) {
        List<String> outline = new ArrayList<>();
        for (JsonElement condition : conditions.getAsJsonArray()) {
            JsonObject settings = condition.getAsJsonObject().getAsJsonObject("configuration");
            String item = settings != null && settings.has("itemName")
                    ? settings.get("itemName").getAsString()
                    : "";
            outline.add(kind(condition.getAsJsonObject().get("type").getAsString()) + " " + item);
        }
        return outline.stream().distinct().sorted().toList();
    }

    /** All that asks for the kind of day is one. */
    private static String kind(String type) {
        return type.equals(RuleSynthesis.DAY_OF_WEEK) || RuleSynthesis.WORKING_DAY.contains(type) ? "day" : type;
    }
}
