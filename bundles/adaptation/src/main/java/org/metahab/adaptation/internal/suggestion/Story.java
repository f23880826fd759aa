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
import org.metahab.adaptation.People;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trial;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.adaptation.internal.pattern.Words;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;

/** Tells a suggestion's reasons in plain English. */
final class Story {

    private static final int TOLD = 10;
    private static final String SOMEBODY = "you";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);

    private final Pattern pattern;
    private final Trial trial;
    private final Timeline past;
    private final ZoneId zone;
    private final UnaryOperator<String> labels;

    /** @param past knows who acted at the trial's right firings */
    Story(Pattern pattern, Trial trial, Timeline past, UnaryOperator<String> labels) {
        this.pattern = pattern;
        this.trial = trial;
        this.past = past;
        this.zone = past.zone();
        this.labels = labels;
    }

    /** What the rule is called. */
    String name() {
        String trigger = "";
        if (pattern.trigger() instanceof Trigger.StateChange change) {
            trigger = "when " + labels.apply(change.state().item()) + " becomes "
                    + change.state().bucket();
        } else if (pattern.trigger() instanceof Trigger.Delayed) {
            trigger = cause();
        } else if (pattern.trigger() instanceof Trigger.TimeOfDay time) {
            trigger = "at " + time.time();
        } else if (pattern.trigger() instanceof Trigger.AtMoment moment) {
            trigger = (moment.offset().isZero() ? "at " : "") + Words.about(moment, labels);
        }
        return labels.apply(pattern.action().item()) + " " + pattern.action().bucket() + " " + trigger;
    }

    /** What would happen, and why; names whoever did it each time. */
    String sentence() {
        List<String> names = trial.firings().stream()
                .filter(Trial.Firing::isRight)
                .map(this::who)
                .toList();
        return sentence(People.of(names).only().orElse(SOMEBODY));
    }

    /** The same without a name. */
    String nameless() {
        return sentence(SOMEBODY);
    }

    private String sentence(String who) {
        int right = trial.right();
        int days = (int) trial.firings().stream()
                .filter(Trial.Firing::isRight)
                .map(firing ->
                        Instant.ofEpochMilli(firing.actedAt()).atZone(zone).toLocalDate())
                .distinct()
                .count();
        return name() + Words.conditions(pattern, labels) + "? On " + days + (days == 1 ? " day" : " days")
                + " " + who + " switched " + Words.command(pattern.action(), labels) + " " + Words.when(pattern, labels)
                + ": "
                + right + " of " + trial.firings().size() + " times" + earlier(who) + ".";
    }

    private String earlier(String who) {
        if (pattern.trigger() instanceof Trigger.TimeOfDay || pattern.trigger() instanceof Trigger.AtMoment) {
            return "";
        }
        long[] lags = trial.firings().stream()
                .filter(Trial.Firing::isRight)
                .mapToLong(firing -> firing.actedAt() - firing.at().time())
                .sorted()
                .toArray();
        long seconds = Duration.ofMillis(lags[lags.length / 2]).toSeconds();
        return seconds == 0 ? "" : "; the rule would be about " + seconds + " s earlier than " + who;
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
        if (!firing.isRight()) {
            return new Evidence(fired, "", text(fired) + ": " + cause() + ", and nobody switched " + what);
        }
        Instant acted = Instant.ofEpochMilli(firing.actedAt());
        String who = who(firing);
        String by = who.isEmpty() ? "" : " by " + who;
        return new Evidence(acted, who, text(acted) + ": " + what + by + after(Duration.between(fired, acted)));
    }

    private String who(Trial.Firing firing) {
        return past.who(pattern.action(), firing.actedAt());
    }

    /** What would have set the rule off. */
    private String cause() {
        if (pattern.trigger() instanceof Trigger.StateChange change) {
            return became(change.state());
        } else if (pattern.trigger() instanceof Trigger.Delayed delayed) {
            return Words.minutes(delayed.delay()) + " after " + became(delayed.state());
        } else if (pattern.trigger() instanceof Trigger.AtMoment moment) {
            return "it was " + Words.about(moment, labels);
        }
        return pattern.trigger() instanceof Trigger.TimeOfDay time ? "it was " + time.time() : "";
    }

    /** How long after what a person acted. */
    private String after(Duration lag) {
        if (pattern.trigger() instanceof Trigger.StateChange change) {
            return ", " + lag.toSeconds() + " s after " + became(change.state());
        } else if (pattern.trigger() instanceof Trigger.Delayed delayed) {
            return ", " + Words.span(lag.plus(delayed.delay())) + " after " + became(delayed.state());
        }
        return "";
    }

    private String became(ActionClass state) {
        return labels.apply(state.item()) + " became " + state.bucket();
    }

    private String text(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
