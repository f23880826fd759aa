/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.item;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Semantic tags of rooms by the names that people give them, English and German. */
public final class Locations {

    private static final Map<String, String> BY_WORD = Map.ofEntries(
            Map.entry("attic", "Attic"),
            Map.entry("basement", "Basement"),
            Map.entry("bath", "Bathroom"),
            Map.entry("bathroom", "Bathroom"),
            Map.entry("bad", "Bathroom"),
            Map.entry("badezimmer", "Bathroom"),
            Map.entry("toilet", "Bathroom"),
            Map.entry("bedroom", "Bedroom"),
            Map.entry("schlafzimmer", "Bedroom"),
            Map.entry("nursery", "Bedroom"),
            Map.entry("kinderzimmer", "Bedroom"),
            Map.entry("cellar", "Cellar"),
            Map.entry("keller", "Cellar"),
            Map.entry("corridor", "Corridor"),
            Map.entry("hall", "Corridor"),
            Map.entry("hallway", "Corridor"),
            Map.entry("flur", "Corridor"),
            Map.entry("dining", "DiningRoom"),
            Map.entry("esszimmer", "DiningRoom"),
            Map.entry("entry", "Entry"),
            Map.entry("entrance", "Entry"),
            Map.entry("eingang", "Entry"),
            Map.entry("garage", "Garage"),
            Map.entry("garden", "Garden"),
            Map.entry("garten", "Garden"),
            Map.entry("guest", "GuestRoom"),
            Map.entry("kitchen", "Kitchen"),
            Map.entry("küche", "Kitchen"),
            Map.entry("laundry", "LaundryRoom"),
            Map.entry("living", "LivingRoom"),
            Map.entry("livingroom", "LivingRoom"),
            Map.entry("lounge", "LivingRoom"),
            Map.entry("wohnzimmer", "LivingRoom"),
            Map.entry("office", "Office"),
            Map.entry("study", "Office"),
            Map.entry("büro", "Office"),
            Map.entry("outdoor", "Outdoor"),
            Map.entry("outside", "Outdoor"),
            Map.entry("patio", "Patio"),
            Map.entry("porch", "Porch"),
            Map.entry("shed", "Shed"),
            Map.entry("terrace", "Terrace"),
            Map.entry("veranda", "Veranda"));

    private static final Set<String> OTHERS = Set.of(
            "Apartment",
            "BoilerRoom",
            "Building",
            "Carport",
            "DiningRoom",
            "Driveway",
            "FamilyRoom",
            "FirstFloor",
            "Floor",
            "GroundFloor",
            "GuestRoom",
            "House",
            "Indoor",
            "LaundryRoom",
            "LivingRoom",
            "Location",
            "Room",
            "SecondFloor",
            "SummerHouse",
            "ThirdFloor");

    private Locations() {}

    /** The tag of a room; {@code Room} where its name tells nothing more. */
    static String tag(String area) {
        for (String word : area.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            String tag = BY_WORD.get(word);
            if (tag != null) {
                return tag;
            }
        }
        return "Room";
    }

    /** Whether a name tells a room. */
    public static boolean isKnown(String area) {
        return !tag(area).equals("Room");
    }

    static boolean isTag(String tag) {
        return OTHERS.contains(tag) || BY_WORD.containsValue(tag);
    }
}
