/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Where the bar is drawn: over itself on a terminal, line under line elsewhere. */
final class ProgressLines implements ProgressBarConsumer {

    private static final int WIDTH = 110;

    private final PrintStream out;
    private final boolean inPlace;
    private boolean drawn;

    ProgressLines(PrintStream out, boolean inPlace) {
        this.out = out;
        this.inPlace = inPlace;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String line) {
        if (inPlace) {
            out.print("\r" + line);
        } else {
            out.println(line);
        }
        out.flush();
        drawn = true;
    }

    @Override
    public void close() {
        if (inPlace && drawn) {
            out.println();
        }
    }
}
