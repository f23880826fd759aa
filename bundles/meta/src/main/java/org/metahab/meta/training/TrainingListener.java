/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

/** Watches meta-training and may end it early. Called on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {

    /** One report; training waits for it. */
    void progressed(TrainingProgress progress);

    /** Whether to stop now; asked before every meta-step. */
    default boolean cancelled() {
        return false;
    }

    /** One that doesn't care. */
    static TrainingListener none() {
        return progress -> {};
    }
}
