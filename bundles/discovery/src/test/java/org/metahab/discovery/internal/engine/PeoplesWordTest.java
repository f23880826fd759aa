/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;
import org.metahab.hub.value.OnOff;

/** What people changed of discovered items stays, whatever devices announce. */
class PeoplesWordTest {

    private static final String TOPIC = "homeassistant/sensor/oven/config";
    private static final String OVEN =
            """
            {"uniq_id":"oven","name":"Temperature","stat_t":"oven/t","unit_of_meas":"°C","dev_cla":"temperature",
             "dev":{"ids":"oven","name":"Oven","sa":"Kitchen"}}""";

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private final FakeLink link = new FakeLink("home");
    private DiscoveryEngine engine;

    @BeforeEach
    void start() {
        engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, 10_000));
        engine.addConvention(HomeAssistant.convention(true));
        engine.addLink(link);
        link.retain(TOPIC, OVEN);
        await().until(() -> link.isHeard("oven/t"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Item item() {
        return hub.items.get("Oven_Temperature");
    }

    private void change(UnaryOperator<Item> change) {
        hub.updateItem(change.apply(item()));
    }

    /** Announces it with another name, and waits until that arrived. */
    private void announceAnew(String config) {
        link.retain(TOPIC, config.replace("\"Oven\"", "\"Stove\""));
        await().until(() -> hub.items.get("Oven").label().equals("Stove"));
    }

    private static Item relabelled(Item item, String label) {
        return new Item(
                item.name(),
                item.type(),
                item.dimension(),
                label,
                item.category(),
                item.tags(),
                item.groups(),
                null,
                item.metadata());
    }

    @Test
    void whatNobodyChangedFollowsTheDevice() {
        announceAnew(OVEN);
        await().until(() -> item().label().equals("Stove Temperature"));
        assertThat(hub.items).hasSize(3);
    }

    @Test
    void aLabelThatAPersonChangedStays() {
        change(item -> relabelled(item, "How hot"));
        announceAnew(OVEN);
        assertThat(item().label()).isEqualTo("How hot");
    }

    @Test
    void tagsThatAPersonChangedStayAndTheOthersFollow() {
        change(item -> item.withTags(Set.of("Measurement", "Mine")));
        announceAnew(OVEN.replace("temperature\"", "humidity\"").replace("°C", "%"));
        assertThat(item().tags()).containsExactlyInAnyOrder("Measurement", "Mine", "Humidity");
    }

    @Test
    void groupsThatAPersonChangedStay() {
        hub.addItem(Item.of("Favourites", ItemType.GROUP, "Favourites"));
        change(item -> item.withGroups(List.of("Favourites")));
        announceAnew(OVEN);
        assertThat(item().groups()).containsExactly("Favourites");
    }

    @Test
    void notesOfOthersAndNotesThatAPersonChangedStay() {
        change(item -> {
            Map<String, Metadata> notes = new LinkedHashMap<>(item.metadata());
            notes.put("unit", Metadata.of("°F"));
            notes.put("listWidget", Metadata.of("oh-card"));
            return item.withMetadata(notes);
        });
        announceAnew(OVEN);
        assertThat(item().metadata())
                .containsEntry("unit", Metadata.of("°F"))
                .containsEntry("listWidget", Metadata.of("oh-card"));
    }

    @Test
    void anItemThatAPersonDefinedAnewUnderItsNameIsNotTouchedAndStaysLinked() {
        hub.removeItem("Oven_Temperature");
        Item mine = new Item(
                "Oven_Temperature", ItemType.NUMBER, "Temperature", "Mine", "", Set.of(), List.of(), null, Map.of());
        hub.addItem(mine);
        announceAnew(OVEN);
        assertThat(item()).isEqualTo(mine);
        link.publish("oven/t", "200");
        await().until(() -> hub.states.containsKey("Oven_Temperature"));
        link.retain(TOPIC, "");
        await().until(() -> engine.things().things().isEmpty());
        assertThat(item()).isEqualTo(mine);
    }

    @Test
    void anItemThatAPersonGaveAnotherNameIsFollowed() {
        Item old = item();
        hub.removeItem(old.name());
        hub.addItem(new Item(
                "Backofen",
                old.type(),
                old.dimension(),
                old.label(),
                old.category(),
                old.tags(),
                old.groups(),
                null,
                old.metadata()));
        announceAnew(OVEN);
        link.publish("oven/t", "200");
        await().until(() -> hub.states.containsKey("Backofen"));
        assertThat(hub.items).doesNotContainKey("Oven_Temperature");
        assertThat(hub.states.get("Backofen")).isNotEqualTo(OnOff.OFF);
    }
}
