/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.io.Closeable;
import org.metahab.adaptation.replay.VirtualAdaptation;

/** What adaptation runs in while a soak goes on. */
interface AdaptationProcess extends Closeable {

    /** The adaptation that lives now; the same one for all of the soak. */
    VirtualAdaptation adaptation();

    /** What people decide is told here. */
    Decisions decisions();

    /** A minute of the soak begins; they are counted from one. */
    void begin(int minute);

    /** Lets adaptation do something; where that ends early, adaptation lives again when this returns. */
    void let(Runnable step);

    /** How it did so far. */
    KillResult result();

    /** One that nothing ever interrupts. */
    static AdaptationProcess steady(VirtualAdaptation adaptation) {
        return new AdaptationProcess() {
            @Override
            public VirtualAdaptation adaptation() {
                return adaptation;
            }

            @Override
            public Decisions decisions() {
                return Decisions.UNNOTED;
            }

            @Override
            public void begin(int minute) {
                // nothing interrupts it
            }

            @Override
            public void let(Runnable step) {
                step.run();
            }

            @Override
            public KillResult result() {
                return KillResult.NONE;
            }

            @Override
            public void close() {
                // nothing is kept
            }
        };
    }
}
