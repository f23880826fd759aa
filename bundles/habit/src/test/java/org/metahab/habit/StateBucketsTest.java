/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;
import org.metahab.hub.value.UpDown;

class StateBucketsTest {

    @ParameterizedTest
    @CsvSource({"0,OFF", "1,LOW", "33,LOW", "34,MEDIUM", "66,MEDIUM", "67,HIGH", "99,HIGH", "100,ON"})
    void levelsThatPeopleDontTellApartAreMerged(int percent, String bucket) {
        assertThat(StateBuckets.ofState(ItemType.DIMMER, Percent.of(percent))).hasValue(bucket);
        assertThat(StateBuckets.ofState(ItemType.COLOR, Hsb.of(120, 100, percent)))
                .hasValue(bucket);
    }

    @ParameterizedTest
    @CsvSource({
        "SWITCH, ON, ON",
        "CONTACT, OPEN, OPEN",
        "PLAYER, PAUSE, PAUSE",
        "DIMMER, ON, 100",
        "DIMMER, OFF, 0",
        "ROLLERSHUTTER, UP, 0",
        "ROLLERSHUTTER, DOWN, 100"
    })
    void aBucketOfOneStateIsWrittenAsRulesCompareIt(ItemType type, String bucket, String text) {
        assertThat(StateBuckets.onlyState(type, bucket)).hasValue(text);
        assertThat(StateBuckets.ofOnlyState(type, text)).isEqualTo(bucket);
        assertThat(StateBuckets.isSame(bucket, text)).isTrue();
        assertThat(StateBuckets.isSame(text, bucket)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DIMMER, HIGH", "ROLLERSHUTTER, MEDIUM", "COLOR, ON", "NUMBER, 21"})
    void aBucketOfSeveralStatesIsNoneThatARuleCanWaitFor(ItemType type, String bucket) {
        assertThat(StateBuckets.onlyState(type, bucket)).isEmpty();
    }

    @Test
    void whatIsOppositeIsNotTheSame() {
        assertThat(StateBuckets.isSame("ON", "0")).isFalse();
        assertThat(StateBuckets.isSame("UP", "100")).isFalse();
        assertThat(StateBuckets.isSame("ON", "OFF")).isFalse();
    }

    @Test
    void shuttersAreUpAndDown() {
        assertThat(StateBuckets.ofState(ItemType.ROLLERSHUTTER, Percent.ZERO)).hasValue("UP");
        assertThat(StateBuckets.ofState(ItemType.ROLLERSHUTTER, Percent.HUNDRED))
                .hasValue("DOWN");
        assertThat(StateBuckets.ofCommand(ItemType.ROLLERSHUTTER, UpDown.DOWN)).hasValue("DOWN");
    }

    @Test
    void aDimmersFullLevelIsOn() {
        assertThat(StateBuckets.ofCommand(ItemType.DIMMER, OnOff.ON))
                .isEqualTo(StateBuckets.ofState(ItemType.DIMMER, Percent.HUNDRED));
    }

    @Test
    void whatComesAndGoesByItselfHasNoBucket() {
        assertThat(StateBuckets.ofState(ItemType.NUMBER, Quantity.of(21, "°C"))).isEmpty();
        assertThat(StateBuckets.ofState(ItemType.STRING, new Text("Jazz"))).isEmpty();
        assertThat(StateBuckets.ofState(ItemType.SWITCH, UnDef.UNDEF)).isEmpty();
    }

    @Test
    void commandsAreSomebodysWill() {
        assertThat(StateBuckets.ofCommand(ItemType.NUMBER, Quantity.of(21.4, "°C")))
                .hasValue("21 °C");
        assertThat(StateBuckets.ofCommand(ItemType.STRING, new Text("Movie"))).hasValue("Movie");
        assertThat(StateBuckets.ofCommand(ItemType.STRING, new Text("x".repeat(33))))
                .isEmpty();
        assertThat(StateBuckets.ofCommand(ItemType.ROLLERSHUTTER, StopMove.STOP))
                .hasValue("STOP");
    }

    @Test
    void anActionClassIsReadBackFromItsId() {
        ActionClass action = new ActionClass("Scene", "a:b");

        assertThat(ActionClass.parse(action.id())).isEqualTo(action);
    }
}
