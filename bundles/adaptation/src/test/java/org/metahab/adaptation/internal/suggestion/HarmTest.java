/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Caution;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

class HarmTest {

    private final Harm harm = new Harm(Care.HARMFUL);

    @ParameterizedTest
    @ValueSource(strings = {"FrontDoor", "front_lock", "GarageGate2", "Kitchen_Oven", "waterValve", "Alarm"})
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
}
