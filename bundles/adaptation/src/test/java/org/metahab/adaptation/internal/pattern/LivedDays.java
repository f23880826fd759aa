/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/** Days of a home with a lamp, a motion sensor in its room and a television, written down minute by minute. */
final class LivedDays {

    static final ActionClass LAMP_ON = new ActionClass("Lamp", "ON");
    static final ActionClass MOTION_ON = new ActionClass("Motion", "ON");

    static final ActionClass LAMP_OFF = new ActionClass("Lamp", "OFF");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Item ROOM =
            Item.of("Living", ItemType.GROUP, "Living room").withTags(Set.of("LivingRoom"));

    private final Map<String, Item> items = Map.of(
            "Living",
            ROOM,
            "Lamp",
            inRoom("Lamp", "Lightbulb"),
            "Motion",
            inRoom("Motion", "Motion", "Status"),
            "Tv",
            inRoom("Tv", "Television"),
            "Laundry",
            Item.of("Laundry", ItemType.GROUP, "Laundry").withTags(Set.of("LaundryRoom")),
            "Washer",
            Item.of("Washer", ItemType.SWITCH, "Washer").withGroups(List.of("Laundry")));

    final ItemLookup lookup = name -> Optional.ofNullable(items.get(name));
    /** Which days are special; may change. */
    Ephemeris ephemeris = Ephemeris.DEFAULT;

    final Timeline timeline = new Timeline(ZONE, 1000, any -> false, () -> ephemeris);
    final List<Occurrence> examples = new ArrayList<>();
    final List<Occurrence> offs = new ArrayList<>();

    private static Item inRoom(String name, String... tags) {
        return Item.of(name, ItemType.SWITCH, name).withTags(Set.of(tags)).withGroups(List.of("Living"));
    }

    void become(int day, String time, String item, String bucket) {
        timeline.change(at(day, time), new ActionClass(item, bucket), "");
    }

    void light(int day, String time, double lux) {
        timeline.light(at(day, time), "Daylight", lux, "lx");
    }

    void lampOn(int day, String time) {
        Instant at = at(day, time);
        examples.add(new Occurrence(at, timeline.preceding(at, "Lamp")));
        timeline.action(at, LAMP_ON, "");
        timeline.change(at, LAMP_ON, "OFF");
    }

    void lampOff(int day, String time) {
        offs.add(new Occurrence(at(day, time), timeline.preceding(at(day, time), "Lamp")));
        timeline.action(at(day, time), LAMP_OFF, "");
        timeline.change(at(day, time), LAMP_OFF, "ON");
    }

    /** Somebody comes in, lights the lamp five seconds later, and leaves after an hour. */
    void visit(int day, int hour, boolean lights) {
        become(day, hour + ":00", "Motion", "ON");
        if (lights) {
            lampOn(day, hour + ":00:05");
            lampOff(day, hour + ":45");
        }
        become(day, hour + ":55", "Motion", "OFF");
    }

    /** The latest examples, as many as are kept. */
    List<Occurrence> latest() {
        return examples.subList(Math.max(0, examples.size() - 12), examples.size());
    }

    static Instant at(int day, String time) {
        String padded = time.indexOf(':') == 1 ? "0" + time : time;
        return MONDAY.plusDays(day).atTime(LocalTime.parse(padded)).atZone(ZONE).toInstant();
    }
}
