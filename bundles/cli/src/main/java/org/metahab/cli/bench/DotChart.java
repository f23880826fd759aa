/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.metahab.cli.chart.Svg;

/** A line for each name, with a dot for each of its shares, in an SVG picture. */
final class DotChart {
    private static final int WIDTH = 800;
    private static final int LEFT = 170;
    private static final int RIGHT = 30;
    private static final int TOP = 70;
    private static final int LINE = 20;
    private static final int BOTTOM = 30;
    private static final String[] COLOURS = {"#9ecae1", "#4292c6", "#08519c", "#08224c", "#c0392b", "#2e8b57"};

    private final String title;
    private final List<String> series;
    private final List<Row> rows = new ArrayList<>();

    /** @param series what the dots of a line stand for, in their order */
    DotChart(String title, List<String> series) {
        this.title = title;
        this.series = List.copyOf(series);
    }

    private record Row(String name, double[] shares) {}

    /** One more line; as many shares in [0, 1] as there are series. */
    void add(String name, double... shares) {
        rows.add(new Row(name, shares.clone()));
    }

    String svg() {
        int height = TOP + LINE * rows.size() + BOTTOM;
        double low = rows.stream()
                .flatMapToDouble(row -> Arrays.stream(row.shares()))
                .min()
                .orElse(0);
        double least = Math.floor(low * 10) / 10;
        Svg svg = new Svg(WIDTH, height);
        svg.text(LEFT, 22, "start", title);
        for (int s = 0; s < series.size(); s++) {
            dot(svg, LEFT + 5 + 110 * s, 40, s);
            svg.text(LEFT + 15 + 110 * s, 44, "start", series.get(s));
        }
        for (int tenth = (int) Math.round(least * 10); tenth <= 10; tenth++) {
            double x = x(tenth / 10.0, least);
            svg.guide(x, TOP - 10, x, height - BOTTOM);
            svg.text(x, height - 10, "middle", String.format(Locale.ROOT, "%.1f", tenth / 10.0));
        }
        for (int r = 0; r < rows.size(); r++) {
            double y = TOP + LINE * r + LINE / 2.0;
            svg.text(LEFT - 10, y + 4, "end", rows.get(r).name());
            for (int s = 0; s < series.size(); s++) {
                dot(svg, x(rows.get(r).shares()[s], least), y, s);
            }
        }
        return svg.end();
    }

    private static double x(double share, double least) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (share - least) / (1 - least);
    }

    private static void dot(Svg svg, double x, double y, int series) {
        svg.add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"%s\"/>\n", x, y, COLOURS[series % COLOURS.length]);
    }
}
