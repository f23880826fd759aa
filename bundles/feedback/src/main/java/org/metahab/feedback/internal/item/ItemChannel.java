/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.item;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.habit.Actor;
import org.metahab.habit.stream.CommandActors;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the oldest open suggestion in a text item, and takes people's answers to what is shown by two switches. A rule's
 * command is no answer; nor is one that comes within {@link #READING} after the text has changed, as it may be meant for what
 * was shown before. Safe for use by several threads.
 */
final class ItemChannel {

    /** How long a new text must have been there before an answer counts. */
    static final Duration READING = Duration.ofSeconds(2);

    private static final Logger LOGGER = LoggerFactory.getLogger(ItemChannel.class);
    private static final Source SOURCE = Source.of("org.metahab.feedback");

    private final Hub hub;
    private final HubClock clock;
    private final Suggestions suggestions;
    private final String suggestionItem;
    private final String answerItem;
    private final String undoItem;
    private final CommandActors actors = new CommandActors(StreamOptions.DEFAULT);
    private @Nullable String text;
    private @Nullable String shown;
    private @Nullable String answered;
    private Instant changedAt = Instant.MIN;

    ItemChannel(
            Hub hub,
            HubClock clock,
            Suggestions suggestions,
            String suggestionItem,
            String answerItem,
            String undoItem) {
        this.hub = hub;
        this.clock = clock;
        this.suggestions = suggestions;
        this.suggestionItem = suggestionItem;
        this.answerItem = answerItem;
        this.undoItem = undoItem;
    }

    /** Adds the items that the hub doesn't have yet. */
    void addItems() {
        OwnItems.add(
                hub,
                Item.of(suggestionItem, ItemType.STRING, "What MetaHAB suggests"),
                Item.of(answerItem, ItemType.SWITCH, "Accept what MetaHAB suggests (off: reject)"),
                Item.of(undoItem, ItemType.SWITCH, "Take the last answer to MetaHAB back"));
    }

    /** Shows the oldest open suggestion, or nothing where there is none. */
    synchronized void show() {
        Suggestion oldest = suggestions.all().stream()
                .filter(suggestion -> suggestion.stage().isWaiting())
                .findFirst()
                .orElse(null);
        show(oldest == null ? null : oldest.id(), oldest == null ? "" : oldest.id() + ": " + oldest.sentence());
    }

    private void show(@Nullable String id, String newText) {
        if (!newText.equals(text)) {
            text = newText;
            shown = id;
            changedAt = clock.instant();
            post(suggestionItem, new Text(newText));
        }
    }

    /** Takes an event of the hub's bus. */
    synchronized void onEvent(TimedEvent event) {
        if (text == null) {
            show();
        }
        if (event.event() instanceof RuleStatusInfoEvent status) {
            actors.onStatus(event.at(), status);
        } else if (event.event() instanceof ItemCommandEvent command) {
            onCommand(event.at(), command);
        }
    }

    private void onCommand(Instant at, ItemCommandEvent event) {
        boolean isAnswer = event.item().equals(answerItem);
        if (!isAnswer && !event.item().equals(undoItem)) {
            return;
        }
        Actor actor = actors.of(at, event.source());
        if (!(actor instanceof Actor.Person)) {
            LOGGER.warn(
                    "{} {} is no answer, as it comes from {} and not from a person",
                    event.item(),
                    event.command(),
                    actor);
        } else if (isAnswer) {
            answer(at, event.command());
        } else if (event.command() == OnOff.ON) {
            undo();
        }
        post(event.item(), UnDef.NULL);
    }

    private void answer(Instant at, Command command) {
        String id = shown;
        if (id == null) {
            LOGGER.warn("{} was commanded while no suggestion was shown", answerItem);
        } else if (at.isBefore(changedAt.plus(READING))) {
            LOGGER.warn("The answer to {} came just after the text had changed; answer once more", id);
        } else if (command == OnOff.ON && step(id, suggestions::accept)) {
            answered = id;
        } else if (command == OnOff.OFF && step(id, one -> suggestions.reject(one, Dismissal.UNSAID, ""))) {
            answered = id;
        }
    }

    private void undo() {
        String id = answered;
        if (id == null) {
            LOGGER.warn("{} was commanded, and no answer was given by {} since the start", undoItem, answerItem);
        } else {
            step(id, one -> suggestions.undo(one, ""));
        }
    }

    /** Gives an answer and returns whether that was possible; where not, the text says why. */
    private boolean step(String id, Consumer<String> answer) {
        try {
            answer.accept(id);
            show();
            return true;
        } catch (IllegalStateException | NoSuchElementException e) {
            LOGGER.warn("The answer to {} is not possible: {}", id, e.getMessage());
            show(shown, id + ": " + e.getMessage());
            return false;
        }
    }

    private void post(String item, State state) {
        try {
            hub.postUpdate(item, state, SOURCE);
        } catch (IllegalArgumentException e) {
            LOGGER.warn("The item {} can't show '{}': {}", item, state.text(), e.getMessage());
        }
    }
}
