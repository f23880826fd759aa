/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.hub.runtime.internal.rule.House.lightOn;
import static org.metahab.hub.runtime.internal.rule.House.module;

import org.junit.jupiter.api.Test;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.ThingStatusInfoChangedEvent;
import org.metahab.hub.event.ThingStatusInfoEvent;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.thing.ThingStatusInfo;

class OtherTriggersTest {

    private final House house =
            new House().item("Light", ItemType.SWITCH, "OFF").item("Door", ItemType.CONTACT, "CLOSED");

    @Test
    void thingStatusUpdateFiresForThatThingAndStatus() {
        house.add(lightOn(module("1", "core.ThingStatusUpdateTrigger", "thingUID", "mqtt:lamp:1", "status", "ONLINE")));

        house.happens(new ThingStatusInfoEvent("mqtt:lamp:2", ThingStatusInfo.ONLINE, Source.NONE));
        house.happens(new ThingStatusInfoEvent("mqtt:lamp:1", ThingStatusInfo.UNKNOWN, Source.NONE));
        assertThat(house.ruleCommands()).isEmpty();

        house.happens(new ThingStatusInfoEvent("mqtt:lamp:1", ThingStatusInfo.ONLINE, Source.NONE));
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void thingStatusChangeFiresForTheStatusesBeforeAndAfter() {
        house.add(lightOn(module(
                "1",
                "core.ThingStatusChangeTrigger",
                "thingUID",
                "mqtt:lamp:1",
                "previousStatus",
                "OFFLINE",
                "status",
                "ONLINE")));
        ThingStatusInfo offline = ThingStatusInfo.offline("no answer");

        house.happens(new ThingStatusInfoChangedEvent(
                "mqtt:lamp:1", ThingStatusInfo.UNKNOWN, ThingStatusInfo.ONLINE, Source.NONE));
        assertThat(house.ruleCommands()).isEmpty();

        house.happens(new ThingStatusInfoChangedEvent("mqtt:lamp:1", offline, ThingStatusInfo.ONLINE, Source.NONE));
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void genericEventFiresForTopicTypesAndPayload() {
        house.add(lightOn(module(
                "1",
                "core.GenericEventTrigger",
                "topic",
                "openhab/items/*/state*",
                "types",
                "ItemCommandEvent, ItemStateChangedEvent",
                "payload",
                ".*\"value\":\"OPEN\".*")));

        house.update("Door", "CLOSED");
        assertThat(house.ruleCommands()).isEmpty();

        house.update("Door", "OPEN");
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void genericEventFiresForTheSource() {
        house.add(
                lightOn(module("1", "core.GenericEventTrigger", "source", "device", "types", "ItemStateUpdatedEvent")));

        house.command("Light", "OFF");
        assertThat(house.ruleCommands()).isEmpty();

        house.update("Door", "OPEN");
        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void startLevelFiresOnceWhenTheHubHasStarted() {
        house.add(lightOn(module("1", "core.SystemStartlevelTrigger", "startlevel", 100)));

        house.rules.onHubStarted();
        house.settle();

        assertThat(house.ruleCommands()).containsExactly("Light=ON");
    }

    @Test
    void startLevelDoesNotFireBeyondTheLastLevel() {
        house.add(lightOn(module("1", "core.SystemStartlevelTrigger", "startlevel", 101)));

        house.rules.onHubStarted();
        house.settle();

        assertThat(house.ruleCommands()).isEmpty();
    }

    @Test
    void channelEventIsAcceptedAndSaysThatItNeverFires() {
        RuleStatusInfo status =
                house.add(lightOn(module("1", "core.ChannelEventTrigger", "channelUID", "a:b:c:press")));

        assertThat(status.status()).isEqualTo(RuleStatusInfo.Status.IDLE);
        assertThat(status.description()).contains("trigger '1'", "never fires");
    }
}
