/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

class RoomsTest {

    private final Map<String, Item> items = Stream.of(
                    Item.of("Ground", ItemType.GROUP, "Ground floor"),
                    Item.of("gKitchen", ItemType.GROUP, "Kitchen").withGroups(List.of("Ground")),
                    Item.of("Kitchen_Lamp", ItemType.SWITCH, "Kitchen").withGroups(List.of("gKitchen")),
                    Item.of("Kettle", ItemType.SWITCH, "Kettle").withTags(Set.of("Kitchen")),
                    Item.of("Radio", ItemType.SWITCH, "Kitchen"),
                    Item.of("Study", ItemType.GROUP, "").withGroups(List.of("Ground")))
            .collect(Collectors.toMap(Item::name, Function.identity()));
    private final Rooms rooms = new Rooms(name -> Optional.ofNullable(items.get(name)));

    private List<String> in(String room) {
        return items.keySet().stream()
                .filter(item -> rooms.isIn(item, room))
                .sorted()
                .toList();
    }

    @Test
    void aRoomHasItsGroupAndWhatIsInItOrTaggedSo() {
        assertThat(in("kitchen")).containsExactly("Kettle", "Kitchen_Lamp", "gKitchen");
        assertThat(in("gKitchen")).containsExactly("Kitchen_Lamp", "gKitchen");
        assertThat(in("Study")).containsExactly("Study");
    }

    @Test
    void aFloorHasItsRoomsToo() {
        assertThat(in("ground floor")).containsExactly("Ground", "Kitchen_Lamp", "Study", "gKitchen");
    }

    @Test
    void anItemThatIsOnlyLabelledSoIsNotInIt() {
        assertThat(in("Kitchen")).doesNotContain("Radio");
    }
}
