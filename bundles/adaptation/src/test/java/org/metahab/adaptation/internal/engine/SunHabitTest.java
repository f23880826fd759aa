/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.OnOff;

/** Anna switches the radio on about at sunset, which comes three minutes later each day. */
class SunHabitTest {

    private static final Source ASTRO = new Source("astro:sun:local:set#start");

    private final LivedHome home = new LivedHome();

    private void evenings(int from, int until) {
        for (int day = from; day < until; day++) {
            home.at(day, "06:00");
            ZonedDateTime sunset = sunset(day);
            home.happens(
                    new ItemStateChangedEvent("Sunset", new DateTime(sunset(day - 1)), new DateTime(sunset), ASTRO));
            home.pulse("Bell");
            home.at(day, sunset.plusMinutes(12 + day % 3).toLocalTime().toString())
                    .switched("Radio", OnOff.ON, ANNA);
            home.at(day, "23:" + (10 + day)).switched("Radio", OnOff.OFF, ANNA);
        }
    }

    private static ZonedDateTime sunset(int day) {
        return LivedHome.MONDAY
                .plusDays(day)
                .atTime(17, 30)
                .plusMinutes(3L * day)
                .atZone(LivedHome.ZONE);
    }

    private Suggestion suggestion() {
        return home.suggestions().stream()
                .filter(made -> made.habit().equals("Radio:ON"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleThatGoesByTheSunIsSuggestedOfOrdinaryModules() {
        home.hub.addItem(Item.of("Sunset", ItemType.DATETIME, "Sunset"));
        evenings(0, 20);

        RuleModule trigger = suggestion().rule().triggers().get(0);

        assertThat(suggestion().sentence()).startsWith("Radio ON 10 minutes after Sunset?");
        assertThat(trigger.type()).isEqualTo("timer.DateTimeTrigger");
        assertThat(trigger.configuration()).isEqualTo(Map.of("itemName", "Sunset", "offset", 600L));
        assertThat(home.engine.accept(suggestion().id()).stage().isRunning()).isTrue();
    }
}
