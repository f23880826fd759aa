/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.internal.control.WishFile;
import org.metahab.adaptation.internal.engine.AdaptationEngine;
import org.metahab.adaptation.internal.engine.EngineListener;
import org.metahab.adaptation.internal.engine.Past;
import org.metahab.adaptation.internal.suggestion.Journal;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;

/**
 * Adaptation as a process that keeps what it stores in a folder, can be killed at any moment, and is started anew from what is
 * on disk then. The hub, its rules and its history live on. For one thread at a time.
 */
public final class MortalAdaptation implements Closeable {

    private final Path folder;
    private final Random random;
    private final AdaptationOptions options;
    private final Hub hub;
    private final HubClock clock;
    private final HabitLearner learner;
    private final HubHistory history;
    private final VirtualAdaptation adaptation;
    private Optional<CrashPoint> armed = Optional.empty();
    private Closeable handle = () -> {};

    /**
     * Starts it.
     *
     * @param folder where its files are
     * @param random how much is left of what a kill interrupts
     * @param hub whose events are given to {@link #adaptation()}
     * @param history what happened so far, to learn anew from
     */
    public MortalAdaptation(
            Path folder,
            Random random,
            AdaptationOptions options,
            Hub hub,
            HubClock clock,
            HabitLearner learner,
            HubHistory history) {
        this.folder = folder;
        this.random = random;
        this.options = options;
        this.hub = hub;
        this.clock = clock;
        this.learner = learner;
        this.history = history;
        this.adaptation = new VirtualAdaptation(this::start);
    }

    private AdaptationEngine start(EngineListener listener) {
        try {
            handle.close();
            Mortality mortality = new Mortality(at -> armed.filter(at::equals).isPresent(), random);
            MortalJournal journal = MortalJournal.open(folder, mortality);
            handle = journal;
            AdaptationEngine engine = new AdaptationEngine(
                    options,
                    new MortalHub(hub, mortality),
                    clock,
                    learner,
                    journal,
                    MortalWishes.open(folder, mortality),
                    listener);
            engine.start(new Past(history, null, Past.ALL));
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The adaptation that lives now; the same one after each start. */
    public VirtualAdaptation adaptation() {
        return adaptation;
    }

    /** From now on it is killed where it next passes such a point of what it writes. */
    public void arm(CrashPoint point) {
        armed = Optional.of(point);
    }

    /** It is not killed by what it writes any more. */
    public void disarm() {
        armed = Optional.empty();
    }

    /**
     * Lets it do something.
     *
     * @return how it was killed meanwhile; empty when it was not. Once killed it has to be started anew.
     */
    public Optional<Kill> live(Runnable step) {
        try {
            step.run();
            return Optional.empty();
        } catch (Killed e) {
            return Optional.of(e.kill());
        }
    }

    /** Drops it as it is, and starts it anew from what is on disk; it is not armed then. */
    public void startAnew() {
        disarm();
        adaptation.startAnew();
    }

    /** What is half done between its records and the hub's rules, each in words; empty when nothing is. */
    public List<String> halfDone() {
        try {
            Set<String> resting = WishFile.open(folder).load().disabled();
            Suggestions made = adaptation.suggestions();
            return new RuleAudit(hub, one -> made.isEdited(one.id()), resting).halfDone(made.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The steps of each habit's life that are on disk. */
    public Map<String, List<Move>> stored() {
        try (Journal journal = Journal.open(folder)) {
            Map<String, List<Move>> stored = new LinkedHashMap<>();
            journal.load()
                    .forEach(entry -> stored.put(entry.habit(), entry.life().moves()));
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }
}
