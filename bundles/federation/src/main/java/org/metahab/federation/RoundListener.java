/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation;

import org.metahab.meta.prior.Prior;

/** Hears of each round that a coordinator ended. */
@FunctionalInterface
public interface RoundListener {

    /**
     * A round ended; the next waits until this returns.
     *
     * @param prior after it
     */
    void onRound(RoundReport report, Prior prior);
}
