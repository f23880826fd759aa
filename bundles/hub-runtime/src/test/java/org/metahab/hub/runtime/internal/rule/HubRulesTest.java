/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleStatusInfo.Detail;
import org.metahab.hub.runtime.internal.testing.FakeItems;
import org.metahab.hub.value.OnOff;

/** The component with its own threads and real files. */
class HubRulesTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final String LIGHT_ON =
            """
            {"uid": "%s", "name": "Light on",
             "triggers": [{"id": "1", "type": "core.ItemCommandTrigger", "configuration": {"itemName": "Button"}}],
             "actions": [{"id": "2", "type": "core.ItemCommandAction",
                          "configuration": {"itemName": "Light", "command": "ON"}}]}
            """;

    @TempDir
    Path folder;

    private final House house =
            new House().item("Light", ItemType.SWITCH, "OFF").item("Button", ItemType.SWITCH, "");
    private final List<HubEvent> events = new CopyOnWriteArrayList<>();
    private HubRules rules;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("light.json"), LIGHT_ON.formatted("a"));
        Files.writeString(folder.resolve("notes.txt"), "no rule");
        FakeItems items = new FakeItems(events::add, house.clock::instant, house.store);
        items.items.putAll(house.items.items);
        rules = new HubRules(items, house.clock, events::add, house.store, new Config("SAT", "SUN"), folder);
    }

    @AfterEach
    void stop() {
        rules.deactivate();
    }

    @Test
    void rulesOfFilesAreThereFromTheStart() {
        assertThat(rules.rules()).extracting(Rule::uid).containsExactly("a");
    }

    @Test
    void runsHappenOnThreadsOfItsOwn() {
        rules.onEvent(new TimedEvent(
                house.clock.instant(), new ItemCommandEvent("Button", OnOff.ON, Source.of(Source.REST, "anna"))));

        await().atMost(DEADLINE)
                .until(() -> events.contains(new ItemCommandEvent("Light", OnOff.ON, Source.of(Source.RULES, "a"))));
    }

    @Test
    void changedNewAndRemovedFilesAreNoticed() throws IOException {
        Files.writeString(folder.resolve("more.json"), "[" + LIGHT_ON.formatted("b") + "]");
        await().atMost(DEADLINE).until(() -> rules.rule("b").isPresent());

        Files.writeString(
                folder.resolve("more.json"), "[" + LIGHT_ON.formatted("b") + "," + LIGHT_ON.formatted("c") + "]");
        await().atMost(DEADLINE).until(() -> rules.rule("c").isPresent());

        Files.delete(folder.resolve("more.json"));
        await().atMost(DEADLINE).until(() -> rules.rules().size() == 1);
        assertThat(rules.rule("a")).isPresent();
    }

    @Test
    void rulesOfFilesCanBeDisabledForGood() {
        rules.setEnabled("a", false);
        restart(new Config("SAT", "SUN"));

        assertThat(rules.status("a").orElseThrow().detail()).isEqualTo(Detail.DISABLED);
    }

    @Test
    void weekendAndHolidaysAreThoseOfTheSetting() {
        restart(new Config("FRI", "SAT").holidays("12-25", "2026-04-03"));

        assertThat(rules.ephemeris()).isEqualTo(Ephemeris.of(List.of("FRI", "SAT"), List.of("12-25", "2026-04-03")));
        assertThat(rules.ephemeris().isWorkingDay(LocalDate.of(2030, 12, 25))).isFalse();
    }

    @Test
    void aFileHoldsSeveralInOneTextOrNone() {
        restart(new Config("FRI, SAT").holidays("12-25, 2026-04-03"));
        assertThat(rules.ephemeris()).isEqualTo(Ephemeris.of(List.of("FRI", "SAT"), List.of("12-25", "2026-04-03")));

        restart(new Config("SAT,SUN").holidays(""));
        assertThat(rules.ephemeris()).isEqualTo(Ephemeris.DEFAULT);
    }

    @Test
    void aWrongHolidayDoesNotKeepRulesFromStarting() {
        restart(new Config("SAT", "SUN").holidays("Christmas"));

        assertThat(rules.ephemeris()).isEqualTo(Ephemeris.DEFAULT);
        assertThat(rules.rule("a")).isPresent();
    }

    /** Each change of the settings does that. */
    private void restart(Config config) {
        stop();
        rules = new HubRules(house.items, house.clock, events::add, house.store, config, folder);
    }

    private record Config(String[] weekend, String[] holidays) implements RulesConfig {

        Config(String... weekend) {
            this(weekend, new String[0]);
        }

        Config holidays(String... days) {
            return new Config(weekend, days);
        }

        @Override
        public String folder() {
            return "";
        }

        @Override
        public int threads() {
            return 2;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return RulesConfig.class;
        }
    }
}
