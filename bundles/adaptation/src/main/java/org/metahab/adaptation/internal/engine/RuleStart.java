/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.safety.RuleSafety;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.SuggestionBook;

/**
 * Starts the rule of a suggestion on a person's word, once it may, is safe, and has the items that it looks at; and takes that
 * back.
 */
final class RuleStart {

    private final Entries entries;
    private final SuggestionBook book;
    private final Permissions permissions;
    private final RuleSafety safety;
    private final Upkeep upkeep;
    private final Supervisor supervisor;

    RuleStart(
            RuleSafety safety,
            Entries entries,
            SuggestionBook book,
            Permissions permissions,
            Upkeep upkeep,
            Supervisor supervisor) {
        this.entries = entries;
        this.book = book;
        this.permissions = permissions;
        this.safety = safety;
        this.upkeep = upkeep;
        this.supervisor = supervisor;
    }

    /** Lets it act: at once, or as soon as it is clear when. */
    Suggestion accept(String id, Instant now) {
        Suggestion suggestion = made(id);
        if (!suggestion.clear()) {
            return book.confirm(id, now);
        }
        permissions.requireMayAct(suggestion);
        prepare(suggestion);
        return supervisor.enabled(book.accept(id, now));
    }

    /**
     * Lets a rule act that people said yes to before it was clear.
     *
     * @throws IllegalStateException when it may not without their asking for it now, or is not safe; the message says why
     */
    void start(Suggestion clear, Instant now) {
        permissions.requireNoWord(clear);
        prepare(clear);
        supervisor.enabled(book.start(clear, now));
    }

    /** Lets it ask before it acts. */
    Suggestion tryOut(String id, Instant now) {
        Suggestion suggestion = made(id);
        permissions.requireMayAsk(suggestion);
        prepare(suggestion);
        return supervisor.enabled(book.tryOut(id, now));
    }

    /** Puts another of its rules first; a permission was for the former one. */
    Suggestion choose(String id, int number) {
        Suggestion chosen = book.choose(id, number);
        if (number != 1) {
            permissions.takeBack(chosen);
        }
        return chosen;
    }

    /** Takes the last answer back; where none was given yet, a permission. */
    Suggestion undo(String id, String reason, Instant now) {
        Suggestion suggestion = made(id);
        Stage stage = suggestion.stage();
        boolean answered =
                stage.isRunning() || stage == Stage.CONFIRMED || stage == Stage.PAUSED || stage == Stage.REJECTED;
        return !answered && permissions.takeBack(suggestion) ? suggestion : book.undo(id, reason, now);
    }

    /** Drops permissions by which nothing can be started any more. */
    void tidy() {
        permissions.tidy();
    }

    private Suggestion made(String id) {
        return entries.require(id).made().orElseThrow();
    }

    private void prepare(Suggestion suggestion) {
        safety.requireSafe(suggestion);
        upkeep.provide(suggestion);
    }
}
