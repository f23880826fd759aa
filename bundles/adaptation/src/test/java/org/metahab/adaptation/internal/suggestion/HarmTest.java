/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Caution;
import org.metahab.adaptation.internal.engine.FakeHub;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

class HarmTest {

    private final FakeHub home = new FakeHub();
    private final Harm harm = new Harm(Care.HARMFUL, home);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FrontDoor",
                "front_lock",
                "GarageGate2",
                "Kitchen_Oven",
                "waterValve",
                "Alarm",
                "Heater1",
                "Lock2",
                "Oven2"
            })
    void namesTellWhatCanHarm(String name) {
        assertThat(harm.wordOf(Item.of(name, ItemType.SWITCH, ""))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lamp", "Doorbell", "Clock", "Blocker", "Ironing", "Interlocked"})
    void wordsWithinOtherWordsDoNot(String name) {
        assertThat(harm.wordOf(Item.of(name, ItemType.SWITCH, ""))).isEmpty();
    }

    @Test
    void labelsAndTagsTellTooInAnyCase() {
        assertThat(harm.wordOf(Item.of("X1", ItemType.SWITCH, "The OVEN")))
                .hasValue(new Harm.Found("oven", Caution.NEVER));
        assertThat(harm.wordOf(Item.of("X1", ItemType.SWITCH, "").withTags(Set.of("FrontDoor", "Lock"))))
                .isPresent();
    }

    @Test
    void aSwitchOfLightIsALampToo() {
        Item porch = Item.of("L7", ItemType.SWITCH, "Front door light");

        assertThat(harm.wordOf(porch.withTags(Set.of("Switch", "Light")))).isEmpty();
        assertThat(harm.wordOf(porch.withTags(Set.of("Measurement", "Light")))).isPresent();
    }

    @Test
    void aLampIsALampWhereverItHangs() {
        assertThat(harm.wordOf(Item.of("Oven_Light", ItemType.SWITCH, "").withTags(Set.of("Lightbulb"))))
                .isEmpty();
    }

    @Test
    void aGroupCanHarmIfAMemberCanHoweverDeep() {
        Item floor = Item.of("Ground_Floor", ItemType.GROUP, "");
        home.addItem(floor);
        home.addItem(Item.of("Lamp", ItemType.SWITCH, "").withGroups(List.of("Ground_Floor")));
        assertThat(harm.wordOf(floor)).isEmpty();

        home.addItem(Item.of("Kitchen", ItemType.GROUP, "").withGroups(List.of("Ground_Floor")));
        home.addItem(Item.of("Stove", ItemType.SWITCH, "").withGroups(List.of("Kitchen")));
        assertThat(harm.wordOf(floor)).hasValue(new Harm.Found("stove", Caution.NEVER));
    }

    @Test
    void aPartOfWhatCanHarmCanHarmAndWhatIsInTheGarageNeedNot() {
        home.addItem(Item.of("Bosch", ItemType.GROUP, "").withTags(Set.of("Oven")));
        home.addItem(Item.of("Annex", ItemType.GROUP, "").withTags(Set.of("Garage")));
        Item power = Item.of("Power", ItemType.SWITCH, "");

        assertThat(harm.wordOf(power.withGroups(List.of("Bosch")))).isPresent();
        assertThat(harm.wordOf(power.withGroups(List.of("Annex")))).isEmpty();
    }
}
