/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.metahab.adaptation.Evidence;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleRegistry;

/** Takes away what is stored of habits, as far as people want that. For one thread at a time. */
public final class SuggestionEraser {

    private final Entries entries;
    private final RuleInstaller installer;

    public SuggestionEraser(Entries entries, RuleRegistry rules) {
        this.entries = entries;
        this.installer = new RuleInstaller(rules);
    }

    /**
     * Forgets habits: their rules go, but for those that a person edited; then all that is stored of them.
     *
     * @return how many rules a person edited, which stay
     * @throws IllegalStateException when they cannot be erased; their rules are gone then
     */
    public int forget(Set<String> habits, Instant now) {
        int kept = 0;
        for (String habit : habits) {
            Entry entry = entries.ofHabit(habit).orElse(Entry.observed(habit));
            if (entry.made().isPresent() && installer.isInstalled(entry.required())) {
                kept += installer.withdraw(entry.required()) ? 1 : 0;
            }
        }
        erase(habits, List.of(), now);
        return kept;
    }

    /**
     * Drops what is stored of habits that nobody answered, but for what was declined before: that is not put to people
     * again.
     *
     * @throws IllegalStateException when that is not possible
     */
    public void drop(Set<String> habits, Instant now) {
        List<Entry> left = habits.stream()
                .flatMap(habit -> entries.ofHabit(habit).stream())
                .map(Entry::whatWasDeclined)
                .filter(entry -> !entry.declined().isEmpty())
                .toList();
        erase(habits, left, now);
    }

    private void erase(Set<String> habits, List<Entry> left, Instant now) {
        try {
            entries.erase(habits, left, now);
        } catch (IOException e) {
            throw new IllegalStateException("The habits could not be erased: " + e.getMessage(), e);
        }
    }

    /**
     * Erases the evidence that suggestions tell of a period; what people answered stays.
     *
     * @param which those of which it is erased
     * @throws IllegalStateException when it cannot be erased
     */
    public void forgetEvidence(Predicate<Entry> which, Predicate<Evidence> gone) {
        change(entry -> which.test(entry) ? entry.without(gone) : entry, "The evidence");
    }

    /**
     * Erases rules that suggestions offer beside their own.
     *
     * @throws IllegalStateException when they cannot be erased
     */
    public void forgetAlternatives(Predicate<Rule> which) {
        change(entry -> entry.withoutAlternatives(which), "Alternatives");
    }

    private void change(UnaryOperator<Entry> step, String what) {
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : entries.all()) {
            Entry after = entry.made().isPresent() ? step.apply(entry) : entry;
            if (!after.equals(entry)) {
                changed.add(after);
            }
        }
        try {
            if (!changed.isEmpty()) {
                entries.replace(changed);
            }
        } catch (IOException e) {
            throw new IllegalStateException(what + " could not be erased: " + e.getMessage(), e);
        }
    }
}
