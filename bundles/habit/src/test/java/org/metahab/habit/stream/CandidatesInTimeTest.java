/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.metahab.habit.Observation;
import org.metahab.habit.candidate.CandidateStatistics;
import org.metahab.habit.candidate.Repertoire;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;

/** What the numbers of candidates depend on in a stream of events: what came before, and nothing else. */
class CandidatesInTimeTest {

    private static final int EVENTS = 150;

    @Property(tries = 10)
    void cuttingTheFutureChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = EVENTS) int cut) {
        List<TimedEvent> events = life(seed);

        List<float[]> whole = described(events);
        List<float[]> early = described(events.subList(0, cut));

        assertThat(early).hasSizeLessThanOrEqualTo(whole.size());
        for (int i = 0; i < early.size(); i++) {
            assertThat(early.get(i)).isEqualTo(whole.get(i));
        }
    }

    @Property(tries = 10)
    void eventsThatComeTwiceChangeNothing(@ForAll long seed) {
        List<TimedEvent> events = life(seed);
        List<TimedEvent> twice = new ArrayList<>();
        events.forEach(event -> twice.addAll(List.of(event, event)));

        assertSame(described(twice), described(events));
    }

    @Property(tries = 10)
    void eventsThatAreFarTooLateChangeNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = EVENTS) int after) {
        List<TimedEvent> events = life(seed);
        List<TimedEvent> late = new ArrayList<>(events);
        Duration tooLate = StreamOptions.DEFAULT.lateness().plusSeconds(1);
        late.add(
                after,
                new TimedEvent(
                        events.get(after - 1).at().minus(tooLate),
                        new ItemCommandEvent("Lamp", OnOff.ON, TestHome.APP)));

        assertSame(described(late), described(events));
    }

    private static List<TimedEvent> life(long seed) {
        TestHome home = new TestHome();
        RandomLife.live(home, seed, EVENTS);
        return home.events;
    }

    /** All numbers of all candidates before each action, learnt from as they come. */
    private static List<float[]> described(List<TimedEvent> events) {
        TestHome home = new TestHome();
        Repertoire repertoire = new Repertoire(home::item);
        repertoire.know(home.items.values());
        CandidateStatistics statistics = new CandidateStatistics(repertoire, home::item);
        List<float[]> described = new ArrayList<>();
        HabitStream stream = new HabitStream(StreamOptions.DEFAULT, TestHome.ZONE, home::item, observation -> {
            if (observation instanceof Observation.Action action) {
                described.add(statistics.candidates(action.situation()).row());
                repertoire.add(action.action());
                statistics.learn(action.situation(), action.action());
            }
        });
        events.forEach(stream::accept);
        return described;
    }

    private static void assertSame(List<float[]> some, List<float[]> others) {
        assertThat(some).hasSameSizeAs(others);
        for (int i = 0; i < some.size(); i++) {
            assertThat(some.get(i)).isEqualTo(others.get(i));
        }
    }
}
