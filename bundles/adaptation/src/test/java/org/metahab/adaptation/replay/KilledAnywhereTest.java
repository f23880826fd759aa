/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.WishFile;
import org.metahab.adaptation.internal.engine.AdaptationEngine;
import org.metahab.adaptation.internal.engine.LivedHome;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.Journal;
import org.metahab.hub.event.Source;
import org.metahab.hub.value.OnOff;

/**
 * Kills adaptation in lived homes at 200 random moments: before, after and in the middle of whatever it writes, files and the
 * hub's rules alike. After each start, what was confirmed holds and nothing is half done.
 */
class KilledAnywhereTest {

    private static final int LIVES = 20;
    private static final int KILLS = 10;
    private static final int MOST_POINTS = 18;

    @TempDir
    Path folder;

    private final Map<String, List<Move>> confirmed = new HashMap<>();
    private final Map<Mode, Boolean> modes = new HashMap<>();
    private Random random = new Random(0);
    private LivedHome home = new LivedHome();
    private AdaptationEngine engine = home.engine;
    private int pointsLeft;
    private int day;

    private Mortality mortality() {
        return new Mortality(at -> --pointsLeft == 0, random);
    }

    @Test
    void aKillAtAnyMomentLosesNoConfirmedDecisionAndLeavesNothingHalfDone() throws IOException {
        int decisions = 0;
        for (int life = 0; life < LIVES; life++) {
            random = new Random(life);
            home = new LivedHome();
            confirmed.clear();
            modes.clear();
            day = 0;
            Path place = folder.resolve("life" + life);
            pointsLeft = Integer.MAX_VALUE;
            liveUntilKilled(place);
            for (int kills = 0; kills < KILLS; ) {
                pointsLeft = 1 + random.nextInt(MOST_POINTS);
                kills += liveUntilKilled(place) ? 1 : 0;
                home.hub.rules.onChange = () -> {};
                check(place, "life " + life + ", kill " + kills);
                decisions += confirmed.size();
            }
        }
        assertThat(decisions).isGreaterThan(LIVES);
    }

    /** Starts, lives some days, and tells whether it was killed. */
    private boolean liveUntilKilled(Path place) throws IOException {
        Mortality mortality = mortality();
        home.hub.rules.onChange = () -> mortality.pass(CrashPoint.BEFORE_WRITE, "a rule");
        try (MortalJournal journal = MortalJournal.open(place, mortality)) {
            engine = home.start(AdaptationOptions.DEFAULT, journal, MortalWishes.open(place, mortality));
            home.engine = engine;
            for (int i = 0; i < 4; i++) {
                peopleAct();
                rulesAct();
                answers();
                day++;
            }
            return false;
        } catch (Killed e) {
            day++;
            return true;
        }
    }

    private void peopleAct() {
        home.at(day, "06:30").pulse("Bell").after(600);
        home.at(day, "07:00").pulse("Motion").after(5).switched("Lamp", OnOff.ON, ANNA);
        home.after(1200).switched("Radio", day % 2 == 0 ? OnOff.ON : OnOff.OFF, ANNA);
        home.after(1200 + 1300 * (day % 7)).pulse("Bell").after(5).switched("Lamp", OnOff.OFF, ANNA);
    }

    /** At night, so that people take back what rules do at times. */
    private void rulesAct() {
        home.at(day, "23:00").engine.advance();
        for (Suggestion suggestion : engine.all()) {
            if (suggestion.stage().isRunning() && random.nextBoolean()) {
                OnOff state = suggestion.habit().endsWith("ON") ? OnOff.ON : OnOff.OFF;
                String item = suggestion.habit().split(":")[0];
                home.switched(
                        item, state, Source.of(Source.RULES, suggestion.rule().uid()));
                if (random.nextBoolean()) {
                    home.after(20).switched(item, state == OnOff.ON ? OnOff.OFF : OnOff.ON, ANNA);
                }
                home.after(700).engine.advance();
            }
        }
    }

    private void answers() {
        for (Suggestion suggestion : engine.all()) {
            if (engine.find(suggestion.id()).isEmpty()) {
                continue; // it went as its item was forgotten
            }
            try {
                answer(suggestion);
            } catch (IllegalStateException e) {
                // an answer that is not possible at this stage changes nothing
            }
        }
        Mode mode = List.of(Mode.ACTING_PAUSED, Mode.STOPPED, Mode.GUESTS).get(random.nextInt(3));
        boolean on = random.nextInt(4) == 0;
        modes.remove(mode);
        engine.control().setMode(mode, on);
        modes.put(mode, on);
    }

    private void answer(Suggestion suggestion) {
        String id = suggestion.id();
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> engine.accept(id);
            case 3 -> engine.tryOut(id);
            case 4 -> engine.reject(id, Dismissal.WRONG_CONDITION, "");
            case 5 -> engine.postpone(id, Duration.ofDays(1));
            case 6 -> engine.pause(id, "");
            case 7 -> engine.undo(id, "");
            case 8 -> engine.choose(id, 1 + random.nextInt(suggestion.offered().size()));
            default -> {
                if (random.nextInt(4) == 0) {
                    confirmed.clear();
                    String item = suggestion.habit().split(":")[0];
                    engine.control().forget(new Scope.Item(item), Instant.EPOCH, Instant.MAX);
                }
            }
        }
        engine.habits().stream()
                .filter(habit -> habit.id().equals(suggestion.habit()))
                .filter(habit -> engine.find(id).isPresent())
                .forEach(habit -> confirmed.put(habit.id(), habit.history()));
    }

    private void check(Path place, String when) throws IOException {
        try (Journal journal = Journal.open(place)) {
            engine = home.start(AdaptationOptions.DEFAULT, journal, WishFile.open(place));
        }
        home.engine = engine;
        try (Journal journal = Journal.open(place)) {
            Map<String, Entry> stored = new HashMap<>();
            journal.load().forEach(entry -> stored.put(entry.habit(), entry));
            confirmed.forEach((habit, moves) -> assertThat(stored.get(habit))
                    .as("%s after %s", habit, when)
                    .isNotNull()
                    .satisfies(entry -> assertThat(entry.life().moves()).startsWith(moves.toArray(new Move[0]))));
        }
        modes.forEach((mode, on) -> assertThat(engine.control().modes().containsKey(mode))
                .as("%s after %s", mode, when)
                .isEqualTo(on));
        Set<String> resting = WishFile.open(place).load().disabled();
        Set<String> uids = new TreeSet<>();
        for (Suggestion suggestion : engine.all()) {
            uids.add(suggestion.rule().uid());
            boolean has = home.hub.rules.rule(suggestion.rule().uid()).isPresent();
            if (suggestion.stage().isRunning()) {
                assertThat(has).as("%s runs after %s", suggestion.id(), when).isTrue();
                assertThat(home.hub.rules.disabled.contains(suggestion.rule().uid())
                                && !resting.contains(suggestion.rule().uid()))
                        .as("%s is off and nobody knows why after %s", suggestion.id(), when)
                        .isFalse();
            } else if (suggestion.stage() != Stage.PAUSED) {
                assertThat(has)
                        .as("%s is %s after %s", suggestion.id(), suggestion.stage(), when)
                        .isFalse();
            }
            if (suggestion.stage() == Stage.PAUSED && has) {
                assertThat(home.hub.rules.disabled)
                        .as("%s is paused after %s", suggestion.id(), when)
                        .contains(suggestion.rule().uid());
            }
        }
        assertThat(home.hub.rules.rules())
                .as("rules without a record after %s", when)
                .allMatch(rule -> uids.contains(rule.uid()));
    }
}
