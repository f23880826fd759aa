/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How rules are kept from doing harm or annoying people.
 *
 * @param harmful words for things that can harm, each with what it takes to act on them; in any case
 * @param override how long no rule acts on an item after a person did the opposite of what the rule does
 * @param settle how long after a rule acted on an item no other rule of ours does
 * @param actionsPerHour how often a rule may act within an hour; then it is paused, at least 1
 * @param turns how often an item may be switched to and fro by automations within two minutes, before rules of ours among
 *     them are paused, at least 2
 * @param absence after how much time without people's actions the hub asks whether they are on vacation
 * @param unusualActions how many actions within an hour are unusual at least, before they are compared with other days
 * @param stopItem the switch that stops all rules of ours while it is on
 * @param precisionOfKind the precision that a rule needs for items of a type, by its name in lower case, where that differs
 */
public record Care(
        Map<String, Caution> harmful,
        Duration override,
        Duration settle,
        int actionsPerHour,
        int turns,
        Duration absence,
        int unusualActions,
        String stopItem,
        Map<String, Double> precisionOfKind) {

    /** Words for what can harm, unless configured otherwise; nothing is suggested for any of it. */
    public static final Map<String, Caution> HARMFUL = never(Set.of(
            "lock",
            "door",
            "frontdoor",
            "garage",
            "gate",
            "oven",
            "stove",
            "cooker",
            "hob",
            "burner",
            "grill",
            "iron",
            "heating",
            "heater",
            "boiler",
            "furnace",
            "radiator",
            "thermostat",
            "setpoint",
            "hvac",
            "alarm",
            "siren",
            "valve",
            "gas",
            "medical",
            "disposal"));

    /** What suits most homes. */
    public static final Care DEFAULT = new Care(
            HARMFUL,
            Duration.ofMinutes(10),
            Duration.ofSeconds(10),
            20,
            4,
            Duration.ofHours(36),
            30,
            "MetaHAB_Stop",
            Map.of());

    /** @throws IllegalArgumentException when a number is out of its range; the message names it */
    public Care {
        if (actionsPerHour < 1 || turns < 2 || unusualActions < 1) {
            throw new IllegalArgumentException("actionsPerHour and unusualActions are at least 1, turns at least 2");
        }
        precisionOfKind.forEach((kind, precision) -> {
            if (!(precision > 0 && precision <= 1)) {
                throw new IllegalArgumentException(
                        "the precision for " + kind + " is above 0 and at most 1, not " + precision);
            }
        });
        harmful = Collections.unmodifiableMap(new LinkedHashMap<>(harmful));
        precisionOfKind = Map.copyOf(precisionOfKind);
    }

    /** The same with other words for what can harm. */
    public Care withHarmful(Map<String, Caution> words) {
        return new Care(
                words, override, settle, actionsPerHour, turns, absence, unusualActions, stopItem, precisionOfKind);
    }

    /** The same with other precisions of kinds of items. */
    public Care withPrecisionOfKind(Map<String, Double> precisions) {
        return new Care(
                harmful, override, settle, actionsPerHour, turns, absence, unusualActions, stopItem, precisions);
    }

    private static Map<String, Caution> never(Set<String> words) {
        return words.stream().collect(Collectors.toMap(word -> word, word -> Caution.NEVER));
    }
}
