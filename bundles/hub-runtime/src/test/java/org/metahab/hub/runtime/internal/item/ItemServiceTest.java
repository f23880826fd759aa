/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.hub.UnknownItemException;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.GroupItemStateChangedEvent;
import org.metahab.hub.event.GroupStateUpdatedEvent;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemAddedEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemRemovedEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.ItemStatePredictedEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.event.ItemUpdatedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;
import org.metahab.hub.runtime.internal.bus.EventAdminPublisher;
import org.metahab.hub.runtime.internal.bus.TestBus;
import org.metahab.hub.thing.Channel;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingRegistry;
import org.metahab.hub.thing.ThingStatusInfo;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;
import org.osgi.service.event.Event;

class ItemServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Source ANNA = Source.of("org.metahab.test", "anna");
    private static final Source DEVICE = Source.of("mqtt:light:1:power");
    private static final Item LAMP = Item.of("Lamp", ItemType.SWITCH, "Lamp");

    private final VirtualClock clock = new VirtualClock(NOW, ZoneOffset.UTC);
    private final TestBus bus = new TestBus();
    private final TestStore store = new TestStore();
    private ItemService items = start();

    private ItemService start() {
        return new ItemService(store, store, new EventAdminPublisher(bus, clock), clock);
    }

    @BeforeEach
    void connect() {
        bus.add(event -> {
            Object type = event.getProperty("type");
            if ("ItemStateEvent".equals(type) || "ItemCommandEvent".equals(type)) {
                items.handleEvent(event);
            }
        });
    }

    @AfterEach
    void stop() {
        items.close();
        bus.close();
    }

    private State stateOf(String item) {
        return items.state(item).orElseThrow().state();
    }

    private void awaitState(String item, State state) {
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(stateOf(item)).isEqualTo(state));
    }

    private void add(Item... added) {
        for (Item item : added) {
            items.addItem(item);
        }
    }

    /** The last state event was handled when a marker posted after it is. */
    private void awaitHandled() {
        String marker = "Marker" + items.items().size();
        add(Item.of(marker, ItemType.STRING, ""));
        items.postUpdate(marker, new Text("done"), Source.NONE);
        awaitState(marker, new Text("done"));
    }

    private static Item group(String name, ItemType base, String function, String... arguments) {
        GroupFunction groupFunction = new GroupFunction(base, function, List.of(arguments));
        return new Item(name, ItemType.GROUP, "", "", "", Set.of(), List.of(), groupFunction, Map.of());
    }

    @Test
    void anItemStartsWithoutAState() {
        add(LAMP);
        assertThat(items.state("Lamp")).contains(new ItemState("Lamp", UnDef.NULL, NOW, NOW));
        assertThat(bus.events()).containsExactly(new ItemAddedEvent(LAMP, Source.NONE));
    }

    @Test
    void aStateIsSetTimedToldAndKept() {
        add(LAMP);
        clock.advance(Duration.ofSeconds(5));
        items.postUpdate("Lamp", OnOff.ON, DEVICE);
        await().atMost(DEADLINE).until(() -> bus.events().size() == 4);
        clock.advance(Duration.ofSeconds(5));
        items.postUpdate("Lamp", OnOff.ON, DEVICE);
        ItemState expected = new ItemState("Lamp", OnOff.ON, NOW.plusSeconds(10), NOW.plusSeconds(5));
        await().atMost(DEADLINE)
                .untilAsserted(() -> assertThat(items.state("Lamp")).contains(expected));
        await().atMost(DEADLINE).until(() -> bus.events().size() == 6);
        assertThat(bus.events())
                .containsExactly(
                        new ItemAddedEvent(LAMP, Source.NONE),
                        new ItemStateEvent("Lamp", OnOff.ON, DEVICE),
                        new ItemStateUpdatedEvent("Lamp", OnOff.ON, DEVICE),
                        new ItemStateChangedEvent("Lamp", UnDef.NULL, OnOff.ON, DEVICE),
                        new ItemStateEvent("Lamp", OnOff.ON, DEVICE),
                        new ItemStateUpdatedEvent("Lamp", OnOff.ON, DEVICE));
        assertThat(store.kept).containsEntry("Lamp", expected);
        assertThat(store.recorded)
                .containsExactly(new TimedEvent(
                        NOW.plusSeconds(5), new ItemStateChangedEvent("Lamp", UnDef.NULL, OnOff.ON, DEVICE)));
    }

    @Test
    void statesAreSetInTheOrderOfTheirEvents() {
        add(Item.of("Counter", ItemType.NUMBER, ""));
        IntStream.rangeClosed(1, 500).forEach(i -> items.postUpdate("Counter", Decimal.of(i), DEVICE));
        awaitState("Counter", Decimal.of(500));
        assertThat(bus.events(ItemStateChangedEvent.class))
                .extracting(ItemStateChangedEvent::state)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 500)
                        .<State>mapToObj(Decimal::of)
                        .toList());
    }

    @Test
    void aStateIsHeldAsTheItemTypeHoldsIt() {
        Metadata celsius = Metadata.of("°C");
        Item temperature = new Item(
                "Temperature",
                ItemType.NUMBER,
                "Temperature",
                "",
                "",
                Set.of(),
                List.of(),
                null,
                Map.of("unit", celsius));
        add(Item.of("Dimmer", ItemType.DIMMER, ""), Item.of("Number", ItemType.NUMBER, ""), temperature);
        items.postUpdate("Dimmer", OnOff.ON, DEVICE);
        items.postUpdate("Number", Quantity.of(21, "°C"), DEVICE);
        items.postUpdate("Temperature", Quantity.of(212, "°F"), DEVICE);
        awaitState("Temperature", Quantity.of(100, "°C"));
        assertThat(stateOf("Dimmer")).isEqualTo(Percent.HUNDRED);
        assertThat(stateOf("Number")).isEqualTo(Decimal.of(21));
        items.postUpdate("Temperature", Decimal.of(19), DEVICE);
        awaitState("Temperature", Quantity.of(19, "°C"));
    }

    @Test
    void aCommandIsTellingRecordingPredictingAndUpdating() {
        add(LAMP);
        items.sendCommand("Lamp", OnOff.ON, ANNA);
        awaitState("Lamp", OnOff.ON);
        await().atMost(DEADLINE).until(() -> store.recorded.size() == 2);
        Source auto = ANNA.via(CommandRouter.AUTO_UPDATE);
        assertThat(bus.events())
                .containsExactly(
                        new ItemAddedEvent(LAMP, Source.NONE),
                        new ItemCommandEvent("Lamp", OnOff.ON, ANNA),
                        new ItemStatePredictedEvent("Lamp", OnOff.ON, false, auto),
                        new ItemStateEvent("Lamp", OnOff.ON, auto),
                        new ItemStateUpdatedEvent("Lamp", OnOff.ON, auto),
                        new ItemStateChangedEvent("Lamp", UnDef.NULL, OnOff.ON, auto));
        assertThat(store.recorded)
                .extracting(TimedEvent::event)
                .containsExactly(
                        new ItemCommandEvent("Lamp", OnOff.ON, ANNA),
                        new ItemStateChangedEvent("Lamp", UnDef.NULL, OnOff.ON, auto));
    }

    @Test
    void aCommandThatIsNoStatePredictsNothing() {
        add(Item.of("Blind", ItemType.ROLLERSHUTTER, ""));
        items.sendCommand("Blind", StopMove.STOP, ANNA);
        awaitHandled();
        assertThat(bus.events(ItemStatePredictedEvent.class)).isEmpty();
        assertThat(stateOf("Blind")).isEqualTo(UnDef.NULL);
    }

    @Test
    void theNoteAutoupdateFalseLeavesTheStateToTheDevice() {
        add(LAMP.withMetadata(Map.of("autoupdate", Metadata.of("false"))));
        items.sendCommand("Lamp", OnOff.ON, ANNA);
        awaitHandled();
        assertThat(bus.events(ItemStatePredictedEvent.class)).isEmpty();
        assertThat(stateOf("Lamp")).isEqualTo(UnDef.NULL);
    }

    @Test
    void aLinkedDeviceThatCanBeReachedReportsTheStateItself() {
        items.addThings(new OneThing(ThingStatusInfo.ONLINE));
        add(LAMP);
        items.sendCommand("Lamp", OnOff.ON, ANNA);
        awaitHandled();
        assertThat(bus.events(ItemStatePredictedEvent.class))
                .containsExactly(
                        new ItemStatePredictedEvent("Lamp", OnOff.ON, false, ANNA.via(CommandRouter.AUTO_UPDATE)));
        assertThat(stateOf("Lamp")).isEqualTo(UnDef.NULL);
    }

    @Test
    void theNoteAutoupdateTrueSetsTheStateThoughThereIsADevice() {
        items.addThings(new OneThing(ThingStatusInfo.ONLINE));
        add(LAMP.withMetadata(Map.of("autoupdate", Metadata.of("true"))));
        items.sendCommand("Lamp", OnOff.ON, ANNA);
        awaitState("Lamp", OnOff.ON);
    }

    @Test
    void theStateStaysWhenNoLinkedDeviceCanBeReached() {
        items.addThings(new OneThing(ThingStatusInfo.offline("gone")));
        add(LAMP);
        items.sendCommand("Lamp", OnOff.ON, ANNA);
        awaitHandled();
        assertThat(bus.events(ItemStatePredictedEvent.class))
                .containsExactly(
                        new ItemStatePredictedEvent("Lamp", UnDef.NULL, true, ANNA.via(CommandRouter.AUTO_UPDATE)));
        assertThat(stateOf("Lamp")).isEqualTo(UnDef.NULL);
    }

    @Test
    void aGroupFollowsItsMembersAndTellsWhoCausedIt() {
        add(
                group("Lights", ItemType.SWITCH, "OR", "ON", "OFF"),
                LAMP.withGroups(List.of("Lights")),
                Item.of("Other", ItemType.SWITCH, "").withGroups(List.of("Lights")));
        assertThat(stateOf("Lights")).isEqualTo(OnOff.OFF);
        items.postUpdate("Lamp", OnOff.ON, DEVICE);
        awaitState("Lights", OnOff.ON);
        await().atMost(DEADLINE)
                .until(() -> bus.events(GroupItemStateChangedEvent.class).size() == 1);
        assertThat(bus.events(GroupStateUpdatedEvent.class))
                .containsExactly(new GroupStateUpdatedEvent("Lights", "Lamp", OnOff.ON, DEVICE));
        assertThat(bus.events(GroupItemStateChangedEvent.class))
                .containsExactly(new GroupItemStateChangedEvent("Lights", "Lamp", OnOff.OFF, OnOff.ON, DEVICE));
        assertThat(bus.events()).contains(new ItemStateChangedEvent("Lights", OnOff.OFF, OnOff.ON, DEVICE));
        items.removeItem("Lamp");
        assertThat(stateOf("Lights")).isEqualTo(OnOff.OFF);
    }

    @Test
    void groupsInGroupsFollowTheirMembersMembers() {
        add(
                group("House", ItemType.SWITCH, "OR", "ON", "OFF"),
                group("Floor", ItemType.SWITCH, "OR", "ON", "OFF").withGroups(List.of("House")),
                Item.of("Room", ItemType.GROUP, "").withGroups(List.of("Floor")),
                LAMP.withGroups(List.of("Room")));
        items.postUpdate("Lamp", OnOff.ON, DEVICE);
        awaitState("House", OnOff.ON);
        assertThat(stateOf("Floor")).isEqualTo(OnOff.ON);
        assertThat(stateOf("Room")).isEqualTo(UnDef.NULL);
    }

    @Test
    void groupsThatContainEachOtherDoNoHarm() {
        add(
                group("A", ItemType.SWITCH, "OR", "ON", "OFF").withGroups(List.of("B")),
                group("B", ItemType.SWITCH, "OR", "ON", "OFF").withGroups(List.of("A")),
                LAMP.withGroups(List.of("A")));
        items.postUpdate("Lamp", OnOff.ON, DEVICE);
        awaitState("B", OnOff.ON);
        items.sendCommand("A", OnOff.OFF, ANNA);
        awaitState("Lamp", OnOff.OFF);
    }

    @Test
    void aGroupPassesCommandsOnToMembersThatTakeThem() {
        add(
                Item.of("All", ItemType.GROUP, ""),
                LAMP.withGroups(List.of("All")),
                Item.of("Blind", ItemType.ROLLERSHUTTER, "").withGroups(List.of("All")));
        items.sendCommand("All", OnOff.ON, ANNA);
        awaitState("Lamp", OnOff.ON);
        assertThat(bus.events(ItemCommandEvent.class))
                .containsExactly(
                        new ItemCommandEvent("All", OnOff.ON, ANNA),
                        new ItemCommandEvent("Lamp", OnOff.ON, ANNA.via(Source.of("org.openhab.core.group", "All"))));
    }

    @Test
    void refusesWhatAnItemCannotTake() {
        add(LAMP);
        assertThatIllegalArgumentException().isThrownBy(() -> items.sendCommand("Lamp", Percent.of(5), ANNA));
        assertThatIllegalArgumentException().isThrownBy(() -> items.postUpdate("Lamp", Percent.of(5), ANNA));
        assertThatExceptionOfType(UnknownItemException.class)
                .isThrownBy(() -> items.sendCommand("Nothing", OnOff.ON, ANNA));
        assertThat(bus.events(ItemCommandEvent.class)).isEmpty();
    }

    @Test
    void strangersOnTheBusDoNoHarm() {
        add(LAMP);
        bus.postEvent(new Event("openhab", Map.of("type", "ItemStateEvent", "topic", "nonsense", "payload", "{")));
        bus.postEvent(new Event(
                "openhab",
                Map.of(
                        "type",
                        "ItemStateEvent",
                        "topic",
                        "openhab/items/Lamp/state",
                        "payload",
                        "{\"type\":\"HSB\",\"value\":\"1,2,3\"}")));
        bus.postEvent(new Event(
                "openhab",
                Map.of(
                        "type",
                        "ItemCommandEvent",
                        "topic",
                        "openhab/items/Nothing/command",
                        "payload",
                        "{\"type\":\"OnOff\",\"value\":\"ON\"}")));
        items.postUpdate("Lamp", OnOff.OFF, DEVICE);
        awaitState("Lamp", OnOff.OFF);
        assertThat(store.recorded).extracting(TimedEvent::event).noneMatch(ItemCommandEvent.class::isInstance);
    }

    @Test
    void managedItemsComeBackAfterARestartWithTheirStates() {
        add(LAMP, Item.of("Gone", ItemType.SWITCH, ""));
        items.removeItem("Gone");
        items.postUpdate("Lamp", OnOff.ON, DEVICE);
        awaitState("Lamp", OnOff.ON);
        items.close();
        items = start();
        assertThat(items.items()).containsExactly(LAMP);
        assertThat(stateOf("Lamp")).isEqualTo(OnOff.ON);
    }

    @Test
    void aChangedDefinitionKeepsTheStateWhereItCan() {
        add(LAMP);
        items.postUpdate("Lamp", OnOff.ON, DEVICE);
        awaitState("Lamp", OnOff.ON);
        Item renamed = Item.of("Lamp", ItemType.SWITCH, "Renamed");
        items.updateItem(renamed);
        assertThat(stateOf("Lamp")).isEqualTo(OnOff.ON);
        Item text = Item.of("Lamp", ItemType.STRING, "Renamed");
        items.updateItem(text);
        assertThat(stateOf("Lamp")).isEqualTo(UnDef.NULL);
        assertThat(bus.events(ItemUpdatedEvent.class))
                .containsExactly(
                        new ItemUpdatedEvent(LAMP, renamed, Source.NONE),
                        new ItemUpdatedEvent(renamed, text, Source.NONE));
    }

    @Test
    void itemsOfFilesAreTheirOwnersAlone() {
        assertThat(items.replace(List.of(LAMP))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> items.addItem(LAMP));
        assertThatIllegalStateException()
                .isThrownBy(() -> items.updateItem(Item.of("Lamp", ItemType.DIMMER, "")))
                .withMessageContaining("file");
        assertThat(items.removeItem("Lamp")).isFalse();
        add(Item.of("Mine", ItemType.SWITCH, ""));
        assertThat(items.replace(List.of(Item.of("Mine", ItemType.DIMMER, "")))).containsExactly("Mine");
        assertThat(items.items()).containsExactly(Item.of("Mine", ItemType.SWITCH, ""));
        assertThat(bus.events(ItemRemovedEvent.class)).containsExactly(new ItemRemovedEvent(LAMP, Source.NONE));
        assertThat(store.documents).containsOnlyKeys("item/Mine");
    }

    @Test
    void anItemOfAFileThatComesBackHasItsStateAgain() {
        items.replace(List.of(LAMP));
        items.postUpdate("Lamp", OnOff.ON, DEVICE);
        awaitState("Lamp", OnOff.ON);
        items.replace(List.of());
        assertThat(items.state("Lamp")).isEmpty();
        items.replace(List.of(LAMP));
        assertThat(stateOf("Lamp")).isEqualTo(OnOff.ON);
    }

    @Test
    void aFileThatIsReadAgainUnchangedTellsNothing() {
        items.replace(List.of(LAMP));
        List<HubEvent> before = bus.events();
        items.replace(List.of(LAMP));
        assertThat(bus.events()).isEqualTo(before);
    }

    private record OneThing(ThingStatusInfo status) implements ThingRegistry {

        @Override
        public Collection<Thing> things() {
            Channel power = new Channel("a:b:c:power", "Power", "Switch", false, List.of("Lamp"), Map.of());
            return List.of(new Thing("a:b:c", "Lamp", "", status, Map.of(), List.of(power)));
        }

        @Override
        public Optional<Thing> thing(String uid) {
            return things().stream().filter(thing -> thing.uid().equals(uid)).findFirst();
        }

        @Override
        public boolean remove(String uid) {
            return false;
        }
    }
}
