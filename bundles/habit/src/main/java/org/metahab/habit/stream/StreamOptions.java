/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Duration;
import java.util.Set;

/**
 * How the stream tells who did what.
 *
 * @param echo how long after a command a fitting change of its item counts as the command taking effect
 * @param slowEcho the same for shutters, which take their time
 * @param fanOut how soon after a command to a group the same command to a member counts as passed on
 * @param ruleGrace how soon after the end of a rule's run a command without a source still counts as the rule's
 * @param longestRun after what time a rule's run without an end is taken for ended
 * @param settle how soon after an action the next one on the same item belongs to the same operation; of a dimmer, colour
 *     or shutter the last one then tells where it went
 * @param lateness how much older than the newest an event may be; an older one is dropped
 * @param automationUsers accounts that stand for programs rather than people
 */
public record StreamOptions(
        Duration echo,
        Duration slowEcho,
        Duration fanOut,
        Duration ruleGrace,
        Duration longestRun,
        Duration settle,
        Duration lateness,
        Set<String> automationUsers) {

    /** What suits most homes. */
    public static final StreamOptions DEFAULT = new StreamOptions(
            Duration.ofSeconds(10),
            Duration.ofSeconds(90),
            Duration.ofSeconds(1),
            Duration.ofMillis(50),
            Duration.ofMinutes(1),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            Set.of());

    public StreamOptions {
        automationUsers = Set.copyOf(automationUsers);
    }

    /** The same with another span for a command to take effect. */
    public StreamOptions withEcho(Duration span) {
        return new StreamOptions(span, slowEcho, fanOut, ruleGrace, longestRun, settle, lateness, automationUsers);
    }

    /** The same with another span in which actions on an item are one operation; zero keeps all apart. */
    public StreamOptions withSettle(Duration span) {
        return new StreamOptions(echo, slowEcho, fanOut, ruleGrace, longestRun, span, lateness, automationUsers);
    }

    /** The same with these accounts as programs. */
    public StreamOptions withAutomationUsers(Set<String> names) {
        return new StreamOptions(echo, slowEcho, fanOut, ruleGrace, longestRun, settle, lateness, names);
    }
}
