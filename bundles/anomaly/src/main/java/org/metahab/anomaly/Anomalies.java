/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly;

import java.util.List;
import java.util.Set;

/** What is unlike this home, and what people do not want to hear of. Safe for use by several threads. */
public interface Anomalies {

    /** Those that last, and the latest that are over, newest first; none of muted items. */
    List<Anomaly> all();

    /**
     * Tells nothing of an item any more, also after a restart.
     *
     * @throws IllegalStateException when that can't be stored
     */
    void mute(String item);

    /**
     * Tells of an item again; nothing when it was not muted.
     *
     * @throws IllegalStateException when that can't be stored
     */
    void unmute(String item);

    /** The items that are muted. */
    Set<String> muted();
}
