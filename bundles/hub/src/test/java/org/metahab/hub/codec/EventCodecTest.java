/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.metahab.hub.event.GroupItemStateChangedEvent;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemAddedEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.ItemStatePredictedEvent;
import org.metahab.hub.event.ItemUpdatedEvent;
import org.metahab.hub.event.RuleAddedEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.ThingStatusInfoChangedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.thing.ThingStatusInfo;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.UnDef;

class EventCodecTest {

    @Provide
    Arbitrary<HubEvent> events() {
        return Events.any();
    }

    @Property(tries = 300)
    void readsBackEveryEvent(@ForAll("events") HubEvent event) {
        assertThat(EventCodec.decode(EventCodec.encode(event))).contains(event);
    }

    @Property(tries = 300)
    void writesTheSimpleClassNameAndATopicOfTheDialect(@ForAll("events") HubEvent event) {
        Map<String, String> properties = EventCodec.encode(event);
        assertThat(properties.get("type")).isEqualTo(event.getClass().getSimpleName());
        assertThat(properties.get("topic")).startsWith("openhab/");
        assertThat(JsonParser.parseString(properties.get("payload"))).isNotNull();
        assertThat(properties.containsKey("source")).isEqualTo(!event.source().isNone());
    }

    @Property(tries = 300)
    void anythingUnderAKnownTypeIsAnEventOrMalformed(
            @ForAll("events") HubEvent like, @ForAll String topic, @ForAll String payload) {
        String type = like.getClass().getSimpleName();
        String goodTopic = EventCodec.encode(like).get("topic");
        for (String t : List.of(topic, goodTopic)) {
            try {
                assertThat(EventCodec.decode(Map.of("type", type, "topic", t, "payload", payload)))
                        .isPresent();
            } catch (MalformedEventException e) {
                assertThat(e).hasMessageContaining(type);
            }
        }
    }

    @Example
    void readsCommandsAndStatesAsOpenHabPostsThem() {
        assertThat(decode("ItemCommandEvent", "openhab/items/Hall_Light/command", "{'type':'OnOff','value':'ON'}"))
                .isEqualTo(new ItemCommandEvent("Hall_Light", OnOff.ON, Source.NONE));
        assertThat(decode("ItemStateEvent", "openhab/items/Hall_Temp/state", "{'type':'Quantity','value':'21.5 °C'}"))
                .isEqualTo(new ItemStateEvent("Hall_Temp", Quantity.of(21.5, "°C"), Source.NONE));
        assertThat(decode(
                        "ItemStateChangedEvent",
                        "openhab/items/Hall_Light/statechanged",
                        "{'type':'OnOff','value':'ON','oldType':'UnDef','oldValue':'NULL',"
                                + "'lastStateUpdate':'2026-01-01T00:00:00Z','lastStateChange':null}"))
                .isEqualTo(new ItemStateChangedEvent("Hall_Light", UnDef.NULL, OnOff.ON, Source.NONE));
        assertThat(decode(
                        "ItemStatePredictedEvent",
                        "openhab/items/Dimmer/statepredicted",
                        "{'predictedType':'Percent','predictedValue':'30','isConfirmation':false}"))
                .isEqualTo(new ItemStatePredictedEvent("Dimmer", Percent.of(30), false, Source.NONE));
        assertThat(decode(
                        "GroupItemStateChangedEvent",
                        "openhab/items/Lights/Hall_Light/statechanged",
                        "{'type':'OnOff','value':'ON','oldType':'OnOff','oldValue':'OFF'}"))
                .isEqualTo(new GroupItemStateChangedEvent("Lights", "Hall_Light", OnOff.OFF, OnOff.ON, Source.NONE));
    }

    @Example
    void readsItemsThingsAndRulesAsOpenHabPostsThem() {
        Item light = new Item(
                "Hall_Light",
                ItemType.SWITCH,
                "",
                "Hall",
                "light",
                Set.of("Lightbulb"),
                List.of("Hall"),
                null,
                Map.of());
        String dto = "{'type':'Switch','name':'Hall_Light','label':'Hall','category':'light',"
                + "'tags':['Lightbulb'],'groupNames':['Hall']}";
        assertThat(decode("ItemAddedEvent", "openhab/items/Hall_Light/added", dto))
                .isEqualTo(new ItemAddedEvent(light, Source.NONE));
        assertThat(decode(
                        "ItemUpdatedEvent",
                        "openhab/items/Hall_Light/updated",
                        "[" + dto.replace("'Hall',", "'Floor',") + "," + dto + "]"))
                .isInstanceOfSatisfying(ItemUpdatedEvent.class, e -> {
                    assertThat(e.oldItem()).isEqualTo(light);
                    assertThat(e.item().label()).isEqualTo("Floor");
                });
        assertThat(decode(
                        "ThingStatusInfoChangedEvent",
                        "openhab/things/mqtt:topic:a/statuschanged",
                        "[{'status':'OFFLINE','statusDetail':'SOMETHING_NEW','description':'gone'},"
                                + "{'status':'ONLINE','statusDetail':'NONE'}]"))
                .isEqualTo(new ThingStatusInfoChangedEvent(
                        "mqtt:topic:a",
                        ThingStatusInfo.ONLINE,
                        new ThingStatusInfo(ThingStatusInfo.Status.OFFLINE, ThingStatusInfo.Detail.NONE, "gone"),
                        Source.NONE));
        assertThat(decode(
                        "RuleStatusInfoEvent", "openhab/rules/r1/state", "{'status':'RUNNING','statusDetail':'NONE'}"))
                .isEqualTo(new RuleStatusInfoEvent("r1", RuleStatusInfo.RUNNING, Source.NONE));
    }

