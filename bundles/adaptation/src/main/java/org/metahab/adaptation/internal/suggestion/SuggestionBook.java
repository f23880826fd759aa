/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.rule.RuleRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is put to people, and what they answer. For one thread at a time.
 *
 * <p>An answer has two parts, the rule and the record. Rules come before the record and go after it, so that a crash between
 * the two is seen and finished by {@link Reconciler}.
 */
public final class SuggestionBook {

    private static final Logger LOGGER = LoggerFactory.getLogger(SuggestionBook.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    /** Why the hub goes on with what waited until it was clear. */
    static final String CLEAR_NOW = "it is clear now when it is to act";

    private final Entries entries;
    private final RuleInstaller installer;

    public SuggestionBook(Entries entries, RuleRegistry rules) {
        this.entries = entries;
        this.installer = new RuleInstaller(rules);
    }

    /** See {@link org.metahab.adaptation.Suggestions#isEdited}. */
    public boolean isEdited(Entry entry) {
        return installer.isEdited(entry.required());
    }

    /** See {@link org.metahab.adaptation.Suggestions#choose}. */
    public Suggestion choose(String id, int number) {
        Entry entry = entries.require(id);
        Suggestion chosen = entry.required().choosing(number);
        if (number == 1) {
            return chosen;
        }
        if (entry.stage().isRunning() || entry.stage() == Stage.PAUSED || installer.isInstalled(chosen)) {
            throw new IllegalStateException(
                    "The rule of suggestion " + id
                            + " is among the hub's rules; undo it before another one is chosen, and delete it where it was edited");
        }
        return step(entry.with(chosen));
    }

    /** Installs a suggestion's rule, or enables it again. See {@link org.metahab.adaptation.Suggestions#accept}. */
    public Suggestion accept(String id, Instant now) {
        Entry entry = entries.require(id);
        boolean accepted = entry.stage().isRunning() && entry.stage() != Stage.TRIED_OUT;
        return run(entry, accepted ? entry.stage() : Stage.ACCEPTED, now);
    }

    /** Notes that a person said that it is a habit, so that its rule acts once that is clear. */
    public Suggestion confirm(String id, Instant now) {
        Entry entry = entries.require(id);
        return entry.stage() == Stage.CONFIRMED
                ? entry.required()
                : step(entry.to(Stage.CONFIRMED, now, Move.By.PERSON, ""));
    }

    /**
     * Installs the rule of a confirmed suggestion, which is clear now. It is stored first: what is left half done by a crash can
     * go on by itself.
     *
     * @throws IllegalStateException when nobody confirmed it, the hub refuses the rule, or that can't be stored; then it waits
     *     further
     */
    public Suggestion start(Suggestion clear, Instant now) {
        String id = clear.id();
        Entry confirmed = entries.require(id);
        if (confirmed.stage() != Stage.CONFIRMED) {
            throw new IllegalStateException("Suggestion " + id + " waits for nothing; it is " + confirmed.stage());
        }
        step(confirmed.with(clear.at(Stage.CONFIRMED, confirmed.required().since(), "")));
        return begin(id, now);
    }

    /** Goes on where {@link #start} was left half done. */
    Suggestion begin(String id, Instant now) {
        return run(entries.require(id), Stage.ACCEPTED, now, Move.By.HUB, CLEAR_NOW);
    }

    /** Installs a suggestion's rule so that it asks. See {@link org.metahab.adaptation.Suggestions#tryOut}. */
    public Suggestion tryOut(String id, Instant now) {
        return run(entries.require(id), Stage.TRIED_OUT, now);
    }

    private Suggestion run(Entry entry, Stage stage, Instant now) {
        return run(entry.with(entry.required().cleared()), stage, now, Move.By.PERSON, "");
    }

    private Suggestion run(Entry entry, Stage stage, Instant now, Move.By by, String reason) {
        installer.install(entry.required(), stage == Stage.TRIED_OUT);
        if (entry.stage() == stage) {
            return entry.required();
        }
        try {
            return entries.save(entry.to(stage, now, by, reason)).required();
        } catch (IOException e) {
            takeBack(entry);
            throw notStored(entry, e);
        }
    }

    private void takeBack(Entry entry) {
        if (entry.stage().isRunning()) {
            installer.install(entry.required(), entry.stage() == Stage.TRIED_OUT);
        } else if (entry.stage() == Stage.PAUSED) {
            installer.disable(entry.required());
        } else {
            installer.withdraw(entry.required());
        }
    }

    /** See {@link org.metahab.adaptation.Suggestions#reject}. */
    public Suggestion reject(String id, Dismissal why, String text, Instant now) {
        Entry entry = entries.require(id);
        if (entry.stage().isRunning() || entry.stage() == Stage.PAUSED || entry.stage() == Stage.RETIRED) {
            throw new IllegalStateException("Suggestion " + id + " was accepted; undo it to remove its rule");
        }
        Entry dismissed = entry.withoutItsRules().dismissed(why);
        String reason = why == Dismissal.UNSAID ? text : text.isEmpty() ? why.words() : why.words() + ": " + text;
        return step(
                entry.stage() == Stage.REJECTED
                        ? dismissed.with(entry.required().at(Stage.REJECTED, now, reason))
                        : dismissed.to(Stage.REJECTED, now, Move.By.PERSON, reason));
    }

    /** See {@link org.metahab.adaptation.Suggestions#postpone}; what people read of it is the time where the home is. */
    public Suggestion postpone(String id, ZonedDateTime until, Instant now) {
        Entry entry = entries.require(id);
        if (!entry.stage().isWaiting()) {
            throw new IllegalStateException("Suggestion " + id + " waits for no answer; it is " + entry.stage());
        }
        return step(entry.to(Stage.POSTPONED, now, Move.By.PERSON, "until " + MINUTE.format(until))
                .askingAgain(until.toInstant()));
    }

    /** See {@link org.metahab.adaptation.Suggestions#pause}. */
    public Suggestion pause(String id, String reason, Instant now) {
        Entry entry = entries.require(id);
        if (!entry.stage().isRunning()) {
            throw new IllegalStateException("Suggestion " + id + " doesn't run; it is " + entry.stage());
        }
        Suggestion paused = step(entry.to(Stage.PAUSED, now, Move.By.PERSON, reason));
        installer.disable(paused);
        return paused;
    }

    /** See {@link org.metahab.adaptation.Suggestions#undo}. */
    public Suggestion undo(String id, String reason, Instant now) {
        Entry entry = entries.require(id);
        if (entry.stage() == Stage.REJECTED) {
            return step(entry.dismissed(Dismissal.UNSAID).to(Stage.SUGGESTED, now, Move.By.PERSON, reason));
        }
        if (entry.stage() == Stage.CONFIRMED) {
            return step(entry.to(Stage.SUGGESTED, now, Move.By.PERSON, reason));
        }
        if (!entry.stage().isRunning() && entry.stage() != Stage.PAUSED) {
            throw new IllegalStateException("Suggestion " + id + " is not accepted, so there is nothing to undo");
        }
        String kept = isEdited(entry) ? "edited by hand, so it is disabled and kept" : "";
        String why = reason.isEmpty() || kept.isEmpty() ? reason + kept : reason + "; " + kept;
        Suggestion undone = step(entry.to(Stage.RETIRED, now, Move.By.PERSON, why));
        installer.withdraw(undone);
        return undone;
    }

    /** A person deleted the rule of a suggestion among the hub's rules: that undoes it. */
    public void ruleDeleted(String uid, Instant now) {
        entries.ofRule(uid)
                .filter(entry -> entry.stage().isRunning() || entry.stage() == Stage.PAUSED)
                .filter(entry -> !installer.isInstalled(entry.required()))
                .ifPresent(entry -> {
                    try {
                        entries.save(entry.to(Stage.RETIRED, now, Move.By.PERSON, "its rule was deleted"));
                    } catch (IOException e) {
                        LOGGER.error("Cannot store that the rule {} was deleted", uid, e);
                    }
                });
    }

    private Suggestion step(Entry further) {
        try {
            return entries.save(further).required();
        } catch (IOException e) {
            throw notStored(further, e);
        }
    }

    private static IllegalStateException notStored(Entry entry, IOException cause) {
        return new IllegalStateException(
                "The answer to suggestion " + entry.required().id() + " could not be stored, so nothing was changed: "
                        + cause.getMessage(),
                cause);
    }
}
