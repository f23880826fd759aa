/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metahab.simulator.truth.UnusualDays;
import org.metahab.simulator.truth.UnusualDays.Span;

/** Plans the unusual days of a home's first year. */
final class CalendarPlanner {

    private static final int YEAR = 365;

    private CalendarPlanner() {}

    static UnusualDays draw(Chance chance, LocalDate start) {
        Set<LocalDate> holidays = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            holidays.add(start.plusDays(chance.whole(0, YEAR)));
        }
        Set<LocalDate> parties = new HashSet<>();
        for (double day = chance.waiting(90); day < YEAR; day += 1 + chance.waiting(90)) {
            parties.add(start.plusDays((long) day));
        }
        return new UnusualDays(holidays, spans(chance, start, 120, 3, 14), spans(chance, start, 40, 1, 3), parties);
    }

    /** All that a soak of 90 days needs: two holidays, a vacation, guests twice and a party. */
    static UnusualDays ofSoak(LocalDate start) {
        return new UnusualDays(
                Set.of(start.plusDays(25), start.plusDays(60)),
                List.of(Span.of(start.plusDays(40), 7)),
                List.of(Span.of(start.plusDays(18), 3), Span.of(start.plusDays(70), 2)),
                Set.of(start.plusDays(33)));
    }

    private static List<Span> spans(Chance chance, LocalDate start, double every, int shortest, int longest) {
        List<Span> spans = new ArrayList<>();
        double day = 3 + chance.waiting(every);
        while (day < YEAR) {
            int days = chance.whole(shortest, longest);
            spans.add(Span.of(start.plusDays((long) day), days));
            day += days + 3 + chance.waiting(every);
        }
        return spans;
    }
}