    @Example
    void readsARuleWithTheDefaultsOfOpenHab() {
        RuleModule trigger =
                RuleModule.of("1", "core.ItemStateChangeTrigger", Map.of("itemName", "Door", "state", "OPEN"));
        RuleModule action =
                RuleModule.of("2", "core.ItemCommandAction", Map.of("itemName", "Lamp", "level", new BigDecimal(5)));
        Rule rule =
                new Rule("r1", "Light", "", Set.of("metahab"), Map.of(), List.of(trigger), List.of(), List.of(action));
        assertThat(decode(
                        "RuleAddedEvent",
                        "openhab/rules/r1/added",
                        "{'uid':'r1','name':'Light','tags':['metahab'],'visibility':'VISIBLE','configuration':{},"
                                + "'configDescriptions':[],'templateUID':null,'triggers':[{'id':'1','label':null,"
                                + "'configuration':{'itemName':'Door','state':'OPEN'},"
                                + "'type':'core.ItemStateChangeTrigger'}],'conditions':[],'actions':[{'inputs':{},"
                                + "'configuration':{'itemName':'Lamp','level':5},'type':'core.ItemCommandAction'}]}"))
                .isEqualTo(new RuleAddedEvent(rule, Source.NONE));
    }

    @Example
    void writesAGroupAsOpenHabDoes() {
        GroupFunction or = new GroupFunction(ItemType.SWITCH, "OR", List.of("ON", "OFF"));
        Item lights = new Item("Lights", ItemType.GROUP, "", "", "", Set.of(), List.of(), or, Map.of());
        assertThat(EventCodec.encode(new ItemAddedEvent(lights, Source.NONE)).get("payload"))
                .isEqualTo("{\"type\":\"Group\",\"name\":\"Lights\",\"tags\":[],\"groupNames\":[],"
                        + "\"groupType\":\"Switch\",\"function\":{\"name\":\"OR\",\"params\":[\"ON\",\"OFF\"]}}");
    }

    @Example
    void keepsTheSourceAndTheTimeOfOurHost() {
        Instant at = Instant.parse("2026-11-21T06:30:00.123Z");
        HubEvent event = new ItemCommandEvent("Lamp", OnOff.ON, Source.of("org.openhab.core.io.rest", "anna"));
        Map<String, String> properties = EventCodec.encode(new TimedEvent(at, event));
        assertThat(properties).containsEntry("source", "org.openhab.core.io.rest$anna");
        assertThat(EventCodec.decode(properties)).contains(event);
        assertThat(EventCodec.time(properties)).contains(at);
        assertThat(EventCodec.time(Map.of())).isEmpty();
        assertThat(EventCodec.time(Map.of("metahab.time", "yesterday"))).isEmpty();
    }

    @Example
    void leavesUnknownTypesAlone() {
        assertThat(EventCodec.decode(Map.of("type", "ChannelTriggeredEvent", "topic", "x", "payload", "y")))
                .isEmpty();
        assertThat(EventCodec.decode(Map.of("type", 5))).isEmpty();
        assertThat(EventCodec.decode(Map.of())).isEmpty();
    }

    @Example
    void saysWhatIsWrongWithAMalformedEvent() {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> decode("ItemStateEvent", "openhab/items/Lamp/state", "{'type':'OnOff'}"))
                .withMessageContaining("openhab/items/Lamp/state")
                .withMessageContaining("'value'");
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(
                        () -> decode("ItemStateEvent", "openhab/items/Lamp/command", "{'type':'OnOff','value':'ON'}"));
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> decode("ItemUpdatedEvent", "openhab/items/Lamp/updated", "[".repeat(100_000)));
    }

    @Example
    void neverWritesAnEventThatOthersCouldNotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventCodec.encode(new ItemCommandEvent("a/b", OnOff.ON, Source.NONE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventCodec.encode(new RuleStatusInfoEvent(" ", RuleStatusInfo.IDLE, Source.NONE)));
    }

    private static HubEvent decode(String type, String topic, String payload) {
        return EventCodec.decode(Map.of("type", type, "topic", topic, "payload", payload.replace('\'', '"')))
                .orElseThrow();
    }
}
