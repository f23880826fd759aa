/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of rates from 0 to 1, over steps with names or over another rate. */
public final class RateChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int LEFT = 50;
    private static final int TOP = 40;
    private static final int RIGHT = 230;
    private static final int BOTTOM = 50;
    private static final int TENTHS = 10;
    private static final String[] COLOURS = {
        "#c0392b", "#1b6ca8", "#2e8b57", "#8e44ad", "#d68910", "#16a2b8", "#7f5539", "#c71585", "#556b2f", "#34495e"
    };

    private final String title;
    private final String horizontal;
    private final List<String> steps;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, double[] x, double[] y) {}

    private RateChart(String title, String horizontal, List<String> steps) {
        this.title = title;
        this.horizontal = horizontal;
        this.steps = List.copyOf(steps);
    }

    /** Over steps at equal distances; x counts them from 0. */
    public static RateChart overSteps(String title, String horizontal, List<String> steps) {
        return new RateChart(title, horizontal, steps);
    }

    /** Over another rate; the diagonal is drawn where both are the same. */
    public static RateChart overRate(String title, String horizontal) {
        return new RateChart(title, horizontal, List.of());
    }

    /** One more line. */
    public void add(String name, double[] x, double[] y) {
        lines.add(new Line(name, x.clone(), y.clone()));
    }

    /** The picture. */
    public String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        svg.text(LEFT, 22, "start", title);
        svg.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", horizontal);
        for (int i = 0; i <= TENTHS; i += 2) {
            double rate = i / (double) TENTHS;
            svg.add(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n",
                    LEFT, WIDTH - RIGHT, y(rate), y(rate));
            svg.text(LEFT - 8.0, y(rate) + 4, "end", String.format(Locale.ROOT, "%.1f", rate));
            if (steps.isEmpty()) {
                svg.text(x(rate), HEIGHT - BOTTOM + 18.0, "middle", String.format(Locale.ROOT, "%.1f", rate));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            svg.text(x(i), HEIGHT - BOTTOM + 18.0, "middle", steps.get(i));
        }
        if (steps.isEmpty()) {
            svg.add(
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#bbb\" stroke-dasharray=\"4\"/>\n",
                    x(0), x(1), y(0), y(1));
        }
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), COLOURS[i % COLOURS.length], TOP + 10 + 18.0 * i);
        }
        return svg.end();
    }

    private void draw(Svg svg, Line line, String colour, double legend) {
        svg.add("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\" points=\"", colour);
        for (int i = 0; i < line.x().length; i++) {
            svg.add("%.1f,%.1f ", x(line.x()[i]), y(line.y()[i]));
        }
        svg.add("\"/>\n");
        for (int i = 0; i < line.x().length; i++) {
            svg.add(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>\n",
                    x(line.x()[i]), y(line.y()[i]), colour);
        }
        svg.add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"12\" height=\"3\" fill=\"%s\"/>\n",
                WIDTH - RIGHT + 14.0, legend - 5, colour);
        svg.text(WIDTH - RIGHT + 32.0, legend, "start", line.name());
    }

    private double x(double value) {
        double most = steps.isEmpty() ? 1 : Math.max(1, steps.size() - 1);
        return LEFT + (WIDTH - RIGHT - LEFT) * value / most;
    }

    private static double y(double rate) {
        return TOP + (HEIGHT - BOTTOM - TOP) * (1 - rate);
    }
}
