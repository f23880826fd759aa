/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metahab.cli.chart.Svg;

/** A household's days: each action by weekday and time, those of habits that were found in colour. */
final class DayPicture {

    private static final int WIDTH = 960;
    private static final int LEFT = 50;
    private static final int RIGHT = 20;
    private static final int TOP = 50;
    private static final int BAND = 46;
    private static final int DAYS = 7;
    private static final int AXIS = 30;
    private static final int LINE = 18;
    private static final int HOURS = 24;
    private static final int SECONDS = 86_400;
    private static final int STEPS = 17;
    private static final String[] COLOURS = {
        "#c0392b", "#1b6ca8", "#2e8b57", "#8e44ad", "#d68910", "#16a2b8", "#7f5539", "#c71585", "#556b2f", "#34495e"
    };

    private final String title;
    private final ZoneId zone;
    private final List<Done> actions = new ArrayList<>();
    private final Map<String, String> habits = new LinkedHashMap<>();

    private record Done(ZonedDateTime at, String what) {}

    DayPicture(String title, ZoneId zone) {
        this.title = title;
        this.zone = zone;
    }

    /** Somebody did something. */
    void action(Instant at, String what) {
        actions.add(new Done(at.atZone(zone), what));
    }

    /** A habit was found, of what people do. */
    void habit(String what, String sentence) {
        habits.putIfAbsent(what, sentence);
    }

    String svg() {
        int bottom = TOP + DAYS * BAND;
        Svg svg = new Svg(WIDTH, bottom + AXIS + LINE * (habits.size() + 1));
        svg.text(LEFT, 22, "start", title + ": " + actions.size() + " actions, " + habits.size() + " habits found");
        for (int hour = 0; hour <= HOURS; hour += 2) {
            double x = x(hour * SECONDS / HOURS);
            svg.add("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#eee\"/>\n", x, x, TOP, bottom);
            svg.text(x, bottom + 16.0, "middle", hour + ":00");
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            int y = TOP + (day.getValue() - 1) * BAND;
            svg.add("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#ccc\"/>\n", LEFT, WIDTH - RIGHT, y, y);
            svg.text(LEFT - 8.0, y + BAND / 2.0 + 4, "end", day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
        List<String> found = List.copyOf(habits.keySet());
        actions.stream().filter(done -> !habits.containsKey(done.what)).forEach(done -> dot(svg, done, "#c8c8c8", 2));
        actions.stream()
                .filter(done -> habits.containsKey(done.what))
                .forEach(done -> dot(svg, done, COLOURS[found.indexOf(done.what) % COLOURS.length], 3));
        double y = bottom + AXIS + LINE * 0.7;
        for (Map.Entry<String, String> habit : habits.entrySet()) {
            String colour = COLOURS[found.indexOf(habit.getKey()) % COLOURS.length];
            svg.add("<circle cx=\"%d\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>\n", LEFT, y - 4, colour);
            svg.text(LEFT + 12.0, y, "start", habit.getValue());
            y += LINE;
        }
        return svg.end();
    }

    /** Within a day's band, the week decides on the height, so that days of several weeks don't hide each other. */
    private static void dot(Svg svg, Done done, String colour, int radius) {
        int band = TOP + (done.at.getDayOfWeek().getValue() - 1) * BAND;
        long week = done.at.toLocalDate().toEpochDay() / DAYS;
        double y = band + 5 + (BAND - 10.0) * (week * 7 % STEPS) / (STEPS - 1);
        svg.add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" fill=\"%s\"/>\n",
                x(done.at.toLocalTime().toSecondOfDay()), y, radius, colour);
    }

    private static double x(int second) {
        return LEFT + (double) (WIDTH - RIGHT - LEFT) * second / SECONDS;
    }
}
