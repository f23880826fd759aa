/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.openhab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.history.HistorySource;
import org.metahab.history.SourceOptions;
import org.metahab.history.StopSign;
import org.metahab.history.internal.Collected;

class OpenHabSourceTest {

    private static final Instant NOW = Instant.parse("2026-03-28T12:00:00Z");

    @TempDir
    private Path folder;

    private FakeOpenHab openHab;

    @BeforeEach
    void start() throws IOException {
        openHab = new FakeOpenHab();
        openHab.item("Lamp", "Switch");
        openHab.item("Attic", "Number:Temperature");
        openHab.item("Fan", "Switch");
        openHab.item("Rooms", "Group");
    }

    @AfterEach
    void stop() {
        openHab.close();
    }

    @Test
    void tellsChangesOfAllItemsInTheirOrderOverDays() throws IOException {
        openHab.had("Lamp", NOW.minus(Duration.ofDays(3)), "OFF");
        openHab.had("Lamp", NOW.minus(Duration.ofDays(2)), "ON");
        openHab.had("Lamp", NOW.minus(Duration.ofDays(2)).plusSeconds(9), "OFF");
        openHab.had("Attic", NOW.minus(Duration.ofDays(2)).plusSeconds(5), "21.5 °C");
        openHab.had("Attic", NOW.minusSeconds(7), "UNDEF");
        Collected read = read(SourceOptions.of(ZoneOffset.UTC, NOW));
        assertThat(read.texts)
                .containsExactly("change Lamp OFF", "change Lamp ON", "change Attic 21.5 °C", "change Lamp OFF");
        assertThat(read.skips).containsExactly("the state is UNDEF: Attic");
    }

    @Test
    void takesChangesOfWhatRulesCommandForTheRulesWhereItMaySeeThem() throws IOException {
        openHab.had("Fan", NOW.minusSeconds(60), "ON");
        Path token = Files.writeString(folder.resolve("token"), FakeOpenHab.TOKEN + "\n");
        SourceOptions options = new SourceOptions(
                ZoneOffset.UTC, NOW, Instant.EPOCH, token, "rrd4j", Map.of(), Set.of(), StopSign.NEVER);
        assertThat(read(options).texts).containsExactly("change Fan ON by org.metahab.hub.runtime.rule$openhab");
        assertThat(openHab.asked).containsOnly("rrd4j");
        assertThat(read(SourceOptions.of(ZoneOffset.UTC, NOW)).texts).containsExactly("change Fan ON");
    }

    @Test
    void anItemOfATypeThatTheHubLacksIsLeftOutByItsName() throws IOException {
        openHab.item("Phone", "Call");
        openHab.had("Lamp", NOW.minusSeconds(60), "ON");

        Collected read = read(SourceOptions.of(ZoneOffset.UTC, NOW));

        assertThat(read.texts).containsExactly("change Lamp ON");
        assertThat(read.skips).containsExactly("the hub has no such items: \"Phone\" of type \"Call\"");
    }

    @Test
    void goesBackAsFarAsIsAskedForAndElseSixtyDays() throws IOException {
        Instant longAgo = NOW.minus(Duration.ofDays(90));
        openHab.had("Lamp", longAgo, "ON");

        assertThat(read(SourceOptions.of(ZoneOffset.UTC, NOW)).texts).isEmpty();

        SourceOptions since = new SourceOptions(
                ZoneOffset.UTC, NOW, NOW.minus(Duration.ofDays(91)), null, "", Map.of(), Set.of(), StopSign.NEVER);
        assertThat(read(since).texts).containsExactly("change Lamp ON");
    }

    @Test
    void saysWhatToDoWhereThereIsNoOpenHab() {
        URI nobody = openHab.address();
        openHab.close();
        assertThatThrownBy(() -> OpenHabSource.open(nobody, SourceOptions.of(ZoneOffset.UTC, NOW)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("openHAB can't be reached at " + nobody);
    }

    private Collected read(SourceOptions options) throws IOException {
        Collected collected = new Collected();
        try (HistorySource source = OpenHabSource.open(openHab.address(), options)) {
            source.read(source.period(), collected);
        }
        return collected;
    }
}
