/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.metahab.habit.Situation;

/** What goes on in each room at a moment. */
final class RoomActivity {

    private static final double SOON = 60;
    private static final double LONG = Math.log1p(5_400);

    private final Map<String, Double> latest = new HashMap<>();
    private final Map<String, Double> soon = new HashMap<>();
    private double all;

    RoomActivity(Situation situation, ItemKinds kinds) {
        Instant now = situation.at().toInstant();
        situation.recent().forEach((state, at) -> kinds.room(state.item()).ifPresent(room -> {
            double age = ImprintMaker.seconds(at, now);
            double weight = Math.exp(-age / SOON);
            latest.merge(room, age, Math::min);
            soon.merge(room, weight, Double::sum);
            all += weight;
        }));
    }

    /** How long ago something happened there, as a logarithm in [0, 1]. */
    double quiet(String room) {
        Double age = latest.get(room);
        return age == null ? 1 : Math.log1p(age) / LONG;
    }

    /** Its share of all that happened within about a minute. */
    double share(String room) {
        return soon.getOrDefault(room, 0.0) / (all + 0.1);
    }
}
