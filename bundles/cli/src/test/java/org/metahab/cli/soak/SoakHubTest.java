/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.UnDef;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;

class SoakHubTest {

    private static final Source ADAPTATION = new Source("org.metahab.adaptation");

    private final Household home = new HouseholdGenerator().soak(1);
    private final SoakHub hub = new SoakHub(home, home.simulate(1), new VirtualClock(home.start(), home.zone()));

    /** A rule with a delay waits for such an item. */
    @Test
    void whatAdaptationKeepsInItsOwnItemsIsTold() {
        hub.addItem(Item.of("Own", ItemType.SWITCH, "own"));
        assertThat(hub.state("Own").map(ItemState::state)).contains(UnDef.NULL);

        hub.postUpdate("Own", OnOff.ON, ADAPTATION);

        assertThat(hub.state("Own").map(ItemState::state)).contains(OnOff.ON);
        assertThat(hub.news()).hasValueSatisfying(told -> assertThat(told.event())
                .isInstanceOfSatisfying(ItemStateChangedEvent.class, change -> assertThat(change.item())
                        .isEqualTo("Own")));
    }

    @Test
    void itKeepsTheHolidaysOfTheHome() {
        assertThat(home.unusualDays().holidays()).isNotEmpty();
        assertThat(hub.ephemeris().dates()).isEqualTo(home.unusualDays().holidays());
    }

    @Test
    void onlyADeviceTellsItsStates() {
        String device = home.habits().get(0).item();

        assertThatThrownBy(() -> hub.postUpdate(device, OnOff.ON, ADAPTATION)).hasMessageContaining(device);
    }
}
