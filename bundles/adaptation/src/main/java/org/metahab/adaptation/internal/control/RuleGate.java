/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.rule.RuleStatusInfo;

/**
 * Lets rules of ours act, or makes them rest. A rule that rests is disabled on the hub; that is noted before it happens, so
 * that it is enabled again even after a crash, while a rule that a person disabled stays so. For one thread at a time.
 */
public final class RuleGate {

    private final WishBook book;
    private final RuleRegistry rules;

    public RuleGate(WishBook book, RuleRegistry rules) {
        this.book = book;
        this.rules = rules;
    }

    /**
     * A rule that is meant to run.
     *
     * @param uid its uid
     * @param item the item that it acts on
     * @param edited whether a person edited it; then only modes make it rest
     */
    public record Running(String uid, String item, boolean edited) {}

    /** Lets no rule act on an item until that moment, but for one. */
    public void hold(Hold hold) {
        List<Hold> holds = new ArrayList<>(book.wishes().holds());
        holds.removeIf(old -> old.item().equals(hold.item())
                && old.except().equals(hold.except())
                && !old.until().isAfter(hold.until()));
        holds.add(hold);
        book.change(old -> old.withHolds(holds));
    }

    /** Takes a rule for enabled, as a person just had it so. */
    public void enabledByPerson(String uid) {
        if (book.wishes().disabled().contains(uid)) {
            Set<String> disabled = new LinkedHashSet<>(book.wishes().disabled());
            disabled.remove(uid);
            book.change(old -> old.withDisabled(disabled));
        }
    }

    /** Brings the hub's rules in line with the wishes of that moment. */
    public void apply(List<Running> running, Instant now) {
        if (book.wishes().holds().stream().anyMatch(hold -> !now.isBefore(hold.until()))) {
            List<Hold> left = book.wishes().holds().stream()
                    .filter(hold -> now.isBefore(hold.until()))
                    .toList();
            book.change(old -> old.withHolds(left));
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (Running rule : running) {
            if (rests(rule)) {
                wanted.add(rule.uid());
            }
        }
        Set<String> before = book.wishes().disabled();
        Set<String> ours = new LinkedHashSet<>(wanted);
        ours.removeIf(uid -> !before.contains(uid) && !isEnabled(uid));
        Set<String> both = new LinkedHashSet<>(before);
        both.addAll(ours);
        if (!both.equals(before)) {
            book.change(old -> old.withDisabled(both));
        }
        ours.stream().filter(this::isEnabled).forEach(uid -> rules.setEnabled(uid, false));
        before.stream()
                .filter(uid -> !wanted.contains(uid))
                .filter(uid -> running.stream().anyMatch(rule -> rule.uid().equals(uid)))
                .filter(uid -> rules.rule(uid).isPresent())
                .forEach(uid -> rules.setEnabled(uid, true));
        if (!ours.equals(both)) {
            book.change(old -> old.withDisabled(ours));
        }
    }

    private boolean rests(Running rule) {
        boolean held = book.wishes().holds().stream()
                .anyMatch(hold ->
                        hold.item().equals(rule.item()) && !hold.except().equals(rule.uid()));
        return book.stopsActing() || (held && !rule.edited());
    }

    private boolean isEnabled(String uid) {
        return rules.status(uid)
                .filter(status -> status.detail() != RuleStatusInfo.Detail.DISABLED)
                .isPresent();
    }
}
