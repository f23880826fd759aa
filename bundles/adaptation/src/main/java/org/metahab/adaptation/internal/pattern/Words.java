/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.metahab.habit.ActionClass;

/** Patterns in words. */
public final class Words {

    private Words() {}

    /** When the pattern shows, by the items' names. */
    static String when(Pattern pattern) {
        return when(pattern, UnaryOperator.identity());
    }

    /**
     * When the pattern shows: "within 30 s after Hall motion became ON, if TV is OFF".
     *
     * @param labels from an item's name to what people call it
     */
    public static String when(Pattern pattern, UnaryOperator<String> labels) {
        return after(pattern.trigger(), labels) + conditions(pattern, labels);
    }

    /** The conditions in words, with a leading comma; empty when there are none. */
    public static String conditions(Pattern pattern, UnaryOperator<String> labels) {
        List<String> parts = new ArrayList<>();
        for (Condition condition : pattern.conditions()) {
            if (condition instanceof Condition.ItemState item) {
                boolean still = pattern.trigger() instanceof Trigger.Delayed delayed
                        && delayed.state().equals(item.state());
                parts.add("if " + labels.apply(item.state().item()) + (still ? " is still " : " is ")
                        + item.state().bucket());
            } else if (condition instanceof Condition.Darker darker) {
                parts.add("if " + labels.apply(darker.item()) + " is below " + darker.limit());
            } else if (condition instanceof Condition.Lately lately) {
                parts.add("if " + labels.apply(lately.state().item()) + " became "
                        + lately.state().bucket() + " within the last " + span(lately.within()));
            } else if (condition instanceof Condition.Weekend weekend) {
                parts.add(weekend.weekend() ? "at weekends" : "on weekdays");
            } else if (condition instanceof Condition.WorkingDay) {
                parts.add("on working days");
            } else if (condition instanceof Condition.TimeWindow window) {
                parts.add("between " + window.from() + " and " + window.until());
            }
        }
        return parts.isEmpty() ? "" : ", " + String.join(" and ", parts);
    }

    private static String after(Trigger trigger, UnaryOperator<String> labels) {
        if (trigger instanceof Trigger.StateChange change) {
            return "within " + span(change.window()) + " after "
                    + labels.apply(change.state().item()) + " became "
                    + change.state().bucket();
        }
        if (trigger instanceof Trigger.Delayed delayed) {
            return "about " + minutes(delayed.delay()) + " after "
                    + labels.apply(delayed.state().item()) + " became "
                    + delayed.state().bucket();
        }
        if (trigger instanceof Trigger.TimeOfDay time) {
            return "within " + span(time.tolerance()) + " of " + time.time();
        }
        if (trigger instanceof Trigger.AtMoment moment) {
            return "within " + span(moment.tolerance()) + " of " + about(moment, labels);
        }
        throw new IllegalStateException("No words for " + trigger);
    }

    /** "30 minutes before Sunset". */
    public static String about(Trigger.AtMoment moment, UnaryOperator<String> labels) {
        String item = labels.apply(moment.item());
        if (moment.offset().isZero()) {
            return item;
        }
        return minutes(moment.offset().abs()) + (moment.offset().isNegative() ? " before " : " after ") + item;
    }

    /** What is done: "switch Hall light ON". */
    public static String command(ActionClass action, UnaryOperator<String> labels) {
        return labels.apply(action.item()) + " to " + action.bucket();
    }

    /** A span of at least a minute and a half, to the minute. */
    public static String minutes(Duration span) {
        return span.plusSeconds(30).toMinutes() + " minutes";
    }

    /** A span as people write it. */
    public static String span(Duration span) {
        return span.toSeconds() < 120
                ? span.toSeconds() + " s"
                : String.format(Locale.ROOT, "%d min", span.toMinutes());
    }
}
