/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import java.util.concurrent.CancellationException;

/**
 * Says whether somebody wants an import stopped. Sources ask between rows and calls; the thread is never interrupted, as that
 * would close the hub's files under it. Asked by the thread that reads, raised by any other.
 */
@FunctionalInterface
public interface StopSign {

    /** Nobody stops it. */
    StopSign NEVER = () -> false;

    /** Whether it is raised. */
    boolean isRaised();

    /** @throws CancellationException when it is raised */
    default void heed() {
        if (isRaised()) {
            throw new CancellationException("The import was stopped; begin it again, and it goes on where it is");
        }
    }
}
