/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.item;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.codec.Answers;
import org.metahab.habit.Actor;
import org.metahab.habit.stream.CommandActors;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the oldest open suggestion in a text item, and takes people's answers to what is shown by two switches, or any answer
 * in words that are commanded to the text item itself. A rule's command is no answer; nor is one to what is shown that comes
 * within {@link #READING} after the text has changed, as it may be meant for what was shown before. Safe for use by several
 * threads.
 */
final class ItemChannel {

    /** How long a new text must have been there before an answer counts. */
    static final Duration READING = Duration.ofSeconds(2);

    private static final Logger LOGGER = LoggerFactory.getLogger(ItemChannel.class);
    private static final Source SOURCE = Source.of("org.metahab.feedback");
    private static final Set<String> ABOUT_THE_LAST = Set.of("undo", "pause", "wrong");
    private static final Set<String> CAN_BE_UNDONE = Set.of("accept", "try", "reject");

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
    private @Nullable String said;
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
        show("");
    }

    /** Shows a remark before it, so that what can be answered is always there to be read. */
    private void show(String remark) {
        Suggestion oldest = suggestions.all().stream()
                .filter(suggestion -> suggestion.stage().isWaiting())
                .findFirst()
                .orElse(null);
        String newText = (remark + (oldest == null ? "" : oldest.id() + ": " + oldest.question())).strip();
        if (!newText.equals(text)) {
            text = newText;
            shown = oldest == null ? null : oldest.id();
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
        } else if (event.event() instanceof ItemStateChangedEvent change
                && change.item().equals(suggestionItem)
                && change.state().text().equals(said)) {
            said = null;
            showAgain(); // the hub had set the item to what was said to it
        }
    }

    private void onCommand(Instant at, ItemCommandEvent event) {
        boolean isSaid = event.item().equals(suggestionItem);
        boolean isAnswer = event.item().equals(answerItem);
        if (!isSaid && !isAnswer && !event.item().equals(undoItem)) {
            return;
        }
        Actor actor = actors.of(at, event.source());
        if (!(actor instanceof Actor.Person)) {
            LOGGER.warn(
                    "{} {} is no answer, as it comes from {} and not from a person",
                    event.item(),
                    event.command(),
                    actor);
        } else if (isSaid && event.command() instanceof Text words) {
            say(at, words.value());
        } else if (isAnswer && event.command() instanceof OnOff onOff) {
            say(at, onOff == OnOff.ON ? "accept" : "reject");
        } else if (event.item().equals(undoItem) && event.command() == OnOff.ON) {
            say(at, "undo");
        }
        if (isSaid) {
            said = event.command().text();
            showAgain();
        } else {
            post(event.item(), UnDef.NULL);
        }
    }

    /** An answer in words, with the suggestion's id before it or not: {@code postpone P3D}, {@code s3 wrong}. */
    private void say(Instant at, String words) {
        String[] parts = words.strip().split("\\s+", 2);
        boolean isNamed = parts.length == 2 && suggestions.find(parts[0]).isPresent();
        String answer = isNamed ? parts[1] : words.strip();
        String name = answer.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        boolean isAboutTheLast = ABOUT_THE_LAST.contains(name);
        String id = isNamed ? parts[0] : isAboutTheLast ? answered : shown;
        if (id == null) {
            LOGGER.warn(
                    isAboutTheLast
                            ? "'{}' was said, and no answer was given by items since the start; put a suggestion's id before it"
                            : "'{}' was said while no suggestion was shown; put a suggestion's id before it",
                    name);
        } else if (!isNamed && !isAboutTheLast && at.isBefore(changedAt.plus(READING))) {
            LOGGER.warn("The answer to {} came just after the text had changed; answer once more", id);
        } else {
            give(id, name, answer);
        }
    }

    /** Gives an answer; where that is not possible, the text says why. */
    private void give(String id, String name, String answer) {
        try {
            Answers.say(suggestions, id, answer);
            if (CAN_BE_UNDONE.contains(name)) {
                answered = id;
            }
            show();
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException e) {
            LOGGER.warn("The answer to {} is not possible: {}", id, e.getMessage());
            show("(" + id + ": " + e.getMessage() + ") ");
        }
    }

    private void showAgain() {
        String present = text;
        post(suggestionItem, new Text(present == null ? "" : present));
    }

    private void post(String item, State state) {
        try {
            hub.postUpdate(item, state, SOURCE);
        } catch (IllegalArgumentException e) {
            LOGGER.warn("The item {} can't show '{}': {}", item, state.text(), e.getMessage());
        }
    }
}
