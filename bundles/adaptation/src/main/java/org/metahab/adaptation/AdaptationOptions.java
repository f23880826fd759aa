/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Duration;
import org.metahab.habit.stream.StreamOptions;

/**
 * How careful adaptation is, and how much it keeps in mind.
 *
 * @param stream how people's actions are told from others'
 * @param examples how often a person must have shown a habit before it is suggested, in [3, 10]
 * @param precision how often a rule must have been right on the home's own past, in (0, 1]; as (right + 1) / (acted + 2)
 *     (Laplace), so that few examples count with caution
 * @param coverage share of the latest examples that the rule must explain, in (0, 1]
 * @param lift how many times likelier than by even chance the adapted learner must find an example of the habit that it was
 *     not shown (a probability of 1/2 always does), at least 1
 * @param openSuggestions how many suggestions may wait for an answer at once in a small home, at least 1; each ten items that
 *     people operate make room for one more
 * @param reversal how soon after a rule acted a person's opposite action counts against it
 * @param reversalsToPause after how many of them the rule is paused, at least 1
 * @param care how rules are kept from doing harm or annoying people
 */
public record AdaptationOptions(
        StreamOptions stream,
        int examples,
        double precision,
        double coverage,
        double lift,
        int openSuggestions,
        Duration reversal,
        int reversalsToPause,
        Care care) {

    /** What suits most homes. */
    public static final AdaptationOptions DEFAULT =
            new AdaptationOptions(StreamOptions.DEFAULT, 3, 0.8, 0.5, 1.25, 5, Duration.ofMinutes(5), 2, Care.DEFAULT);

    /** @throws IllegalArgumentException when a number is out of its range; the message names it */
    public AdaptationOptions {
        require(examples >= 3 && examples <= 10, "examples", examples, "from 3 to 10");
        require(precision > 0 && precision <= 1, "precision", precision, "above 0 and at most 1");
        require(coverage > 0 && coverage <= 1, "coverage", coverage, "above 0 and at most 1");
        require(lift >= 1, "lift", lift, "at least 1");
        require(openSuggestions >= 1, "openSuggestions", openSuggestions, "at least 1");
        require(reversalsToPause >= 1, "reversalsToPause", reversalsToPause, "at least 1");
    }

    /** The same with another limit of suggestions that wait for an answer. */
    public AdaptationOptions withOpenSuggestions(int limit) {
        return new AdaptationOptions(
                stream, examples, precision, coverage, lift, limit, reversal, reversalsToPause, care);
    }

    /** The same with another number of examples that a suggestion takes. */
    public AdaptationOptions withExamples(int number) {
        return new AdaptationOptions(
                stream, number, precision, coverage, lift, openSuggestions, reversal, reversalsToPause, care);
    }

    /** The same with another precision. */
    public AdaptationOptions withPrecision(double share) {
        return new AdaptationOptions(
                stream, examples, share, coverage, lift, openSuggestions, reversal, reversalsToPause, care);
    }

    /** The same with other care. */
    public AdaptationOptions withCare(Care other) {
        return new AdaptationOptions(
                stream, examples, precision, coverage, lift, openSuggestions, reversal, reversalsToPause, other);
    }

    private static void require(boolean holds, String name, Number value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + range + ", not " + value);
        }
    }
}
