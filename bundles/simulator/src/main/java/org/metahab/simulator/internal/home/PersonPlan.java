/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;

/**
 * A person and the rhythm of the days. Times are minutes after midnight.
 *
 * @param name unique in the household
 * @param wake when the person gets up on a working day
 * @param weekendLater how much later on other days
 * @param shiftLater how much later again in every other week, for those who work in shifts
 * @param leave when the person leaves for work
 * @param back when the person comes home
 * @param dinner when the person begins to cook
 * @param bed when the person goes to bed
 * @param regularity the standard deviation of all of these
 * @param workDays days of work away from home
 * @param homeDays days of work at home
 * @param byApp how often the person uses an app rather than a switch, in [0, 1]
 * @param whims how many things a day the person does for no reason
 * @param ways how the person does what takes several steps
 */
public record PersonPlan(
        String name,
        double wake,
        double weekendLater,
        double shiftLater,
        double leave,
        double back,
        double dinner,
        double bed,
        double regularity,
        Set<DayOfWeek> workDays,
        Set<DayOfWeek> homeDays,
        double byApp,
        double whims,
        Map<Activity, Way> ways) {

    public PersonPlan {
        workDays = Set.copyOf(workDays);
        homeDays = Set.copyOf(homeDays);
        ways = Map.copyOf(ways);
    }
}
