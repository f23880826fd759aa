/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;
import org.metahab.hub.event.TimedEvent;

/** What is excluded for a time is kept as long as that time is. */
class EndedExclusionsTest {

    private final LivedHome home = new LivedHome();

    @BeforeEach
    void guestsCameAndWent() {
        home.span = Duration.ofDays(10);
        home.engine.control().setMode(Mode.GUESTS, true);
        home.mornings(0, 2);
        home.engine.control().setMode(Mode.GUESTS, false);
        home.engine.control().exclude(new Scope.Item("Fan"));
        home.mornings(2, 4);
    }

    @Test
    void theyStayWhileTheHistoryOfThatTimeIsKeptThoughNothingIsLearntFromIt() {
        assertThat(afterStartOnDay(30)).containsExactly("GUESTS", "excluded");
        forgotten(event -> event.at().isBefore(day(1)));
        assertThat(afterStartOnDay(31)).containsExactly("GUESTS", "excluded");
    }

    @Test
    void theyGoOnceTheHistoryOfThatTimeIsGone() {
        forgotten(event -> event.at().isBefore(day(2)));

        assertThat(afterStartOnDay(5)).as("an import may bring it back").containsExactly("GUESTS", "excluded");
        assertThat(afterStartOnDay(30)).as("those that have no end stay").containsExactly("excluded");
    }

    private List<String> afterStartOnDay(int day) {
        home.at(day, "06:00").engine = home.start(AdaptationOptions.DEFAULT, home.store);
        return home.wishes.load().exclusions().stream().map(Exclusion::reason).toList();
    }

    private void forgotten(Predicate<TimedEvent> which) {
        home.past.removeIf(which);
    }

    private static Instant day(int day) {
        return LivedHome.MONDAY.plusDays(day).atStartOfDay(LivedHome.ZONE).toInstant();
    }
}
