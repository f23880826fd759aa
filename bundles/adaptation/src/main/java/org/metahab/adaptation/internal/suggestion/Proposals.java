/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.rule.RuleRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the hub puts to people, and how far habits are that it does not; their answers are in {@link SuggestionBook}. */
public final class Proposals {

    private static final Logger LOGGER = LoggerFactory.getLogger(Proposals.class);

    private final Entries entries;
    private final RuleInstaller installer;

    public Proposals(Entries entries, RuleRegistry rules) {
        this.entries = entries;
        this.installer = new RuleInstaller(rules);
    }

    /** How many wait for an answer. */
    public int open() {
        return open(any -> true);
    }

    /** How many of these ask for the reason alone. */
    public int openUnclear() {
        return open(Entry::isToBecomeClear);
    }

    private int open(Predicate<Entry> which) {
        return (int) entries.all().stream()
                .filter(entry -> entry.stage().isWaiting())
                .filter(which)
                .count();
    }

    /** The id that the next suggestion gets: one that no suggestion ever had, and of which no rule is left. */
    public String nextId() {
        int next = entries.highest() + 1;
        while (installer.isTaken(RuleSynthesis.uid(SuggestionIds.of(next)))) {
            next++;
        }
        return SuggestionIds.of(next);
    }

    /**
     * Notes how far a habit is that was never suggested.
     *
     * @param stage {@link Stage#OBSERVED} or {@link Stage#EMERGING}
     * @throws IOException when it cannot be stored
     */
    public void note(String habit, Stage stage, String reason, Instant now) throws IOException {
        Entry entry = entries.ofHabit(habit).orElse(Entry.observed(habit));
        if (entry.stage() != stage) {
            entries.save(entry.to(stage, now, Move.By.HUB, reason));
        }
    }

    /**
     * Puts a suggestion to people.
     *
     * @throws IOException when it cannot be stored; then it is not made
     */
    public void add(Suggestion suggestion) throws IOException {
        Entry entry = entries.ofHabit(suggestion.habit()).orElse(Entry.observed(suggestion.habit()));
        entries.save(entry.with(suggestion).to(Stage.SUGGESTED, suggestion.since(), Move.By.HUB, ""));
    }

    /**
     * That suggestion, if it may take the place of the one that was made for its habit: people left that open, it looks to them
     * like none that they declined and does something else than those that failed, and the former rule, if it is there, is as we
     * wrote it. Without the alternatives of which that is not so.
     */
    public Optional<Suggestion> revision(Entry entry, Suggestion suggestion) {
        boolean open = entry.isOpenToRevision() || entry.stage().isWaiting() || entry.stage() == Stage.CONFIRMED;
        return open && (!installer.isInstalled(entry.required()) || installer.isUnedited(entry.required()))
                ? entry.withoutItsRule().newOf(suggestion, entry.stage() == Stage.REJECTED)
                : Optional.empty();
    }

    /**
     * Edits a suggestion: the same one, with another rule, is put to people again; the former rule goes. One that runs is
     * paused first, so that a crash never leaves it to run without a rule.
     *
     * @throws IOException when it cannot be stored; then it stays as it is, or is paused without its rule
     */
    public void revise(Entry former, Suggestion suggestion) throws IOException {
        Entry entry = former.stage().isRunning()
                ? entries.save(former.to(
                        Stage.PAUSED,
                        suggestion.since(),
                        Move.By.HUB,
                        former.required().reason()))
                : former;
        installer.withdraw(entry.required());
        entries.save(entry.withoutItsRule()
                .with(suggestion)
                .to(
                        Stage.REVISED,
                        suggestion.since(),
                        Move.By.HUB,
                        entry.required().clear() ? "another rule fits what people do" : SuggestionBook.CLEAR_NOW));
    }

    /**
     * Lets a confirmed suggestion show the likeliest rule so far.
     *
     * @throws IOException when it cannot be stored; then it shows the former one
     */
    public void show(Entry confirmed, Suggestion soFar) throws IOException {
        entries.keep(confirmed.with(soFar));
    }

    /**
     * Puts those to people again that they postponed until now.
     *
     * @param most how many may wait for an answer; the others come once there is room
     */
    public void askAgain(Instant now, long most) {
        for (Entry entry : entries.all()) {
            Instant until = entry.askAgain();
            if (until != null && !now.isBefore(until) && open() < most) {
                try {
                    entries.save(entry.to(Stage.SUGGESTED, now, Move.By.HUB, "it was postponed until now"));
                } catch (IOException e) {
                    LOGGER.error(
                            "Suggestion {} can't be asked again now",
                            entry.required().id(),
                            e);
                }
            }
        }
    }
}
