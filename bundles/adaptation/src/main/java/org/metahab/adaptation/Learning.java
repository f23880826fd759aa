/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

/** How learning is set going again. Safe for use by several threads. */
public interface Learning {

    /**
     * Learns anew from the hub's history, and suggests what it tells: for whoever added to the history. Returns when that
     * is done; events that come meanwhile wait. Answers that people gave stay.
     */
    void learnAnew();
}
