/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.io.IOException;
import java.time.Instant;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;
import org.metahab.hub.rule.RuleRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts how accepted rules do, and pauses those that people take back. Rules that a person edited are left alone. */
public final class RuleWatch {

    private static final Logger LOGGER = LoggerFactory.getLogger(RuleWatch.class);
    private static final int TRUSTED_AGAIN = 5;

    private final Entries entries;
    private final RuleInstaller installer;
    private final int reversalsToPause;

    public RuleWatch(Entries entries, RuleRegistry rules, int reversalsToPause) {
        this.entries = entries;
        this.installer = new RuleInstaller(rules);
        this.reversalsToPause = reversalsToPause;
    }

    /** The rule of a habit acted. */
    public void acted(Entry entry, Instant now) {
        switch (entry.stage()) {
            case ACCEPTED ->
                save(entry.to(Stage.WATCHED, now, Move.By.HUB, "its rule acted").counted(1, 0));
            case DRIFTING -> {
                if (entry.acted() < TRUSTED_AGAIN) {
                    entries.remember(entry.counted(entry.acted() + 1, entry.reversals()));
                } else {
                    String reason = "its rule acted " + entry.acted() + " times and nobody took that back";
                    save(entry.to(Stage.WATCHED, now, Move.By.HUB, reason).counted(entry.acted() + 1, 0));
                }
            }
            default -> entries.remember(entry.counted(entry.acted() + 1, entry.reversals()));
        }
    }

    /**
     * A person took back what the rule of a habit did.
     *
     * @param since from when on it may not have fitted what people do
     */
    public void reversed(Entry former, Instant since, Instant now) {
        if (isEdited(former)) {
            return;
        }
        Entry entry = former.changedSince(former.changedSince().orElse(since));
        int reversals = entry.reversals() + 1;
        String reason = "people reversed what its rule did " + (reversals == 1 ? "once" : reversals + " times");
        Entry drifting = entry.stage() == Stage.DRIFTING ? entry : entry.to(Stage.DRIFTING, now, Move.By.HUB, reason);
        if (reversals < reversalsToPause) {
            save(drifting.with(drifting.required().at(Stage.DRIFTING, now, reason))
                    .counted(0, reversals));
            return;
        }
        stop(drifting.to(Stage.PAUSED, now, Move.By.HUB, reason + "; it is paused"));
    }

    /** A person took back once more on one occasion what the rule of a habit did: no further reversal, and no trust. */
    public void reversedAgain(Entry entry) {
        entries.remember(entry.counted(0, entry.reversals()));
    }

    /**
     * The rule of a habit no longer fits what people do.
     *
     * @param since from when on
     */
    public void drifts(Entry former, Instant since, String reason, Instant now) {
        if (isEdited(former)) {
            return;
        }
        Entry entry = former.changedSince(since);
        save(
                entry.stage() == Stage.DRIFTING
                        ? entry.with(entry.required().at(Stage.DRIFTING, now, reason))
                        : entry.to(Stage.DRIFTING, now, Move.By.HUB, reason));
    }

    /** Whether the habit's rule is not there as we wrote it: a person edited it, or it is gone. */
    public boolean isEdited(Entry entry) {
        return !installer.isUnedited(entry.required());
    }

    /** Whether the habit's rule is there and enabled. */
    public boolean isEnabled(Entry entry) {
        return installer.isEnabled(entry.required());
    }

    /** Pauses a rule for a reason that the hub found. */
    public void pause(Entry entry, String reason, Instant now) {
        stop(entry.to(Stage.PAUSED, now, Move.By.HUB, reason));
    }

    /**
     * The record comes first, so that {@link Reconciler} disables the rule after a crash between the two. Where it can't be
     * stored the rule stops all the same, until the next start.
     */
    private void stop(Entry paused) {
        if (!save(paused)) {
            entries.remember(paused);
            LOGGER.error(
                    "The rule of suggestion {} stops all the same, but that is not stored: after a restart it may go on",
                    paused.required().id());
        }
        installer.disable(paused.required());
    }

    /** Returns whether it is stored. */
    private boolean save(Entry entry) {
        try {
            entries.save(entry);
            return true;
        } catch (IOException e) {
            LOGGER.error(
                    "Cannot store how the rule of suggestion {} does",
                    entry.required().id(),
                    e);
            return false;
        }
    }
}
