/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.level;

import java.util.Map;
import java.util.Set;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;

/**
 * How rules see a dimmer: off, or on at whatever level. As a rule compares texts, it waits for the dimmer to leave 0, and asks
 * whether it is above 0.
 */
public final class Dimmed {

    /** Where a rule writes states: any level above 0. */
    public static final String ABOVE_ZERO = ">0";

    private static final String ON = OnOff.ON.name();
    private static final String OFF = OnOff.OFF.name();
    private static final String ZERO = Percent.ZERO.text();
    private static final Set<String> NOT_ABOVE = Set.of(OFF, ZERO, "DECREASE");

    private Dimmed() {}

    /** Whether items of a type are dimmers. Colours are none here: what a rule compares has three parts. */
    public static boolean is(ItemType type) {
        return type == ItemType.DIMMER;
    }

    /** What rules tell of a dimmer's bucket: off, or on; none for none. */
    public static String seen(String bucket) {
        return bucket.isEmpty() || bucket.equals(OFF) ? bucket : ON;
    }

    /** How a rule writes what it tells of a dimmer. */
    public static String written(String seen) {
        return seen.equals(OFF) ? ZERO : ABOVE_ZERO;
    }

    /** The settings of a trigger that waits for a dimmer to come on. */
    public static Map<String, Object> comesOn(String item) {
        return Map.of("itemName", item, "previousState", ZERO);
    }

    /** Whether a trigger waits for a dimmer to come on. */
    public static boolean isAwaited(RuleModule trigger) {
        Map<String, Object> settings = trigger.configuration();
        return ZERO.equals(settings.get("previousState")) && !settings.containsKey("state");
    }

    /** The settings of a condition that asks whether a dimmer is on. */
    public static Map<String, Object> isOn(String item) {
        return Map.of("itemName", item, "operator", ">", "state", ZERO);
    }

    /** Whether a condition asks whether a dimmer is on. */
    public static boolean isAsked(RuleModule condition) {
        return ">".equals(condition.configuration().get("operator"))
                && ZERO.equals(condition.configuration().get("state"));
    }

    /** Whether a state or a command, as a rule writes it, may be or bring a level above 0. */
    public static boolean isAboveZero(String text) {
        return !NOT_ABOVE.contains(text);
    }
}
