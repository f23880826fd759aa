/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.home;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;

/** Gives a person ways of doing things with what the home has. */
final class WayPlanner {

    private final Chance chance;
    private final Items items;
    private final double chaos;
    private final double bounce;
    private final double haste;

    WayPlanner(Chance chance, Items items, HomeStyle style) {
        this.chance = chance;
        this.items = items;
        this.chaos = style.chaos();
        this.bounce = style.bounce();
        this.haste = Math.max(0.08, chance.skewed(0.5, 0.9));
    }

    Map<Activity, Way> ways() {
        Map<Activity, Way> ways = new EnumMap<>(Activity.class);
        for (Activity activity : Activity.values()) {
            List<Way.Step> steps = new ArrayList<>();
            for (Activity.Use use : activity.uses()) {
                if (chance.happens(use.share())) {
                    items.find(use.fixture().room, use.fixture().id).ifPresent(item -> {
                        steps.add(step(use, item));
                    });
                }
            }
            swap(steps);
            ways.put(activity, new Way(activity, steps, 0.5 * chaos * chance.between(0, 1)));
        }
        return ways;
    }

    private Way.Step step(Activity.Use use, String item) {
        boolean quick = use.hold() < 30;
        boolean contact = items.type(item) == ItemType.CONTACT;
        return new Way.Step(
                item,
                contact ? OpenClosed.OPEN : OnOff.ON,
                contact ? OpenClosed.CLOSED : OnOff.OFF,
                1 - chaos * chance.between(0, 0.8),
                quick ? bounce * (chance.happens(0.5) ? 1 : chance.between(0, 0.8)) : 0,
                use.pause() * haste * chance.skewed(1, 0.5),
                use.hold() * (quick ? haste : 1) * chance.skewed(1, 0.4),
                use.hold() > 1_000 ? chance.between(0, 0.2) : 0);
    }

    /** Everybody has an order of their own. */
    private void swap(List<Way.Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (chance.happens(0.25)) {
                steps.add(i - 1, steps.remove(i));
            }
        }
    }
}
