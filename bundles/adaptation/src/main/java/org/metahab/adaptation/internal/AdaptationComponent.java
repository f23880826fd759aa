/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.internal.engine.AdaptationEngine;
import org.metahab.adaptation.internal.engine.EngineListener;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;
import org.metahab.hub.HubListener;
import org.metahab.hub.event.TimedEvent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adaptation as a service of the hub. Events are handed over to a worker at once; the worker first reads the past. What
 * comes meanwhile waits, and what comes twice does no harm.
 */
@Component(
        configurationPid = AdaptationConfig.PID,
        immediate = true,
        service = {Suggestions.class, Habits.class, HubListener.class})
@Designate(ocd = AdaptationConfig.class)
public final class AdaptationComponent implements Suggestions, Habits, HubListener {

    private static final Logger LOGGER = LoggerFactory.getLogger(AdaptationComponent.class);
    private static final Duration TICK = Duration.ofSeconds(10);

    private final HubClock clock;
    private final StoreSource store;
    private final AdaptationEngine engine;
    private final String problem;
    private final Worker worker = new Worker("metahab-adaptation");
    private final Object timing = new Object();
    private HubClock.ScheduledTask tick;
    private boolean stopped;

    /** Opens what is stored and starts to read the past. */
    @Activate
    public AdaptationComponent(
            BundleContext bundle,
            AdaptationConfig config,
            @Reference Hub hub,
            @Reference HubClock clock,
            @Reference HubHistory history,
            @Reference Announcer announcer) {
        this.clock = clock;
        Path folder = folder(bundle, config);
        LearnerSource source = LearnerSource.find(config.prior(), folder);
        this.store = StoreSource.open(folder);
        this.problem = Stream.of(source.problem(), store.problem())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        this.engine = new AdaptationEngine(
                options(config),
                hub,
                clock,
                source.learner().learner(),
                source.learner().origin(),
                store,
                new Teller(announcer));
        Instant from = clock.instant().minus(Duration.ofDays(config.historyDays()));
        worker.execute(() -> start(history, from));
        this.tick = clock.scheduleAfter(TICK, this::tick);
    }

    private void start(HubHistory history, Instant from) {
        try {
            engine.start(history, from);
        } catch (RuntimeException e) {
            LOGGER.error("The past can't be read; learning starts with what happens from now on", e);
            engine.start((since, until, reader) -> 0, from);
        }
        LearningStatus status = engine.status();
        LOGGER.info(
                "Learnt from {} actions of {} kinds in the past; started from {}",
                status.actions(),
                status.candidates(),
                status.prior());
    }

    private void tick() {
        worker.execute(engine::advance);
        synchronized (timing) {
            if (!stopped) {
                tick = clock.scheduleAfter(TICK, this::tick);
            }
        }
    }

    @Deactivate
    void deactivate() {
        synchronized (timing) {
            stopped = true;
            tick.cancel();
        }
        worker.close();
        try {
            store.close();
        } catch (IOException e) {
            LOGGER.warn("Closing the suggestions failed: {}", e.toString());
        }
    }

    @Override
    public void onEvent(TimedEvent event) {
        worker.execute(() -> engine.accept(event));
    }

    @Override
    public List<Suggestion> all() {
        return engine.all();
    }

    @Override
    public Optional<Suggestion> find(String id) {
        return engine.find(id);
    }

    @Override
    public Suggestion accept(String id) {
        return engine.accept(id);
    }

    @Override
    public Suggestion tryOut(String id) {
        return engine.tryOut(id);
    }

    @Override
    public Suggestion reject(String id, Dismissal why, String text) {
        return engine.reject(id, why, text);
    }

    @Override
    public Suggestion postpone(String id, Duration span) {
        return engine.postpone(id, span);
    }

    @Override
    public Suggestion pause(String id, String reason) {
        return engine.pause(id, reason);
    }

    @Override
    public Suggestion undo(String id, String reason) {
        return engine.undo(id, reason);
    }

    @Override
    public List<Habit> habits() {
        return engine.habits();
    }

    @Override
    public LearningStatus status() {
        LearningStatus status = engine.status();
        return new LearningStatus(
                status.ready(), status.prior(), status.events(), status.actions(), status.candidates(), problem);
    }

    private static Path folder(BundleContext bundle, AdaptationConfig config) {
        return config.folder().isBlank() ? bundle.getDataFile("").toPath() : Path.of(config.folder());
    }

    private static AdaptationOptions options(AdaptationConfig config) {
        AdaptationOptions defaults = AdaptationOptions.DEFAULT;
        Set<String> harmful =
                Stream.of(config.harmful()).filter(word -> !word.isBlank()).collect(Collectors.toSet());
        return new AdaptationOptions(
                StreamOptions.DEFAULT
                        .withEcho(Duration.ofSeconds(config.echoSeconds()))
                        .withAutomationUsers(Set.of(config.automationUsers())),
                config.examples(),
                config.precision(),
                defaults.coverage(),
                defaults.chance(),
                defaults.lift(),
                config.openSuggestions(),
                Duration.ofMinutes(config.reversalMinutes()),
                config.reversalsToPause(),
                harmful.isEmpty() ? AdaptationOptions.HARMFUL : harmful);
    }

    /** Passes suggestions on. */
    private record Teller(Announcer announcer) implements EngineListener {
        @Override
        public void onSuggestion(Suggestion suggestion) {
            switch (suggestion.stage()) {
                case SUGGESTED, REVISED -> LOGGER.info("Suggestion {}: {}", suggestion.id(), suggestion.sentence());
                case DRIFTING, PAUSED ->
                    LOGGER.warn("Suggestion {} is {}: {}", suggestion.id(), suggestion.stage(), suggestion.reason());
                default -> LOGGER.info("Suggestion {} is {}", suggestion.id(), suggestion.stage());
            }
            announcer.announce(suggestion);
        }
    }
}
