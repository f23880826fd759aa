/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.adaptation.internal.engine.FakeHub;
import org.metahab.adaptation.internal.pattern.Condition;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.pattern.Trigger;
import org.metahab.habit.ActionClass;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.value.OnOff;

class RuleStatesTest {

    private final FakeHub hub = new FakeHub(
            Item.of("Motion", ItemType.SWITCH, ""),
            Item.of("Spots", ItemType.DIMMER, ""),
            Item.of("Blinds", ItemType.ROLLERSHUTTER, ""));

    @ParameterizedTest
    @CsvSource({
        "Motion, ON, state, ON, =, ON",
        "Motion, OFF, state, OFF, =, OFF",
        "Spots, ON, previousState, 0, >, 0",
        "Spots, OFF, state, 0, =, 0",
        "Blinds, DOWN, state, 100, =, 100",
        "Blinds, UP, state, 0, =, 0"
    })
    void aRuleWaitsForAndAsksForWhatTheHubCanCompare(
            String item, String bucket, String setting, String waitsFor, String operator, String asksFor) {
        ActionClass state = new ActionClass(item, bucket);
        Pattern pattern = new Pattern(
                new ActionClass("Fan", "ON"),
                new Trigger.StateChange(state, Duration.ofSeconds(30)),
                List.of(new Condition.ItemState(state)));

        Rule rule = RuleSynthesis.rule("s1", "", "", new RuleStates(hub::item).written(pattern), OnOff.ON);

        assertThat(rule.triggers().get(0).configuration()).isEqualTo(Map.of("itemName", item, setting, waitsFor));
        assertThat(rule.conditions().get(0).configuration())
                .isEqualTo(Map.of("itemName", item, "operator", operator, "state", asksFor));
    }
}
