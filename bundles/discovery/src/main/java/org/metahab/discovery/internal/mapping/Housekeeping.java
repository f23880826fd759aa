/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mapping;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.metahab.discovery.spi.ChannelDescription.Category;

/**
 * Tells by its names whether a value is about a device itself: battery, link quality, when it was last heard, its software
 * and its place in the network. For conventions in which devices don't say whom a value is for.
 */
public final class Housekeeping {

    private static final Set<String> WORDS = Set.of(
            "rssi",
            "lqi",
            "linkquality",
            "signal",
            "wifi",
            "ssid",
            "bssid",
            "ip",
            "mac",
            "lastseen",
            "uptime",
            "heap",
            "freeheap",
            "cpu",
            "cputemp",
            "firmware",
            "version",
            "ota",
            "reboot",
            "restart",
            "reset");

    /** What a battery has that drives a home and not a device. */
    private static final Set<String> STORAGE = Set.of(
            "power",
            "current",
            "energy",
            "capacity",
            "discharge",
            "discharging",
            "reserve",
            "mode",
            "inverter",
            "export",
            "import",
            "grid",
            "min",
            "max");

    private Housekeeping() {}

    /** Whether any of the names speaks of the device itself. */
    public static boolean isMeant(String... names) {
        for (String name : names) {
            Set<String> words = words(name);
            if (words.stream().anyMatch(WORDS::contains)
                    || words.contains("battery") && words.stream().noneMatch(STORAGE::contains)
                    || words.contains("link") && words.contains("quality")
                    || words.contains("last") && (words.contains("seen") || words.contains("heard"))) {
                return true;
            }
        }
        return false;
    }

    /** Whom such a value is for: who looks after the device, or sets it up; others are for all. */
    public static Category category(boolean readOnly, String... names) {
        if (!isMeant(names)) {
            return Category.PRIMARY;
        }
        return readOnly ? Category.DIAGNOSTIC : Category.CONFIGURATION;
    }

    /** The words of names, in small letters: {@code freeHeap} and {@code free_heap} have two. */
    public static Set<String> words(String... names) {
        Set<String> words = new LinkedHashSet<>();
        for (String name : names) {
            String spaced = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
            for (String word : spaced.split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
