/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Days on which a household does not live as on others.
 *
 * @param holidays nobody goes to work or school
 * @param vacations everybody is away
 * @param guests somebody visits in the evenings
 * @param parties many do, until late
 */
public record UnusualDays(Set<LocalDate> holidays, List<Span> vacations, List<Span> guests, Set<LocalDate> parties) {

    public UnusualDays {
        holidays = Set.copyOf(holidays);
        vacations = List.copyOf(vacations);
        guests = List.copyOf(guests);
        parties = Set.copyOf(parties);
    }

    /** Whether somebody visits that day, other than for a party. */
    public boolean hasGuests(LocalDate day) {
        return guests.stream().anyMatch(span -> span.includes(day));
    }

    /** From one day to another, both included. */
    public record Span(LocalDate first, LocalDate last) {

        /** So many days from that day on. */
        public static Span of(LocalDate first, int days) {
            return new Span(first, first.plusDays(days - 1L));
        }

        /** Whether the day is one of them. */
        public boolean includes(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
