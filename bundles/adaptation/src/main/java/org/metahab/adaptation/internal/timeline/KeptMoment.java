/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

/**
 * A moment that an item held for a while: today's sunset, the next alarm.
 *
 * @param from since when it held it, in milliseconds since 1970
 * @param until until when, exclusive; {@link Long#MAX_VALUE} while it does
 * @param moment the moment, in milliseconds since 1970
 */
public record KeptMoment(long from, long until, long moment) {

    /** Whether the item held it at that time. */
    public boolean isKeptAt(long time) {
        return time >= from && time < until;
    }
}
