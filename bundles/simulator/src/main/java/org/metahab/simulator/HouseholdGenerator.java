/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator;

import org.metahab.simulator.internal.home.HomePlanner;

/**
 * Makes households that differ in everything a prior must not rely on: place, season, rooms, devices, sensors, people,
 * their rhythms, habits and carelessness. Safe for use by several threads.
 */
public final class HouseholdGenerator {

    /** The household of that seed, always the same. */
    public Household generate(long seed) {
        return new Household(seed, HomePlanner.plan(seed));
    }

    /**
     * A household to watch for 90 days: 60 items and three regular people, some of whose habits change, with holidays, a
     * vacation, guests and a party; always the same for the same seed.
     */
    public Household soak(long seed) {
        return new Household(seed, HomePlanner.soak(seed));
    }
}
