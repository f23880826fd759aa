/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Context;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.ItemRole;
import org.metahab.hub.item.Item;

/**
 * Encodes moments by {@link ContextSchema} from what it was told before. An update costs the same however long the
 * history; memory grows with the number of items only.
 */
final class ContextEncoder {

    private static final int LAST = 10;
    private static final int BEFORE = 6;
    private static final int RECENT = 8;
    private static final int STATES = 6;
    private static final Duration SHORT = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofSeconds(600);
    private static final double LONGEST_GAP = Math.log1p(Duration.ofDays(3).toSeconds());
    private static final Duration DAY_STARTS = Duration.ofHours(4);

    private final ZoneId zone;
    private final Signatures signatures = new Signatures();
    private final LightLevel light = new LightLevel();
    private final FadingSum recent = new FadingSum(RECENT, SHORT);
    private final FadingSum lately = new FadingSum(RECENT, LONG);
    private final FadingSum actionCount = new FadingSum(1, LONG);
    private final FadingSum sensorCount = new FadingSum(1, LONG);
    private final Map<String, ActionClass> states = new LinkedHashMap<>();
    private @Nullable ActionClass lastAction;
    private @Nullable ActionClass actionBefore;
    private @Nullable ActionClass lastSensorEvent;
    private @Nullable Instant lastActionAt;
    private @Nullable Instant lastSensorEventAt;

    ContextEncoder(ZoneId zone) {
        this.zone = zone;
    }

    void action(Instant at, ActionClass action) {
        actionBefore = lastAction;
        lastAction = action;
        lastActionAt = at;
        actionCount.at(at)[0]++;
    }

    void change(Instant at, Item item, ActionClass state) {
        states.put(item.name(), state);
        signatures.addTo(recent.at(at), state);
        signatures.addTo(lately.at(at), state);
        if (ItemRole.of(item) == ItemRole.SENSOR) {
            lastSensorEvent = state;
            lastSensorEventAt = at;
            sensorCount.at(at)[0]++;
        }
    }

    void light(Instant at, double value) {
        light.measure(at, value);
    }

    /** The moment as it is before anything happens in it. */
    Context encode(Instant at) {
        float[] numbers = new float[ContextSchema.SIZE];
        int next = time(at, numbers, 0);
        next = gaps(at, numbers, next);
        numbers[next++] = (float) light.darkness(at);
        numbers[next++] = light.isKnown() ? 1 : 0;
        next = signature(lastAction, numbers, next, LAST);
        next = signature(actionBefore, numbers, next, BEFORE);
        next = signature(lastSensorEvent, numbers, next, LAST);
        next = capped(recent.at(at), numbers, next);
        next = capped(lately.at(at), numbers, next);
        deviceStates(numbers, next);
        return new Context(numbers);
    }

    private int time(Instant at, float[] numbers, int offset) {
        ZonedDateTime local = at.atZone(zone);
        int next = offset;
        double day = 2
                * Math.PI
                * local.toLocalTime().toSecondOfDay()
                / Duration.ofDays(1).toSeconds();
        for (int period = 1; period <= 3; period++) {
            numbers[next++] = (float) Math.sin(period * day);
            numbers[next++] = (float) Math.cos(period * day);
        }
        int weekday = local.getDayOfWeek().getValue();
        double week = 2 * Math.PI * weekday / 7;
        numbers[next++] = weekday >= 6 ? 1 : 0;
        numbers[next++] = (float) Math.sin(week);
        numbers[next++] = (float) Math.cos(week);
        return next;
    }

    private int gaps(Instant at, float[] numbers, int offset) {
        int next = offset;
        numbers[next++] = gap(lastActionAt, at);
        numbers[next++] = gap(lastSensorEventAt, at);
        numbers[next++] = (float) Math.min(1, Math.log1p(actionCount.at(at)[0]) / 3);
        numbers[next++] = (float) Math.min(1, Math.log1p(sensorCount.at(at)[0]) / 5);
        numbers[next++] = lastActionAt == null || !day(lastActionAt).equals(day(at)) ? 1 : 0;
        return next;
    }

    private static float gap(@Nullable Instant since, Instant at) {
        if (since == null) {
            return 1;
        }
        double seconds = Math.max(0, Duration.between(since, at).toMillis() / 1000.0);
        return (float) Math.min(1, Math.log1p(seconds) / LONGEST_GAP);
    }

    /** The day for people: the hours after midnight belong to the one before. */
    private LocalDate day(Instant at) {
        return at.minus(DAY_STARTS).atZone(zone).toLocalDate();
    }

    private int signature(@Nullable ActionClass state, float[] numbers, int offset, int size) {
        if (state != null) {
            signatures.write(state, numbers, offset, size);
        }
        return offset + size;
    }

    private static int capped(double[] sum, float[] numbers, int offset) {
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        double scale = 1 / Math.max(1, Math.sqrt(squares));
        for (int i = 0; i < sum.length; i++) {
            numbers[offset + i] = (float) (sum[i] * scale);
        }
        return offset + sum.length;
    }

    private void deviceStates(float[] numbers, int offset) {
        double[] sum = new double[STATES];
        states.values().forEach(state -> signatures.addTo(sum, state));
        double scale = 1 / Math.sqrt(Math.max(1, states.size()));
        for (int i = 0; i < STATES; i++) {
            numbers[offset + i] = (float) (sum[i] * scale);
        }
    }
}
