/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.delay.LastKeeper;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;

/** Rules wait for a dimmer to come on at whatever level: at 70 as at 100. */
class DimmerHabitTest {

    private static final String LAST = "MetaHAB_Last_Spots_ON";

    private static final List<Integer> LEVELS = List.of(70, 100, 55, 70);
    private static final Percent DARKER = Percent.of(20);

    private final LivedHome home = new LivedHome();

    @BeforeEach
    void theFanGoesOnWithTheSpots() {
        home.hub.addItem(Item.of("Spots", ItemType.DIMMER, "Bathroom spots"));
        for (int day = 0; day < 4; day++) {
            home.at(day, "06:30")
                    .pulse("Bell")
                    .at(day, LocalTime.of(7 + 3 * day, 20).toString());
            Percent level = Percent.of(LEVELS.get(day));
            spots(Percent.ZERO, level).after(5).switched("Fan", OnOff.ON, LivedHome.ANNA);
            home.after(900).switched("Fan", OnOff.OFF, LivedHome.ANNA).after(5);
            spots(level, DARKER).after(5);
            spots(DARKER, Percent.ZERO);
        }
    }

    private LivedHome spots(Percent before, Percent now) {
        home.happens(new ItemCommandEvent("Spots", now, LivedHome.ANNA));
        return home.happens(new ItemStateChangedEvent("Spots", before, now, LivedHome.ANNA));
    }

    @Test
    void itsRuleWaitsForTheEndOfTheDark() {
        assertThat(fan().rule().triggers())
                .singleElement()
                .extracting(RuleModule::configuration)
                .isEqualTo(Map.of("itemName", "Spots", "previousState", "0"));
        assertThat(fan().sentence()).contains("Bathroom spots becomes ON");
    }

    @Test
    void whatIsKeptOfItTellsWhenItCameOnAndNotWhenItWasDimmed() {
        home.hub.addItem(Item.of(LAST, ItemType.DATETIME, ""));
        Instant moment = Instant.parse("2026-03-10T06:20:00Z");

        LastKeeper keeper = new LastKeeper(home.hub, LivedHome.ZONE);
        keeper.changed(moment, new ItemStateChangedEvent("Spots", Percent.ZERO, Percent.HUNDRED, LivedHome.ANNA));
        keeper.changed(
                moment.plusSeconds(60), new ItemStateChangedEvent("Spots", Percent.HUNDRED, DARKER, LivedHome.ANNA));

        assertThat(home.hub.state(LAST)).hasValueSatisfying(last -> assertThat(last.state())
                .isEqualTo(new DateTime(moment.atZone(LivedHome.ZONE))));
    }

    private Suggestion fan() {
        return home.suggestions().stream()
                .filter(one -> one.habit().equals("Fan:ON"))
                .findFirst()
                .orElseThrow();
    }
}
