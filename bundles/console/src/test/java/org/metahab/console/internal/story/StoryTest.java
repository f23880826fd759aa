/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingStatusInfo;

class StoryTest {

    private final List<String> told = new ArrayList<>();
    private ZonedDateTime now = ZonedDateTime.of(2026, 3, 2, 6, 41, 0, 0, ZoneOffset.UTC);
    private final Story story = new Story(() -> now, told::add);

    @Test
    void aDeviceIsDiscoveredOnce() {
        Thing lamp = new Thing("ha:light:hall", "Hall lamp", "Hall", ThingStatusInfo.ONLINE, Map.of(), List.of());

        story.discovered(lamp);
        story.discovered(lamp);

        assertThat(told).singleElement().asString().contains("Mon 06:41", "Hall lamp in the Hall");
    }

    @Test
    void repetitionsAreCountedForEachPersonAndAction() {
        story.acted("Anna", "switched Hall lamp on");
        story.acted("Ben", "switched Hall lamp on");
        story.acted("Anna", "switched Hall lamp on");

        assertThat(told.get(1)).doesNotContain("time");
        assertThat(told.get(2)).endsWith("Anna switched Hall lamp on, for the 2nd time");
    }

    @Test
    void theSameNewsIsToldOnce() {
        story.suggestion(suggestion(Stage.SUGGESTED));
        story.suggestion(suggestion(Stage.SUGGESTED));
        story.suggestion(suggestion(Stage.ACCEPTED));

        assertThat(told).hasSize(2);
    }

    @Test
    void theStoryIsCompleteOnceARulesCommandArrivesAtItsDevice() {
        story.arrived("Hall_lamp", "Hall lamp", "ON");
        assertThat(story.isComplete()).as("a command that no rule gave").isFalse();

        story.commandedByRule("Hall_lamp", "Hall lamp", "ON");
        assertThat(story.isComplete()).as("not arrived yet").isFalse();

        story.arrived("Hall_lamp", "Hall lamp", "ON");
        assertThat(story.isComplete()).isTrue();
    }

    @Test
    void daysCountFromTheFirstLine() {
        story.note("hello");
        now = now.plusDays(3);

        assertThat(story.days()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1,1st", "2,2nd", "3,3rd", "4,4th", "11,11th", "13,13th", "21,21st", "112,112th"})
    void ordinalsAreEnglish(int number, String text) {
        assertThat(Story.ordinal(number)).isEqualTo(text);
    }

    private static Suggestion suggestion(Stage stage) {
        Rule rule = new Rule("r1", "Hall lamp on", "", Set.of(), Map.of(), List.of(), List.of(), List.of());
        return new Suggestion(
                "S1",
                "h1",
                List.of(new Alternative(
                        "Because.", List.of(), List.of(), 0.9, new Backtest(3, 0, 0), Agreement.NONE, rule)),
                stage,
                ZonedDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneOffset.UTC).toInstant(),
                "");
    }
}
