/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Scope;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;

/** Items of ours that keep something of another item are forgotten with it, also where they are gone already. */
class ForgottenTracesTest {

    private static final Source OURSELVES = new Source("org.metahab.adaptation");

    private final LivedHome home = new LivedHome();

    @Test
    void whatOwnItemsToldOfAnItemIsForgottenWithIt() {
        told("MetaHAB_Last_Lamp_ON", "MetaHAB_Since_Lamp_OFF_s7", "MetaHAB_Last_Fan_ON", "MetaHAB_Sunset");
        home.switched("Lamp", OnOff.ON, ANNA);

        home.engine.control().forget(new Scope.Item("Lamp"), Instant.EPOCH, Instant.MAX);

        assertThat(names()).containsExactly("MetaHAB_Last_Fan_ON", "MetaHAB_Sunset");
    }

    @Test
    void whatARulesItemToldOfTheItemThatItOperatesIsForgottenWithIt() {
        home.mornings(0, 3);
        told("MetaHAB_Due_s1", "MetaHAB_Since_Motion_OFF_s1", "MetaHAB_Due_s9");

        home.engine.control().forget(new Scope.Room("Hall"), Instant.EPOCH, Instant.MAX);

        assertThat(names()).contains("MetaHAB_Due_s9").doesNotContain("MetaHAB_Due_s1", "MetaHAB_Since_Motion_OFF_s1");
    }

    @Test
    void whenSomebodyWasAtHomeIsForgottenWithAPersonsItem() {
        told("MetaHAB_Somebody");
        home.engine.control().forget(new Scope.Item("Lamp"), Instant.EPOCH, Instant.MAX);
        assertThat(names()).containsExactly("MetaHAB_Somebody");

        home.engine.control().forget(new Scope.Item("Presence_Anna"), Instant.EPOCH, Instant.MAX);

        assertThat(names()).isEmpty();
    }

    @Test
    void anItemOfOursThatIsStillThereTellsOfItsPeriodOnly() {
        home.hub.addItem(Item.of("MetaHAB_Last_Lamp_ON", ItemType.DATETIME, ""));
        home.at(0, "07:00");
        told("MetaHAB_Last_Lamp_ON");
        home.at(2, "07:00");
        told("MetaHAB_Last_Lamp_ON");

        home.engine.control().forget(new Scope.Item("Lamp"), Instant.EPOCH, home.clock.instant());

        assertThat(names()).hasSize(1);
    }

    private void told(String... items) {
        for (String item : items) {
            home.happens(new ItemStateChangedEvent(item, OnOff.OFF, OnOff.ON, OURSELVES));
        }
    }

    private List<String> names() {
        return home.past.stream()
                .map(event -> event.event() instanceof ItemStateChangedEvent change ? change.item() : "")
                .filter(item -> !item.isEmpty() && item.startsWith("MetaHAB_"))
                .toList();
    }
}
