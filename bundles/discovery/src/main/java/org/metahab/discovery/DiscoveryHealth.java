/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery;

import java.util.List;

/** How discovery is doing, as a service for those who show it. Safe for use by several threads; never waits. */
public interface DiscoveryHealth {

    /** What was counted since the start. */
    DiscoveryStatistics statistics();

    /** What went wrong, newest first; at most a thousand, one for each source and kind of problem. */
    List<DiscoveryProblem> problems();
}
