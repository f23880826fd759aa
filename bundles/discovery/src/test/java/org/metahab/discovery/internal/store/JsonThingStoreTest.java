/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonThingStoreTest {

    private static final StoredThing THING = new StoredThing(
            "homeassistant:device:x",
            StoredThing.Decision.APPROVED,
            "Lampe \"Küche\"",
            true,
            "Kitchen",
            Instant.parse("2026-11-21T06:00:00Z"),
            Set.of("a", "b"),
            "Lampe",
            "mqtt:home",
            Set.of("mqtt:stranger"),
            List.of(new StoredChannel(
                    Set.of("homeassistant switch:1"),
                    "lamp/state",
                    "switch",
                    "Switch",
                    "Switch",
                    false,
                    "Lampe_Switch",
                    false)));

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItSaved() throws IOException {
        new JsonThingStore(folder.resolve("new/folder")).save(List.of(THING));
        assertThat(new JsonThingStore(folder.resolve("new/folder")).load()).containsExactly(THING);
    }

    @Test
    void holdsNothingAtTheFirstStart() throws IOException {
        assertThat(new JsonThingStore(folder).load()).isEmpty();
    }

    @Test
    void aHalfWrittenSuccessorDoesNotHurt() throws IOException {
        JsonThingStore store = new JsonThingStore(folder);
        store.save(List.of(THING));
        Files.writeString(folder.resolve("things.json.new"), "{\"schema\":1,\"thi");
        assertThat(store.load()).containsExactly(THING);
    }

    @Test
    void readsTheFirstSchema() throws IOException {
        Files.writeString(
                folder.resolve("things.json"),
                """
                {"schema":1,"things":[{"uid":"homeassistant:device:x","decision":"APPROVED","label":"L","renamed":false,
                 "location":"","firstSeen":"2026-11-21T06:00:00Z","identities":["homeassistant x"],"groupItem":"G",
                 "channels":[{"identity":"u1","id":"switch","label":"S","itemType":"Switch","readOnly":false,"item":"I"}]}]}""");
        assertThat(new JsonThingStore(folder).load()).singleElement().satisfies(thing -> {
            assertThat(thing.home()).isEmpty();
            assertThat(thing.channels()).singleElement().satisfies(channel -> {
                assertThat(channel.identities()).containsExactly("homeassistant u1");
                assertThat(channel.item()).isEqualTo("I");
                assertThat(channel.gone()).isFalse();
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"schema\":3,\"things\":[]}", "{\"schema\":1,\"things\":[{}]}"})
    void aFileThatCanNotBeReadIsPutAsideAndKept(String text) throws IOException {
        Files.writeString(folder.resolve("things.json"), text);
        assertThat(new JsonThingStore(folder).load()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file)
                    .hasContent(text)
                    .extracting(f -> f.getFileName().toString())
                    .asString()
                    .startsWith("things.unreadable-"));
        }
    }
}
