/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.HabitOccurrence;
import org.metahab.simulator.truth.HabitTrigger.AfterAction;
import org.metahab.simulator.truth.HabitTrigger.OnEntering;
import org.metahab.simulator.truth.TrueAction;
import org.metahab.simulator.truth.TrueHabit;

class HouseholdTest {

    private final HouseholdGenerator generator = new HouseholdGenerator();

    @Property(tries = 20)
    void theSameSeedGivesTheSameLife(@ForAll long seed) {
        Household one = generator.generate(seed);
        Household two = generator.generate(seed);

        assertThat(one.items()).isEqualTo(two.items());
        assertThat(one.habits()).isEqualTo(two.habits());
        assertThat(one.simulate(3).events().toList())
                .isEqualTo(two.simulate(3).events().toList());
    }

    @Test
    void differentSeedsGiveDifferentLives() {
        Set<List<TimedEvent>> lives = LongStream.range(0, 50)
                .mapToObj(seed -> generator.generate(seed).simulate(1).events().toList())
                .collect(Collectors.toSet());

        assertThat(lives).hasSize(50);
    }

    @Property(tries = 30)
    void eventsComeInOrderWithinTheSimulatedDays(@ForAll long seed) {
        Household home = generator.generate(seed);
        Instant end = home.start().atZone(home.zone()).plusDays(5).toInstant();

        Instant last = home.start();
        for (TimedEvent event : home.simulate(5).events().toList()) {
            assertThat(event.at()).isBetween(last, end);
            last = event.at();
        }
    }

    @Property(tries = 30)
    void somethingHappensOnTheLastDayUnlessEverybodyIsAway(@ForAll long seed) {
        Household home = generator.generate(seed);
        ZonedDateTime end = home.start().atZone(home.zone()).plusDays(5);
        Assume.that(home.unusualDays().vacations().stream()
                .noneMatch(span -> span.includes(end.minusDays(1).toLocalDate()) || span.includes(end.toLocalDate())));

        assertThat(home.simulate(5).events().map(TimedEvent::at))
                .last()
                .satisfies(last -> assertThat(Duration.between(last, end)).isLessThan(Duration.ofDays(1)));
    }

    @Property(tries = 30)
    void everyEventIsOfAKnownItemAndEachChangeGoesOnFromTheStateBefore(@ForAll long seed) {
        Household home = generator.generate(seed);
        Map<String, State> states = new HashMap<>();
        home.items().forEach(item -> states.put(item.name(), UnDef.NULL));

        home.simulate(3).events().map(TimedEvent::event).forEach(event -> {
            if (event instanceof ItemStateChangedEvent change) {
                assertThat(change.oldState()).isEqualTo(states.put(change.item(), change.state()));
                assertThat(change.state()).isNotEqualTo(change.oldState());
            }
        });

        assertThat(home.items().stream()
                        .filter(item -> item.type() != ItemType.GROUP)
                        .map(item -> states.get(item.name())))
                .doesNotContain(UnDef.NULL);
    }

    @Test
    void itemsHaveSemanticTagsAndRooms() {
        List<Item> items = LongStream.range(0, 50)
                .mapToObj(seed -> generator.generate(seed).items())
                .filter(all -> all.stream().anyMatch(item -> item.name().equals("Kitchen_Light")))
                .findFirst()
                .orElseThrow();
        Set<String> rooms = items.stream()
                .filter(item -> item.type() == ItemType.GROUP)
                .map(Item::name)
                .collect(Collectors.toSet());

        assertThat(rooms).contains("Kitchen", "LivingRoom", "Corridor", "Bedroom", "Bathroom");
        assertThat(items)
                .filteredOn(item -> item.name().equals("Kitchen_Light"))
                .singleElement()
                .satisfies(light -> {
                    assertThat(light.tags()).containsExactlyInAnyOrder("Switch", "Light");
                    assertThat(light.groups()).containsExactly("Kitchen");
                });
    }

    @Test
    void habitsAreFollowedAsOftenAsStated() {
        Map<TrueHabit, double[]> counts = new HashMap<>();
        for (long seed = 0; seed < 8; seed++) {
            Simulation life = generator.generate(seed).simulate(60);
            life.events().forEach(event -> {});
            for (HabitOccurrence occurrence : life.occurrences()) {
                double[] count = counts.computeIfAbsent(occurrence.habit(), habit -> new double[2]);
                count[0]++;
                count[1] += occurrence.done() ? 1 : 0;
            }
        }

        counts.values().removeIf(count -> count[0] < 30);
        counts.forEach((habit, count) -> {
            double deviation = Math.sqrt(habit.rate() * (1 - habit.rate()) / count[0]);
            assertThat(count[1] / count[0])
                    .as("%s in %s chances", habit, count[0])
                    .isCloseTo(habit.rate(), within(4.5 * deviation));
        });
        assertThat(counts).as("habits with a chance").hasSizeGreaterThan(60);
    }

