/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery;

import java.util.Map;

/**
 * Counts since discovery was started.
 *
 * @param messages messages taken from devices
 * @param announcements parts of devices announced, again or anew
 * @param states states handed to the hub
 * @param commands messages sent to devices
 * @param problems how often each kind of problem came up
 * @param waiting messages that wait to be handled now
 * @param things approved things
 * @param inbox devices that wait for a person's word
 */
public record DiscoveryStatistics(
        long messages,
        long announcements,
        long states,
        long commands,
        Map<DiscoveryProblem.Kind, Long> problems,
        int waiting,
        int things,
        int inbox) {

    public DiscoveryStatistics {
        problems = Map.copyOf(problems);
    }
}
