/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.RuleDeed;
import org.metahab.simulator.truth.RuleDeed.Verdict;
import org.metahab.simulator.truth.TrueHabit;

/** Rules of a hub act in a simulated home, and its people live with that. */
class HubRulesInHomesTest {

    private final Household home = new HouseholdGenerator().soak(3);
    private final Simulation life = home.simulate(14);
    private final List<TimedEvent> events = new ArrayList<>();

    private void until(Instant moment) {
        for (Optional<TimedEvent> next = life.nextBefore(moment); next.isPresent(); next = life.nextBefore(moment)) {
            events.add(next.get());
        }
    }

    @Test
    void readByTimeALifeIsTheSame() {
        until(home.start().plus(Duration.ofDays(14)));

        assertThat(events).isEqualTo(home.simulate(14).events().toList());
        assertThat(life.deeds()).isEmpty();
    }

    @Test
    void theDeviceFollowsARuleAndTheHubIsToldWhoCommanded() {
        Instant now = home.start().plus(Duration.ofHours(1));
        until(now);
        String item = switchOf(home).item();

        life.command("r", item, OnOff.ON);
        events.clear();
        until(now.plusSeconds(1));

        assertThat(events.get(0).event()).isEqualTo(new ItemCommandEvent(item, OnOff.ON, Source.of(Source.RULES, "r")));
        assertThat(events)
                .anyMatch(event -> event.event() instanceof ItemStateChangedEvent change
                        && change.item().equals(item)
                        && change.state() == OnOff.ON);
    }

    /** At four in the morning nobody wants the radio. */
    @Test
    void whatNoHabitSaysIsUnwantedAndWhoeverNoticesTakesItBack() {
        String item = switchOf(home).item();
        for (int day = 0; day < 13; day++) {
            until(home.start().plus(Duration.ofDays(day)).plus(Duration.ofHours(9)));
            life.command("r", item, OnOff.ON);
            until(home.start().plus(Duration.ofDays(day)).plus(Duration.ofHours(10)));
        }

        assertThat(life.deeds()).extracting(RuleDeed::verdict).contains(Verdict.UNWANTED);
        assertThat(life.actions())
                .filteredOn(action -> action.cause() instanceof Cause.TakesBack)
                .isNotEmpty()
                .allMatch(action ->
                        action.state() == OnOff.OFF && !action.person().isEmpty());
    }

    @Test
    void whoFindsDoneWhatTheyAreAboutToDoDoesNotDoIt() {
        TrueHabit habit = entering(home);
        for (Instant end = home.start().plus(Duration.ofDays(14)); ; ) {
            Optional<TimedEvent> next = life.nextBefore(end);
            if (next.isEmpty()) {
                break;
            }
            boolean trigger = next.get().event() instanceof ItemStateChangedEvent change
                    && home.signsOf(habit.trigger()).stream()
                            .anyMatch(sign -> sign.item().equals(change.item())
                                    && sign.state().equals(change.state()));
            if (trigger && home.isTimeFor(habit, next.get().at())) {
                life.command("r", habit.item(), (Command) habit.state());
            }
        }

        List<Verdict> verdicts = life.deeds().stream()
                .map(RuleDeed::verdict)
                .filter(v -> v != Verdict.IDLE)
                .toList();
        long own = followed(life, habit);
        assertThat(verdicts).contains(Verdict.WANTED);
        assertThat(own).isLessThan(unaided(habit) / 2);
    }

    /** A rule switches the light on as somebody enters, and another one the fan as the light comes on. */
    @Test
    void whoFindsDoneWhatTheyAreAboutToDoGoesOnFromThere() {
        Household bath = new HouseholdGenerator().soak(8);
        Simulation days = bath.simulate(14);
        String fan = "Bathroom_Fan";
        String light = "Bathroom_Light";
        assertThat(bath.habits())
                .filteredOn(habit -> habit.item().equals(fan) && habit.state() == OnOff.ON)
                .extracting(TrueHabit::trigger)
                .containsOnly(new HabitTrigger.AfterAction(light, OnOff.ON));

        Instant end = bath.start().plus(Duration.ofDays(14));
        for (Optional<TimedEvent> next = days.nextBefore(end); next.isPresent(); next = days.nextBefore(end)) {
            if (next.get().event() instanceof ItemStateChangedEvent change && change.state() == OnOff.ON) {
                if (change.item().equals("Bathroom_Motion")) {
                    days.command("light", light, OnOff.ON);
                } else if (change.item().equals(light)) {
                    days.command("fan", fan, OnOff.ON);
                }
            }
        }

        List<Verdict> afterWantedLight = new ArrayList<>();
        for (int i = 1; i < days.deeds().size(); i++) {
            RuleDeed deed = days.deeds().get(i);
            if (deed.item().equals(fan)
                    && deed.verdict() != Verdict.IDLE
                    && days.deeds().get(i - 1).verdict() == Verdict.WANTED) {
                afterWantedLight.add(deed.verdict());
            }
        }
        assertThat(afterWantedLight).hasSizeGreaterThan(10).doesNotContain(Verdict.UNWANTED);
    }

    private long unaided(TrueHabit habit) {
        Simulation plain = home.simulate(14);
        while (plain.hasNext()) {
            plain.next();
        }
        return followed(plain, habit);
    }

    private static long followed(Simulation life, TrueHabit habit) {
        return life.actions().stream()
                .filter(action ->
                        action.cause() instanceof Cause.ByHabit by && by.habit().equals(habit))
                .count();
    }

    private static TrueHabit entering(Household home) {
        return home.habits().stream()
                .filter(habit -> habit.trigger() instanceof HabitTrigger.OnEntering
                        && !home.signsOf(habit.trigger()).isEmpty()
                        && habit.rate() > 0.8)
                .findFirst()
                .orElseThrow();
    }

    private static TrueHabit switchOf(Household home) {
        return home.habits().stream()
                .filter(habit -> habit.state() == OnOff.ON)
                .findFirst()
                .orElseThrow();
    }
}
