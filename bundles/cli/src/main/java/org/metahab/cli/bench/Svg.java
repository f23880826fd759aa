/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.Locale;

/** A picture in the making, the same whatever the language of the machine. */
final class Svg {
    private final StringBuilder elements = new StringBuilder();

    /** A white picture of a size in pixels. */
    Svg(int width, int height) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n",
                width, height);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n");
    }

    /** Appends formatted text. */
    void add(String pattern, Object... values) {
        elements.append(String.format(Locale.ROOT, pattern, values));
    }

    /** @param anchor start, middle or end: which part of the text is at the place */
    void text(double x, double y, String anchor, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, escaped);
    }

    /** A thin grey line. */
    void guide(double x1, double y1, double x2, double y2) {
        add("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n", x1, x2, y1, y2);
    }

    /** The whole picture. */
    String end() {
        return elements + "</svg>\n";
    }
}
