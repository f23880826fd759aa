/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.replay.MortalAdaptation;
import org.metahab.adaptation.replay.Onlooker;
import org.metahab.adaptation.replay.VirtualAdaptation;
import org.metahab.cli.rules.RuleTruth;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.TimedEvent;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;
import org.metahab.simulator.Simulation;

/**
 * One simulated home with adaptation at work, minute by minute on a virtual clock: the household lives, the hub learns and
 * suggests, a person answers, rules act and people react. The same seed gives the same life. For one thread.
 */
final class SoakHome implements Closeable {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MINUTES_A_DAY = 24 * 60;

    private final Household home;
    private final int days;
    private final Simulation life;
    private final VirtualClock clock;
    private final SoakHub hub;
    private final AdaptationProcess process;
    private final VirtualAdaptation adaptation;
    private final SoakNotes notes;
    private final Householder person;
    private final SoakTally tally;
    private int seen;
    private int againstModes;

    private SoakHome(long seed, int days, int kills, HabitLearner learner) throws IOException {
        this.home = new HouseholdGenerator().soak(seed);
        this.days = days;
        this.life = home.simulate(days);
        this.clock = new VirtualClock(home.start(), home.zone());
        this.hub = new SoakHub(home, life, clock);
        this.process = kills == 0
                ? AdaptationProcess.steady(new VirtualAdaptation(AdaptationOptions.DEFAULT, hub, clock, learner, hub))
                : killed(kills, new Random(seed), learner);
        this.adaptation = process.adaptation();
        Onlooker onlooker = new Onlooker(AdaptationOptions.DEFAULT, learner, home.items(), hub::item, home.zone());
        RuleTruth unaided = unaided(onlooker);
        SuggestionTruth truth = new SuggestionTruth(home, unaided);
        this.notes = new SoakNotes(truth, adaptation::habits);
        this.person = new Householder(home, adaptation, truth, notes, process.decisions());
        this.tally = new SoakTally(home, unaided, onlooker.laterAgreement(), truth, notes);
    }

    /**
     * Lets a home live.
     *
     * @param kills how often adaptation is killed meanwhile
     * @param day is told each day that is over
     * @throws IOException when adaptation that is killed has no place for its files
     */
    static SoakResult live(long seed, int days, int kills, HabitLearner learner, IntConsumer day) throws IOException {
        try (SoakHome home = new SoakHome(seed, days, kills, learner)) {
            return home.live(day);
        }
    }

    private AdaptationProcess killed(int kills, Random random, HabitLearner learner) throws IOException {
        Path folder = Files.createTempDirectory("metahab-soak");
        MortalAdaptation mortal =
                new MortalAdaptation(folder, random, AdaptationOptions.DEFAULT, hub, clock, learner, hub);
        return new KilledProcess(mortal, folder, kills, days * MINUTES_A_DAY, random);
    }

    /** What the same people do in the same days without any automation. */
    private RuleTruth unaided(Onlooker onlooker) {
        RuleTruth truth = new RuleTruth(home);
        Simulation plain = home.simulate(days);
        plain.events().forEach(event -> {
            truth.accept(event);
            onlooker.accept(event);
        });
        plain.actions().forEach(truth::accept);
        return truth;
    }

    private SoakResult live(IntConsumer day) {
        for (int minute = 1; minute <= days * MINUTES_A_DAY; minute++) {
            process.begin(minute);
            Instant tick = home.start().plus(MINUTE.multipliedBy(minute));
            for (Optional<TimedEvent> next = life.nextBefore(tick); next.isPresent(); next = life.nextBefore(tick)) {
                happen(next.get());
            }
            clock.advanceTo(tick);
            hub.run();
            settle();
            process.let(adaptation::advance);
            process.let(() -> person.at(tick));
            settle();
            if (minute % MINUTES_A_DAY == 0) {
                day.accept(minute / MINUTES_A_DAY);
            }
        }
        return tally.result(days, life, againstModes, process.result());
    }

    private void happen(TimedEvent event) {
        if (event.at().isAfter(clock.instant())) {
            clock.advanceTo(event.at());
        }
        hear(event);
        settle();
    }

    private void hear(TimedEvent event) {
        hub.accept(event);
        process.let(() -> adaptation.accept(event));
    }

    /** Tells what the hub has to tell, until all is quiet. */
    private void settle() {
        for (Optional<TimedEvent> next = hub.news(); next.isPresent(); next = hub.news()) {
            hear(next.get());
        }
        for (var next = adaptation.news(); next.isPresent(); next = adaptation.news()) {
            notes.told(next.get(), clock.instant());
        }
        if (life.deeds().size() > seen) {
            seen = life.deeds().size();
            againstModes += adaptation.control().modes().keySet().stream().anyMatch(Mode::stopsActing) ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
