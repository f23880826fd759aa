/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.util.Locale;
import org.metahab.trainer.leaderboard.measure.Accuracy;

/** A text in Markdown as it grows: headings, lines and tables. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown append(Object some) {
        text.append(some);
        return this;
    }

    void heading(String title) {
        text.append("\n### ").append(title).append("\n\n");
    }

    /** A line of a table. */
    void row(String first, String... cells) {
        text.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }

    /** What stands between the head of a table and its lines. */
    void rule(int columns) {
        text.append("|").append("---|".repeat(columns)).append('\n');
    }

    void line(String pattern, Object... values) {
        text.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** hit@1 / hit@3. */
    static String rates(Accuracy accuracy) {
        return accuracy.actions() == 0
                ? "–"
                : rate(accuracy.hit1().value()) + " / " + rate(accuracy.hit3().value());
    }

    /** Three places, as {@code .123}. */
    static String rate(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
