/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trial;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.adaptation.internal.pattern.Words;

/** Tells a suggestion's reasons in plain English. */
final class Story {

    private static final int TOLD = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);

    private final Pattern pattern;
    private final Trial trial;
    private final ZoneId zone;
    private final UnaryOperator<String> labels;

    Story(Pattern pattern, Trial trial, ZoneId zone, UnaryOperator<String> labels) {
        this.pattern = pattern;
        this.trial = trial;
        this.zone = zone;
        this.labels = labels;
    }

    /** What the rule is called. */
    String name() {
        String trigger = "";
        if (pattern.trigger() instanceof Trigger.StateChange change) {
            trigger = "when " + labels.apply(change.state().item()) + " becomes "
                    + change.state().bucket();
        } else if (pattern.trigger() instanceof Trigger.TimeOfDay time) {
            trigger = "at " + time.time();
        }
        return labels.apply(pattern.action().item()) + " " + pattern.action().bucket() + " " + trigger;
    }

    /** What would happen, and why. */
    String sentence() {
        int right = trial.right();
        int days = (int) trial.firings().stream()
                .filter(Trial.Firing::isRight)
                .map(firing ->
                        Instant.ofEpochMilli(firing.actedAt()).atZone(zone).toLocalDate())
                .distinct()
                .count();
        return name() + Words.conditions(pattern, labels) + "? On " + days + (days == 1 ? " day" : " days")
                + " you switched " + Words.command(pattern.action(), labels) + " " + Words.when(pattern, labels) + ": "
                + right + " of " + trial.firings().size() + " times" + earlier() + ".";
    }

    private String earlier() {
        if (!(pattern.trigger() instanceof Trigger.StateChange)) {
            return "";
        }
        long[] lags = trial.firings().stream()
                .filter(Trial.Firing::isRight)
                .mapToLong(firing -> firing.actedAt() - firing.at().time())
                .sorted()
                .toArray();
        long seconds = Duration.ofMillis(lags[lags.length / 2]).toSeconds();
        return seconds == 0 ? "" : "; the rule would be about " + seconds + " s earlier than you";
    }

    /** The latest times that the pattern held. */
    List<Evidence> evidence() {
        return told(true);
    }

    /** The latest times that it did not. */
    List<Evidence> exceptions() {
        return told(false);
    }

    private List<Evidence> told(boolean right) {
        List<Evidence> told = new ArrayList<>();
        for (Trial.Firing firing : trial.firings()) {
            if (firing.isRight() == right) {
                told.add(evidence(firing));
            }
        }
        return told.subList(Math.max(0, told.size() - TOLD), told.size());
    }

    private Evidence evidence(Trial.Firing firing) {
        Instant fired = Instant.ofEpochMilli(firing.at().time());
        String what =
                labels.apply(pattern.action().item()) + " " + pattern.action().bucket();
        String cause = "";
        if (pattern.trigger() instanceof Trigger.StateChange change) {
            cause = labels.apply(change.state().item()) + " became "
                    + change.state().bucket();
        } else if (pattern.trigger() instanceof Trigger.TimeOfDay time) {
            cause = "it was " + time.time();
        }
        if (!firing.isRight()) {
            return new Evidence(fired, text(fired) + ": " + cause + ", and nobody switched " + what);
        }
        Instant acted = Instant.ofEpochMilli(firing.actedAt());
        long seconds = Duration.between(fired, acted).toSeconds();
        String when = pattern.trigger() instanceof Trigger.StateChange ? ", " + seconds + " s after " + cause : "";
        return new Evidence(acted, text(acted) + ": " + what + when);
    }

    private String text(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
