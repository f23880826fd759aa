/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ActionClass;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

class RepertoireTest {

    private static final Item LAMP = Item.of("Lamp", ItemType.SWITCH, "Lamp");
    private static final Item BLINDS = Item.of("Blinds", ItemType.ROLLERSHUTTER, "Blinds");
    private static final Item MOTION =
            Item.of("Motion", ItemType.SWITCH, "Motion").withTags(Set.of("Status", "Motion"));
    private static final Map<String, Item> ITEMS = Map.of("Lamp", LAMP, "Blinds", BLINDS, "Motion", MOTION);

    private final Repertoire repertoire = new Repertoire(name -> Optional.ofNullable(ITEMS.get(name)));

    @Test
    void allThatPeopleOperateCanBeDoneBeforeAnybodyDid() {
        repertoire.know(ITEMS.values());

        assertThat(repertoire.classes())
                .extracting(ActionClass::id)
                .containsExactly("Blinds:DOWN", "Blinds:UP", "Lamp:OFF", "Lamp:ON");
    }

    @Test
    void labelsDoNotTellWhichItemCameFirst() {
        Repertoire other = new Repertoire(name -> Optional.empty());
        repertoire.know(List.of(LAMP, BLINDS));
        other.know(List.of(BLINDS, LAMP));

        assertThat(repertoire.classes()).isEqualTo(other.classes());
    }

    @Test
    void whoTurnsOutToBeOperatedCanBeTurnedBack() {
        int label = repertoire.add(new ActionClass("Motion", "ON"));

        assertThat(label).isZero();
        assertThat(repertoire.label(new ActionClass("Motion", "OFF"))).isEqualTo(1);
    }

    @Test
    void levelsBetweenComeWhenTheyAreUsed() {
        repertoire.know(List.of(LAMP));

        assertThat(repertoire.label(new ActionClass("Lamp", "LOW"))).isEqualTo(-1);
        assertThat(repertoire.add(new ActionClass("Lamp", "LOW"))).isEqualTo(2);
        assertThat(repertoire.get(2)).isEqualTo(new ActionClass("Lamp", "LOW"));
    }

    @Test
    void whatIsTooMuchHasNoLabel() {
        for (int i = 0; i < Repertoire.MOST; i++) {
            assertThat(repertoire.add(new ActionClass("Item" + i, "ON"))).isEqualTo(i);
        }

        assertThat(repertoire.add(LATE)).isEqualTo(-1);
        assertThat(repertoire.label(LATE)).isEqualTo(-1);
        assertThat(repertoire.size()).isEqualTo(Repertoire.MOST);
    }

    private static final ActionClass LATE = new ActionClass("Late", "ON");
}
