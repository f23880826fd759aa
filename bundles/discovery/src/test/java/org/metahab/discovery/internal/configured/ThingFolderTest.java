/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.engine.DiscoveryEngine;
import org.metahab.discovery.internal.engine.EngineSettings;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.internal.preview.MemoryHub;
import org.metahab.discovery.internal.preview.MemoryStore;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.clock.VirtualClock;

class ThingFolderTest {

    private static final String FILE =
            """
            {"things": [
              {"id": "bell", "channels": [{"id": "ring", "item": "Switch", "state": {"topic": "bell"}}]},
              {"id": "gate", "connection": "garden",
               "channels": [{"id": "open", "item": "Contact", "state": {"topic": "gate"}}]}]}""";

    @TempDir
    private Path folder;

    private final List<String> found = new ArrayList<>();

    private void take(Finding finding) {
        found.add(finding.getClass().getSimpleName() + " " + finding.source()
                + (finding instanceof Finding.Refused refused ? " " + refused.reason() : ""));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("home.json"), text);
    }

    @Test
    void eachConnectionHearsOfItsThings() throws IOException {
        write(FILE);
        ThingFolder things = new ThingFolder(folder);
        things.read();
        things.add("home", this::take);
        assertThat(found).containsExactly("Announced home.json#bell");
        things.add("garden", this::take);
        assertThat(found)
                .containsExactly("Announced home.json#bell", "Announced home.json#bell", "Announced home.json#gate");
    }

    @Test
    void changesAreToldAndAnErrorKeepsWhatWasThere() throws IOException {
        ThingFolder things = new ThingFolder(folder);
        things.add("garden", this::take);
        things.read();
        assertThat(found).isEmpty();
        write(FILE);
        things.read();
        things.read();
        assertThat(found).containsExactly("Announced home.json#bell", "Announced home.json#gate");
        found.clear();
        write(FILE.replace("Contact", "Kontakt"));
        things.read();
        things.read();
        assertThat(found)
                .singleElement()
                .asString()
                .startsWith("Refused home.json things[1].channels[0].item: There is no item type 'Kontakt'");
        found.clear();
        write(FILE.replace("\"bell\",", "\"horn\","));
        things.read();
        assertThat(found)
                .containsExactly("Announced home.json#horn", "Announced home.json#gate", "Withdrawn home.json#bell");
        found.clear();
        Files.delete(folder.resolve("home.json"));
        things.read();
        assertThat(found).containsExactly("Withdrawn home.json#horn", "Withdrawn home.json#gate");
    }

    @Test
    void aFileBecomesThingsOfTheHubAndIsReadAgainWhenItChanges() throws IOException {
        write(FILE);
        VirtualClock clock = new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
        MemoryHub hub = new MemoryHub();
        ConfiguredConvention convention = new ConfiguredConvention(config());
        try (DiscoveryEngine engine = new DiscoveryEngine(
                hub, clock, event -> {}, new MemoryStore(), new EngineSettings(true, false, 10_000))) {
            engine.addConvention(convention);
            engine.addLink(new SilentLink());
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> engine.things().thing("configured:thing:bell").isPresent());
            write(FILE.replace("\"ring\", \"item\"", "\"ring\", \"label\": \"Door bell\", \"item\""));
            await().atMost(Duration.ofSeconds(20)).until(() -> hub.items().stream()
                    .anyMatch(item -> item.label().contains("Door bell")));
            assertThat(engine.problems()).isEmpty();
        } finally {
            convention.stop();
        }
    }

    @SuppressWarnings("BadAnnotationImplementation")
    private ConfiguredConfig config() {
        return new ConfiguredConfig() {
            @Override
            public String folder() {
                return folder.toString();
            }

            @Override
            public int reload() {
                return 1;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ConfiguredConfig.class;
            }
        };
    }

    /** A broker where nothing is said. */
    private static final class SilentLink implements Link {

        @Override
        public Endpoint endpoint() {
            return new Endpoint(Transport.MQTT, "home");
        }

        @Override
        public Handle listen(Interest interest, Listener listener) {
            listener.onHeard();
            return () -> {};
        }

        @Override
        public CompletionStage<Void> send(Outgoing message) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Handle watch(Watcher watcher) {
            watcher.onReachable(true, "");
            return () -> {};
        }
    }
}
