/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.history.HistorySource;
import org.metahab.history.SourceItem;
import org.metahab.history.SourceOptions;
import org.metahab.history.StopSign;
import org.metahab.history.internal.Collected;
import org.metahab.hub.item.ItemType;

class HomeAssistantSourceTest {

    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final String ANNA = "aa".repeat(16);
    private static final String PLAIN = "{}";
    private static final String LAMP = "light.lamp";
    private static final String ONLY_ON_OFF = "{\"supported_color_modes\":[\"onoff\"],\"friendly_name\":\"Lamp\"}";

    @TempDir
    private Path folder;

    private int seconds;
    private int contexts;

    private String fresh() {
        return "%032x".formatted(++contexts);
    }

    private void lamp(RecorderFile file, String state, String context, String user, String parent) throws SQLException {
        file.state(NOON.plusSeconds(++seconds), LAMP, state, ONLY_ON_OFF, context, user, parent);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 30, 33, 36, 43, 48})
    void tellsPeopleFromAutomationsAndWallSwitchesInEverySchema(int version) throws Exception {
        Path db = folder.resolve("v" + version + ".db");
        try (RecorderFile file = new RecorderFile(db, version)) {
            file.state(
                    NOON,
                    "person.anna",
                    "home",
                    "{\"user_id\":\"" + ANNA + "\",\"friendly_name\":\"Anna\"}",
                    fresh(),
                    "",
                    "");
            lamp(file, "off", fresh(), "", "");
            lamp(file, "on", fresh(), ANNA, "");
            lamp(file, "off", fresh(), "", fresh());
            String atSix = fresh();
            file.state(NOON.plusSeconds(++seconds), "automation.at_six", "on", PLAIN, atSix, "", "");
            lamp(file, "on", atSix, "", "");
            lamp(file, "off", fresh(), "", "");
        }
        Collected read = read(db, SourceOptions.of(ZoneOffset.UTC, NOON));
        assertThat(read.texts.stream().filter(text -> text.contains("light_lamp")))
                .containsExactly(
                        "change light_lamp OFF",
                        "command light_lamp ON by org.openhab.core.io.rest$Anna",
                        "change light_lamp ON by org.openhab.core.io.rest$Anna",
                        "change light_lamp OFF by org.metahab.hub.runtime.rule$automation",
                        "change light_lamp ON by org.metahab.hub.runtime.rule$automation.at_six",
                        "change light_lamp OFF");
        assertThat(read.events.get(1).at()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void leavesOutWhatIsUnavailableUnknownOrNoDevice() throws Exception {
        Path db = folder.resolve("ha.db");
        try (RecorderFile file = new RecorderFile(db, 48)) {
            lamp(file, "on", fresh(), "", "");
            lamp(file, "unavailable", fresh(), "", "");
            lamp(file, "unknown", fresh(), "", "");
            lamp(file, "on", fresh(), "", "");
            file.state(NOON.plusSeconds(9), "weather.home", "sunny", PLAIN, fresh(), "", "");
        }
        Collected read = read(db, SourceOptions.of(ZoneOffset.UTC, NOON));
        assertThat(read.texts).containsExactly("change light_lamp ON");
        assertThat(read.skips)
                .containsExactly(
                        "the state is unavailable: light.lamp",
                        "the state is unknown: light.lamp",
                        "entities of the domain weather stand for nothing that the hub has items for: weather.home");
    }

    @Test
    void readsLevelsPositionsUnitsAndOpenings() throws Exception {
        Path db = folder.resolve("ha.db");
        try (RecorderFile file = new RecorderFile(db, 48)) {
            file.state(NOON, LAMP, "on", "{\"supported_color_modes\":[\"brightness\"],\"brightness\":128}", "", "", "");
            file.state(NOON, "cover.blind", "open", "{\"current_position\":30}", "", "", "");
            file.state(
                    NOON,
                    "sensor.attic",
                    "21.5",
                    "{\"unit_of_measurement\":\"°C\",\"device_class\":\"temperature\"}",
                    "",
                    "",
                    "");
            file.state(NOON, "binary_sensor.door", "on", "{\"device_class\":\"door\"}", "", "", "");
            file.state(NOON, "lock.front", "locked", PLAIN, "", "", "");
            file.state(NOON, "media_player.tv", "playing", PLAIN, "", "", "");
            file.state(NOON, "climate.bath", "heat", "{\"temperature\":21}", "", "", "");
        }
        try (HistorySource source = HomeAssistantSource.open(db, SourceOptions.of(ZoneOffset.UTC, NOON))) {
            assertThat(source.items().stream().map(SourceItem::item))
                    .extracting(item -> item.name() + " " + item.typeLabel())
                    .containsExactlyInAnyOrder(
                            "light_lamp Dimmer",
                            "cover_blind Rollershutter",
                            "sensor_attic Number:Temperature",
                            "binary_sensor_door Contact",
                            "lock_front Switch",
                            "media_player_tv Player",
                            "climate_bath String",
                            "climate_bath_target Number");
        }
        assertThat(read(db, SourceOptions.of(ZoneOffset.UTC, NOON)).texts)
                .containsExactlyInAnyOrder(
                        "change light_lamp 50",
                        "change cover_blind 70",
                        "change sensor_attic 21.5 °C",
                        "change binary_sensor_door OPEN",
                        "change lock_front ON",
                        "change media_player_tv PLAY",
                        "change climate_bath heat",
                        "change climate_bath_target 21");
    }

    @Test
    void takesTheEndOfAMovementForWhoBeganIt() throws Exception {
        Path db = folder.resolve("ha.db");
        String cover = "cover.blind";
        try (RecorderFile file = new RecorderFile(db, 48)) {
            file.state(NOON, cover, "open", PLAIN, fresh(), "", "");
            file.state(NOON.plusSeconds(10), cover, "closing", PLAIN, fresh(), "", fresh());
            file.state(NOON.plusSeconds(40), cover, "closed", PLAIN, fresh(), "", "");
            file.state(NOON.plusSeconds(90), cover, "open", PLAIN, fresh(), "", "");
        }
        assertThat(read(db, SourceOptions.of(ZoneOffset.UTC, NOON)).texts)
                .containsExactly(
                        "change cover_blind 0",
                        "change cover_blind 100 by org.metahab.hub.runtime.rule$automation",
                        "change cover_blind 0");
    }

    @Test
    void givesItemsTheRoomsOfTheRegistries() throws Exception {
        Path storage = Files.createDirectory(folder.resolve(".storage"));
        Files.writeString(
                storage.resolve("core.area_registry"), "{\"data\":{\"areas\":[{\"id\":\"k\",\"name\":\"Kitchen\"}]}}");
        Files.writeString(
                storage.resolve("core.device_registry"), "{\"data\":{\"devices\":[{\"id\":\"d\",\"area_id\":\"k\"}]}}");
        Files.writeString(
                storage.resolve("core.entity_registry"),
                "{\"data\":{\"entities\":[{\"entity_id\":\"light.lamp\",\"device_id\":\"d\",\"area_id\":null}]}}");
        Path db = folder.resolve("ha.db");
        try (RecorderFile file = new RecorderFile(db, 48)) {
            lamp(file, "on", fresh(), "", "");
        }
        try (HistorySource source = HomeAssistantSource.open(db, SourceOptions.of(ZoneOffset.UTC, NOON))) {
            List<SourceItem> items = source.items();
            assertThat(items.get(0).item().type()).isEqualTo(ItemType.GROUP);
            assertThat(items.get(1).item().groups()).containsExactly("Room_Kitchen");
            assertThat(items.get(1).item().tags()).contains("Kitchen", "Lightbulb");
        }
    }

    @Test
    void namesPeopleAndAutomatedThingsAsToldTo() throws Exception {
        Path db = folder.resolve("ha.db");
        try (RecorderFile file = new RecorderFile(db, 48)) {
            lamp(file, "off", fresh(), "", "");
            lamp(file, "on", fresh(), ANNA, "");
            lamp(file, "off", fresh(), "", "");
        }
        SourceOptions options = new SourceOptions(
                ZoneOffset.UTC, NOON, Instant.EPOCH, null, "", Map.of(ANNA, "Anna"), Set.of(LAMP), StopSign.NEVER);
        assertThat(read(db, options).texts)
                .containsExactly(
                        "change light_lamp OFF by org.metahab.hub.runtime.rule$automation",
                        "command light_lamp ON by org.openhab.core.io.rest$Anna",
                        "change light_lamp ON by org.openhab.core.io.rest$Anna",
                        "change light_lamp OFF by org.metahab.hub.runtime.rule$automation");
    }

    @Test
    void saysWhatAFileIsNot() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.db"), "this is no database, whatever its name says ...");
        assertThatThrownBy(() -> HomeAssistantSource.open(text, SourceOptions.of(ZoneOffset.UTC, NOON)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("notes.db can't be read as a SQLite database");
    }

    private static Collected read(Path db, SourceOptions options) throws IOException {
        Collected collected = new Collected();
        try (HistorySource source = HomeAssistantSource.open(db, options)) {
            source.read(source.period(), collected);
        }
        return collected;
    }
}
