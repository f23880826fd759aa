/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Refresh;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;

class ItemValuesTest {

    private static Item item(ItemType type) {
        return Item.of("An_Item", type, "");
    }

    @Test
    void aTextMeansWhatTheItemTypeMakesOfIt() {
        assertThat(ItemValues.parseState(item(ItemType.DIMMER), "50")).isEqualTo(Percent.of(50));
        assertThat(ItemValues.parseState(item(ItemType.NUMBER), "50")).isEqualTo(Decimal.of(50));
        assertThat(ItemValues.parseState(item(ItemType.NUMBER), "21.5 °C")).isEqualTo(Quantity.of(21.5, "°C"));
        assertThat(ItemValues.parseState(item(ItemType.STRING), "50")).isEqualTo(new Text("50"));
        assertThat(ItemValues.parseState(item(ItemType.STRING), "NULL")).isEqualTo(UnDef.NULL);
        assertThat(ItemValues.parseCommand(item(ItemType.COLOR), "120,100,50")).isEqualTo(Hsb.of(120, 100, 50));
        assertThat(ItemValues.parseCommand(item(ItemType.ROLLERSHUTTER), "STOP"))
                .isEqualTo(StopMove.STOP);
        assertThat(ItemValues.parseCommand(item(ItemType.CONTACT), "REFRESH")).isEqualTo(Refresh.REFRESH);
    }

    @Test
    void refusesWhatTheItemCannotBeWithTheTypesThatItCan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemValues.parseCommand(item(ItemType.CONTACT), "OPEN"))
                .withMessageContaining("An_Item")
                .withMessageContaining("OPEN")
                .withMessageContaining("Refresh");
        assertThatIllegalArgumentException().isThrownBy(() -> ItemValues.parseState(item(ItemType.DIMMER), "101"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemValues.requireState(item(ItemType.SWITCH), Percent.of(5)));
    }

    @Test
    void aPercentValueIsANumberAndAColourHasABrightness() {
        assertThat(ItemValues.takesState(item(ItemType.NUMBER), Percent.of(5))).isTrue();
        assertThat(ItemValues.takesCommand(item(ItemType.DIMMER), Hsb.of(1, 2, 3)))
                .isTrue();
        assertThat(ItemValues.takesState(item(ItemType.SWITCH), OpenClosed.OPEN))
                .isFalse();
    }

    @Test
    void aGroupTakesWhatItsBaseTypeTakes() {
        GroupFunction or = new GroupFunction(ItemType.SWITCH, "OR", List.of("ON", "OFF"));
        Item lights = new Item("Lights", ItemType.GROUP, "", "", "", Set.of(), List.of(), or, Map.of());
        assertThat(ItemValues.parseCommand(lights, "ON")).isEqualTo(OnOff.ON);
        assertThatIllegalArgumentException().isThrownBy(() -> ItemValues.parseCommand(lights, "50"));
        assertThat(ItemValues.parseCommand(item(ItemType.GROUP), "50")).isEqualTo(Decimal.of(50));
    }

    @Test
    void everyTypeOfItemCanBeUndefinedAndRefreshed() {
        for (ItemType type : ItemType.values()) {
            assertThat(ItemValues.parseState(item(type), "UNDEF")).isEqualTo(UnDef.UNDEF);
            assertThat(ItemValues.parseCommand(item(type), "REFRESH")).isEqualTo(Refresh.REFRESH);
        }
    }
}
