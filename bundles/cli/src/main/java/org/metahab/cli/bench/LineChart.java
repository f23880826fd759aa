/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.metahab.cli.chart.Svg;

/** Lines over a common axis as an SVG picture; the vertical axis is logarithmic. */
final class LineChart {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int TOP = 40;
    private static final int RIGHT = 290;
    private static final int BOTTOM = 50;
    private static final String[] COLOURS = {
        "#1b6ca8", "#c0392b", "#2e8b57", "#8e44ad", "#d68910", "#16a2b8", "#7f5539", "#c71585", "#556b2f", "#34495e"
    };
    private static final double[] MARKS = {1, 2, 5};

    private final String title;
    private final String horizontal;
    private final String vertical;
    private final List<Line> lines = new ArrayList<>();

    LineChart(String title, String horizontal, String vertical) {
        this.title = title;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    private record Line(String name, double[] x, double[] y) {}

    /** One more line; y must be above 0. */
    void add(String name, double[] x, double[] y) {
        lines.add(new Line(name, x.clone(), y.clone()));
    }

    String svg() {
        double most = 1;
        double low = Double.MAX_VALUE;
        double high = Double.MIN_VALUE;
        for (Line line : lines) {
            for (int i = 0; i < line.x().length; i++) {
                most = Math.max(most, line.x()[i]);
                low = Math.min(low, Math.max(1e-6, line.y()[i]));
                high = Math.max(high, Math.min(1e6, line.y()[i]));
            }
        }
        low = lines.isEmpty() ? 0.1 : low / 1.1;
        high = lines.isEmpty() ? 1 : high * 1.1;
        Svg svg = new Svg(WIDTH, HEIGHT);
        svg.text(LEFT, 22, "start", title + " (" + vertical + ")");
        svg.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", horizontal);
        axes(svg, most, low, high);
        for (int l = 0; l < lines.size(); l++) {
            draw(svg, lines.get(l), COLOURS[l % COLOURS.length], most, low, high);
            double y = TOP + 10 + 18.0 * l;
            svg.add(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"12\" height=\"3\" fill=\"%s\"/>\n",
                    WIDTH - RIGHT + 14.0, y - 5, COLOURS[l % COLOURS.length]);
            svg.text(WIDTH - RIGHT + 32.0, y, "start", lines.get(l).name());
        }
        return svg.end();
    }

    private static void axes(Svg svg, double most, double low, double high) {
        for (int exponent = -6; exponent <= 6; exponent++) {
            for (double mark : MARKS) {
                double value = mark * Math.pow(10, exponent);
                if (value >= low && value <= high) {
                    double y = y(value, low, high);
                    svg.guide(LEFT, y, WIDTH - RIGHT, y);
                    svg.text(
                            LEFT - 8.0,
                            y + 4,
                            "end",
                            format("%.4g", value).replaceAll("0+$", "").replaceAll("\\.$", ""));
                }
            }
        }
        for (int i = 0; i <= 4; i++) {
            double value = most * i / 4;
            svg.text(x(value, most), HEIGHT - BOTTOM + 18.0, "middle", format("%,.0f", value));
        }
    }

    private static void draw(Svg svg, Line line, String colour, double most, double low, double high) {
        svg.add("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\" points=\"", colour);
        for (int i = 0; i < line.x().length; i++) {
            double y = Math.max(low, Math.min(high, line.y()[i]));
            svg.add("%.1f,%.1f ", x(line.x()[i], most), y(y, low, high));
        }
        svg.add("\"/>\n");
    }

    private static double x(double value, double most) {
        return LEFT + (WIDTH - RIGHT - LEFT) * value / most;
    }

    private static double y(double value, double low, double high) {
        return TOP + (HEIGHT - BOTTOM - TOP) * (Math.log(high / value) / Math.log(high / low));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