    @Test
    void whatWasDoneIsInTheStreamAtThatMoment() {
        int acted = 0;
        for (long seed = 0; seed < 20; seed++) {
            Simulation life = generator.generate(seed).simulate(14);
            Set<String> told = new HashSet<>();
            life.events().forEach(event -> told.add(describe(event)));

            List<TrueAction> byPeople = life.actions().stream()
                    .filter(action -> !(action.cause() instanceof Cause.ByRule))
                    .toList();
            assertThat(byPeople).allSatisfy(action -> assertThat(told)
                    .contains(action.at() + " " + action.item() + " "
                            + action.state().text()));
            acted += byPeople.size();
        }
        assertThat(acted).isGreaterThan(2_000);
    }

    /** A switch changes the state; an app sends a command. */
    private static String describe(TimedEvent timed) {
        HubEvent event = timed.event();
        if (event instanceof ItemStateChangedEvent change) {
            return timed.at() + " " + change.item() + " " + change.state().text();
        } else if (event instanceof ItemCommandEvent command
                && command.source().text().startsWith(Source.REST)) {
            return timed.at() + " " + command.item() + " " + command.command().text();
        }
        return "";
    }

    @Test
    void whatTakesSeveralStepsIsDoneInSeveralSteps() {
        Map<String, Long> activities = LongStream.range(0, 20)
                .mapToObj(seed -> {
                    Simulation life = generator.generate(seed).simulate(5);
                    life.events().forEach(event -> {});
                    return life.actions().stream();
                })
                .flatMap(actions -> actions)
                .filter(action -> action.cause() instanceof Cause.InActivity)
                .collect(Collectors.groupingBy(
                        action -> ((Cause.InActivity) action.cause()).activity(), Collectors.counting()));

        assertThat(activities).containsKeys("COOKING", "BREAKFAST", "TOILET", "DRESSING", "COAT");
        assertThat(activities.get("COOKING")).isGreaterThan(200);
    }

    @Test
    void aHabitOfEnteringFollowsTheMotionInItsRoomWithItsDelay() {
        double followed = 0;
        double all = 0;
        for (long seed = 0; seed < 40; seed++) {
            Household home = generator.generate(seed);
            if (home.people().size() != 1) {
                continue;
            }
            Map<String, Instant> on = new HashMap<>();
            Simulation life = home.simulate(14);
            List<TimedEvent> events = life.events().toList();
            int next = 0;
            for (HabitOccurrence occurrence : life.occurrences()) {
                while (next < events.size() && !events.get(next).at().isAfter(occurrence.at())) {
                    if (events.get(next).event() instanceof ItemStateChangedEvent change
                            && change.state().equals(OnOff.ON)) {
                        on.put(change.item(), events.get(next).at());
                    }
                    next++;
                }
                if (occurrence.habit().trigger() instanceof OnEntering entering
                        && on.containsKey(entering.sensor())
                        && occurrence.habit().delay().compareTo(Duration.ofSeconds(15)) < 0) {
                    all++;
                    followed += Duration.between(on.get(entering.sensor()), occurrence.at())
                                            .compareTo(Duration.ofMinutes(2))
                                    < 0
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(all).isGreaterThan(300);
        assertThat(followed / all).isGreaterThan(0.9);
    }

    @Test
    void sequencesFollowTheActionBeforeThem() {
        List<TrueHabit> chained = LongStream.range(0, 30)
                .mapToObj(seed -> generator.generate(seed).habits())
                .flatMap(List::stream)
                .filter(habit -> habit.trigger() instanceof AfterAction)
                .toList();

        assertThat(chained).hasSizeGreaterThan(30);
    }

    @Test
    void peopleAndRulesCommandUnderTheirOwnNames() {
        Set<String> components = LongStream.range(0, 30)
                .mapToObj(seed -> generator.generate(seed).simulate(3).events())
                .flatMap(events -> events)
                .map(TimedEvent::event)
                .filter(event -> event instanceof ItemCommandEvent)
                .map(event -> event.source().component())
                .collect(Collectors.toSet());

        assertThat(components).containsExactlyInAnyOrder(Source.REST, Source.RULES);
    }

    @Test
    void aRuleRunsAroundItsCommands() {
        List<HubEvent> events = LongStream.range(0, 30)
                .mapToObj(seed -> generator.generate(seed).simulate(2).events())
                .flatMap(all -> all)
                .map(TimedEvent::event)
                .toList();

        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ItemCommandEvent command
                    && command.source().component().equals(Source.RULES)) {
                assertThat(events.get(i - 1)).isInstanceOf(RuleStatusInfoEvent.class);
                assertThat(events.get(i + 1)).isInstanceOf(RuleStatusInfoEvent.class);
            }
        }
    }
}
