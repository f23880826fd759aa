/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.history.ImportOptions;
import org.metahab.history.SourceItem;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.runtime.StoppedHub;

class ItemMatchTest {

    @TempDir
    private Path folder;

    private StoppedHub hub;

    @BeforeEach
    void open() throws IOException {
        hub = StoppedHub.open(
                folder.resolve("store"), folder.resolve("items"), new VirtualClock(Instant.EPOCH, ZoneOffset.UTC));
        hub.items().addItem(Item.of("Kitchen_Light", ItemType.DIMMER, "Ceiling"));
    }

    @AfterEach
    void close() throws IOException {
        hub.close();
    }

    @Test
    void theSameLabelIsFoundWhereOneItemOnEachSideHasIt() {
        assertThat(matched(Item.of("light_7", ItemType.SWITCH, "Ceiling"))).containsExactly("FOUND Kitchen_Light");
    }

    @Test
    void aLabelThatTwoOfTheSourcesItemsHaveMatchesNothing() {
        assertThat(matched(
                        Item.of("light_7", ItemType.SWITCH, "Ceiling"), Item.of("light_8", ItemType.SWITCH, "Ceiling")))
                .containsExactly("ADDED light_7", "ADDED light_8");
    }

    @Test
    void aSourcesItemThatCanNotStandForItDoesNotMakeALabelAmbiguous() {
        assertThat(matched(
                        Item.of("light_7", ItemType.SWITCH, "Ceiling"), Item.of("room_7", ItemType.GROUP, "Ceiling")))
                .containsExactly("FOUND Kitchen_Light", "ADDED room_7");
    }

    @Test
    void anItemThatIsFoundByItsNameIsNotFoundByItsLabelOnceMore() {
        assertThat(matched(
                        Item.of("light_7", ItemType.SWITCH, "Ceiling"),
                        Item.of("kitchen_light", ItemType.DIMMER, "Lamp")))
                .containsExactly("ADDED light_7", "FOUND Kitchen_Light");
    }

    @Test
    void ofTwoNamesThatDifferInTheirCaseTheSameOneIsFound() {
        assertThat(matched(
                        Item.of("kitchen_light", ItemType.DIMMER, "A"), Item.of("Kitchen_Light", ItemType.DIMMER, "B")))
                .containsExactly("LEFT_OUT kitchen_light", "FOUND Kitchen_Light");
    }

    private List<String> matched(Item... sources) {
        List<SourceItem> items = Stream.of(sources)
                .map(item -> new SourceItem(item.name(), item))
                .toList();
        return new ItemMatch(items, hub.items(), new ImportOptions(Instant.EPOCH, Map.of(), true, false))
                .all().stream()
                        .map(line -> line.match() + " " + line.item().name())
                        .toList();
    }
}
