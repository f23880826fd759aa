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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Forgotten;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.Learning;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.LiveHabits;
import org.metahab.adaptation.LiveMoment;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.internal.engine.AdaptationEngine;
import org.metahab.adaptation.internal.engine.Past;
import org.metahab.adaptation.internal.suggestion.AskingRule;
import org.metahab.hub.HistoryEraser;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;
import org.metahab.hub.HubListener;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
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
        service = {Suggestions.class, Habits.class, LiveHabits.class, Control.class, Learning.class, HubListener.class})
@Designate(ocd = AdaptationConfig.class)
public final class AdaptationComponent implements Suggestions, Habits, LiveHabits, Control, Learning, HubListener {

    private static final Logger LOGGER = LoggerFactory.getLogger(AdaptationComponent.class);
    private static final Duration TICK = Duration.ofSeconds(10);

    private final HubClock clock;
    private final StoreSource store;
    private final AdaptationEngine engine;
    private final String problem;
    private final Worker worker = new Worker("metahab-adaptation");
    private final ControlWatch watch;
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
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    HistoryEraser eraser,
            @Reference Announcer announcer) {
        this.clock = clock;
        Path folder = folder(bundle, config);
        LearnerSource source = LearnerSource.find(config.prior(), folder);
        this.store = StoreSource.open(folder);
        RuleSource rules = RuleSource.find(RulePriors::bundled);
        this.problem = Stream.of(source.problem(), rules.problem(), store.problem())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        AdaptationOptions options = OptionsReader.read(config);
        this.engine = new AdaptationEngine(
                options,
                hub,
                clock,
                source.learner(),
                rules.priors(),
                store.suggestions(),
                store.wishes(),
                new Teller(announcer));
        this.watch = new ControlWatch(engine.control(), announcer);
        Duration span = Duration.ofDays(config.historyDays());
        OwnItems.add(
                hub,
                Item.of(options.care().stopItem(), ItemType.SWITCH, "Stop what MetaHAB does by itself"),
                Item.of(AskingRule.ITEM, ItemType.STRING, "What MetaHAB asks for"));
        worker.execute(() -> start(new Past(history, eraser, span)));
        this.tick = clock.scheduleAfter(TICK, this::tick);
    }

    private void start(Past past) {
        try {
            engine.start(past);
        } catch (RuntimeException e) {
            LOGGER.error("Adaptation did not start as it should; it learns from the past and goes on", e);
            engine.relearn();
        }
        watch.look();
        LearningStatus status = engine.status();
        LOGGER.info(
                "Learnt from {} actions of {} kinds in the past; started from {}",
                status.actions(),
                status.candidates(),
                status.prior());
    }

    private void tick() {
        worker.execute(() -> {
            engine.advance();
            watch.look();
        });
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
        worker.execute(() -> {
            engine.accept(event);
            watch.look();
        });
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
    public boolean isEdited(String id) {
        return engine.isEdited(id);
    }

    @Override
    public Suggestion choose(String id, int number) {
        return engine.choose(id, number);
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
    public Suggestion wasWrong(String id) {
        return engine.wasWrong(id);
    }

    @Override
    public List<Habit> habits() {
        return engine.habits();
    }

    @Override
    public LearningStatus status() {
        return engine.status().withProblem(problem);
    }

    @Override
    public Suggestion offer(String item, String state) {
        return engine.live().offer(item, state);
    }

    @Override
    public List<LiveMoment> moments(String item, String state) {
        return engine.live().moments(item, state);
    }

    @Override
    public Map<Mode, Instant> modes() {
        return engine.control().modes();
    }

    @Override
    public void setMode(Mode mode, boolean on) {
        engine.control().setMode(mode, on);
        watch.look();
    }

    @Override
    public List<Exclusion> exclusions() {
        return engine.control().exclusions();
    }

    @Override
    public void exclude(Scope scope, Instant from, Instant until) {
        engine.control().exclude(scope, from, until);
    }

    @Override
    public void include(Scope scope) {
        engine.control().include(scope);
    }

    @Override
    public void reset(Scope scope, Instant from, Instant until) {
        engine.control().reset(scope, from, until);
    }

    @Override
    public Forgotten forget(Scope scope, Instant from, Instant until) {
        return engine.control().forget(scope, from, until);
    }

    @Override
    public List<Question> questions() {
        return engine.control().questions();
    }

    @Override
    public String answer(String question, boolean yes) {
        String said = engine.control().answer(question, yes);
        watch.look();
        return said;
    }

    @Override
    public void permit(String suggestion, String person, String text) {
        engine.control().permit(suggestion, person, text);
    }

    @Override
    public void learnAnew() {
        engine.relearn();
    }

    private static Path folder(BundleContext bundle, AdaptationConfig config) {
        return config.folder().isBlank() ? bundle.getDataFile("").toPath() : Path.of(config.folder());
    }
}
