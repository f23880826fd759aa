/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metahab.history.ImportReport.ItemLine;
import org.metahab.history.ImportReport.Match;
import org.metahab.history.ImportReport.Skipped;

/** An import's report for people, line by line. */
public final class ImportText {

    private static final int MOST_ITEMS = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ImportReport report;
    private final ZoneId zone;
    private final List<String> lines = new ArrayList<>();

    private ImportText(ImportReport report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    /** The lines, with local times. */
    public static List<String> of(ImportReport report, ZoneId zone) {
        ImportText text = new ImportText(report, zone);
        text.summary();
        text.people();
        text.items();
        text.skipped();
        return text.lines;
    }

    private void summary() {
        line("%s, %s to %s", report.source(), time(report.from()), time(report.until()));
        line(
                "%d events of %d items: %d %s, %d in the history already, %d from when the hub itself listened, %d too old",
                report.events(),
                report.items().stream().filter(item -> item.events() > 0).count(),
                report.taken().added(),
                report.preview() ? "would be taken in" : "taken in",
                report.taken().known(),
                report.taken().seen(),
                report.taken().old());
    }

    private void people() {
        line("%d actions of people, %d of automations", report.actions(), report.automations());
        report.people().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(person -> line(
                        "  %6d  %s",
                        person.getValue(),
                        person.getKey().isEmpty() ? "at a switch, nobody knows who" : person.getKey()));
    }

    private void items() {
        long added = count(Match.ADDED);
        line(
                "Items: %d the hub has, %d %s, %d left out",
                count(Match.FOUND), added, report.preview() ? "would be added" : "added", count(Match.LEFT_OUT));
        List<ItemLine> eventful = report.items().stream()
                .filter(item -> item.events() > 0)
                .sorted(Comparator.comparingLong(ItemLine::actions)
                        .thenComparingLong(ItemLine::events)
                        .reversed())
                .toList();
        eventful.stream()
                .limit(MOST_ITEMS)
                .forEach(item -> line(
                        "  %6d events %6d actions  %s%s%s",
                        item.events(),
                        item.actions(),
                        item.item(),
                        item.id().equals(item.item()) ? "" : " for " + item.id(),
                        item.match() == Match.ADDED ? " (new)" : ""));
        if (eventful.size() > MOST_ITEMS) {
            line("  … and %d more", eventful.size() - MOST_ITEMS);
        }
    }

    private void skipped() {
        for (Skipped skipped : report.skipped()) {
            line(
                    "%s, %d times: %s%s",
                    skipped.leftOut() ? "Left out" : "Not left out",
                    skipped.count(),
                    skipped.why(),
                    skipped.examples().isEmpty() ? "" : " (" + String.join(", ", skipped.examples()) + ")");
        }
    }

    private long count(Match match) {
        return report.items().stream().filter(item -> item.match() == match).count();
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
