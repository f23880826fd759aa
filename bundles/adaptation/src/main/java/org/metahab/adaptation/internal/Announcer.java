/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.metahab.adaptation.ControlListener;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.SuggestionListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells suggestions, modes and questions to listeners, and suggestions on Event Admin too, in order, on a thread of its own. Topics are
 * {@code metahab/suggestions/} and the stage in small letters: {@code suggested}, {@code accepted}, {@code rejected}, …;
 * properties are {@code id}, {@code habit}, {@code sentence}, {@code stage} and {@code reason}.
 */
@Component(service = Announcer.class)
public final class Announcer {

    private static final Logger LOGGER = LoggerFactory.getLogger(Announcer.class);
    private static final String TOPIC = "metahab/suggestions/";

    private final EventAdmin events;
    private final List<SuggestionListener> listeners = new CopyOnWriteArrayList<>();
    private final List<ControlListener> controlListeners = new CopyOnWriteArrayList<>();
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "metahab-suggestions"));

    @Activate
    public Announcer(@Reference EventAdmin events) {
        this.events = events;
    }

    void addControlListener(ControlListener listener) {
        controlListeners.add(listener);
    }

    void removeControlListener(ControlListener listener) {
        controlListeners.remove(listener);
    }

    void addListener(SuggestionListener listener) {
        listeners.add(listener);
    }

    void removeListener(SuggestionListener listener) {
        listeners.remove(listener);
    }

    /** Hands a suggestion over; returns at once. */
    void announce(Suggestion suggestion) {
        execute(() -> {
            tell(listeners, listener -> listener.onSuggestion(suggestion));
            post(suggestion);
        });
    }

    /** Hands the modes over that hold now; returns at once. */
    void announceModes(Map<Mode, Instant> modes) {
        execute(() -> tell(controlListeners, listener -> listener.onModes(modes)));
    }

    /** Hands the questions over that are open now; returns at once. */
    void announceQuestions(List<Question> questions) {
        execute(() -> tell(controlListeners, listener -> listener.onQuestions(questions)));
    }

    private void execute(Runnable delivery) {
        try {
            executor.execute(delivery);
        } catch (RejectedExecutionException e) {
            LOGGER.debug("A change is not announced any more, as the hub stops");
        }
    }

    private static <L> void tell(List<L> listeners, Consumer<L> message) {
        for (L listener : listeners) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                LOGGER.error("A listener failed: {}", listener, e);
            }
        }
    }

    private void post(Suggestion suggestion) {
        Map<String, Object> properties = Map.of(
                "id", suggestion.id(),
                "habit", suggestion.habit(),
                "sentence", suggestion.sentence(),
                "stage", suggestion.stage().name(),
                "reason", suggestion.reason());
        events.postEvent(new Event(TOPIC + name(suggestion.stage()), properties));
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    @Deactivate
    void deactivate() {
        executor.shutdown();
    }
}
