/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.progress;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on the terminal's error stream with the time left, redrawn in place; in a pipe, a line now and then. */
public final class Progress implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofMillis(250);
    private static final Duration LINE = Duration.ofSeconds(10);

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * Starts with nothing done.
     *
     * @param most how many steps there are; -1 when that is not known
     */
    public static Progress of(String what, long most) {
        boolean terminal = System.console() != null;
        return new Progress(new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) (terminal ? REDRAW : LINE).toMillis())
                .continuousUpdate()
                .setConsumer(new ProgressLines(System.err, terminal))
                .build());
    }

    /** There are so many steps. */
    public void of(long most) {
        bar.maxHint(most);
    }

    /** So many steps are done. */
    public void at(long done) {
        bar.stepTo(done);
    }

    /** What to show behind the bar. */
    public void note(String text) {
        bar.setExtraMessage(text);
    }

    @Override
    public void close() {
        bar.close();
    }
}
