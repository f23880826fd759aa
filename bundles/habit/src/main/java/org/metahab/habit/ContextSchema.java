/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

/**
 * What the numbers of a {@link Context} mean. Whoever changes their meaning or order raises {@link #VERSION}; a prior
 * trained for another version is of no use.
 *
 * <p>Items have no numbers of their own, as every home has others: each state of an item has a fixed pseudo-random
 * signature instead, a direction in a small space drawn from its name, so that the same item looks alike whenever it
 * occurs and different from others.
 *
 * <table>
 * <caption>Version 1</caption>
 * <tr><th>from</th><th>numbers</th><th>meaning</th></tr>
 * <tr><td>0</td><td>6</td><td>time of day: sine and cosine of one, two and three periods a day</td></tr>
 * <tr><td>6</td><td>3</td><td>weekend (1 or 0), sine and cosine of the weekday</td></tr>
 * <tr><td>9</td><td>5</td><td>time since the last action and since the last sensor event (log of seconds, scaled to
 * [0, 1] at three days), how many of both in the last ten minutes (decayed, log), whether the day is without an action</td></tr>
 * <tr><td>14</td><td>2</td><td>darkness in [−1, 1] against what is usual for the light sensor, and whether there is one</td></tr>
 * <tr><td>16</td><td>10</td><td>signature of the last action</td></tr>
 * <tr><td>26</td><td>6</td><td>signature of the action before</td></tr>
 * <tr><td>32</td><td>10</td><td>signature of the last sensor event</td></tr>
 * <tr><td>42</td><td>8</td><td>signatures of all events, fading with 60 s, at most of length 1</td></tr>
 * <tr><td>50</td><td>8</td><td>the same with 600 s</td></tr>
 * <tr><td>58</td><td>6</td><td>signatures of the states that items are in, over the root of their number</td></tr>
 * </table>
 */
public final class ContextSchema {

    /** Name of the schema. */
    public static final String ID = "habit-context";

    /** Version of the schema. */
    public static final int VERSION = 1;

    /** How many numbers a context has. */
    public static final int SIZE = 64;

    private ContextSchema() {}
}
