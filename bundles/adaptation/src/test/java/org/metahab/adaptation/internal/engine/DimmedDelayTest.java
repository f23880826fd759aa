/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** Anna switches spots off a quarter of an hour after they came on, at whatever level. */
class DimmedDelayTest {

    private static final String SINCE = "MetaHAB_Since_Spots_ON_s1";

    private final LivedHome home = new LivedHome();

    @BeforeEach
    void annaSwitchesTheSpotsOff() {
        home.hub.addItem(Item.of("Spots", ItemType.DIMMER, "Spots"));
        for (int day = 0; day < 5; day++) {
            home.at(day, "07:00").pulse("Bell");
            home.after(7_000L * (1 + day * 3 % 5));
            spots(0, 40 + 10 * day);
            home.after(910 + 7L * day);
            spots(40 + 10 * day, 0);
            home.after(600).engine.advance();
        }
        home.engine.accept(off().id());
    }

    private void spots(int before, int now) {
        home.happens(new ItemCommandEvent("Spots", Percent.of(now), ANNA));
        home.happens(new ItemStateChangedEvent("Spots", Percent.of(before), Percent.of(now), ANNA));
    }

    private Suggestion off() {
        return home.suggestions().stream()
                .filter(made -> made.habit().equals("Spots:OFF"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<State> since() {
        return home.hub.state(SINCE).map(ItemState::state);
    }

    @Test
    void theDelayBeginsWhenTheyComeOn() {
        home.at(6, "08:00");
        spots(0, 30);

        assertThat(off().sentence()).startsWith("Spots OFF 15 minutes after Spots became ON?");
        assertThat(since())
                .contains(new DateTime(LivedHome.MONDAY.plusDays(6).atTime(8, 0).atZone(LivedHome.ZONE)));
    }

    @Test
    void whoDimsThemMeanwhileEndsIt() {
        home.at(6, "08:00");
        spots(0, 100);
        home.after(60);
        spots(100, 20);

        assertThat(since()).contains(UnDef.UNDEF);
    }
}
