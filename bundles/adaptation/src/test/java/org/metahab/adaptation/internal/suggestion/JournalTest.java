/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestion.State;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

class JournalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsLoadedInItsLatestForm() throws IOException {
        Entry open = entry("s1", State.OPEN, "");
        Entry other = entry("s2", State.REJECTED, "zu hell – \"nein\"\n");
        Entry accepted = new Entry(open.suggestion().in(State.ACCEPTED, NOW, ""), 1);
        try (Journal journal = Journal.open(folder)) {
            journal.save(open);
            journal.save(other);
            journal.save(accepted);
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).containsExactly(accepted, other);
        }
    }

    /** A crash may leave any part of the last line: all that was confirmed before it is there again. */
    @Test
    void aJournalCutAtAnyByteKeepsAllThatWasConfirmed() throws IOException {
        List<Long> ends = new ArrayList<>(List.of(0L));
        List<Map<String, Entry>> confirmed = new ArrayList<>(List.of(Map.of()));
        Map<String, Entry> entries = new LinkedHashMap<>();
        Path file = folder.resolve(Journal.FILE);
        try (Journal journal = Journal.open(folder)) {
            for (int i = 0; i < 6; i++) {
                Entry entry = entry("s" + (i % 4 + 1), State.values()[i % 5], "reason ü " + i);
                journal.save(entry);
                entries.put(entry.suggestion().id(), entry);
                ends.add(Files.size(file));
                confirmed.add(new LinkedHashMap<>(entries));
            }
        }
        byte[] whole = Files.readAllBytes(file);

        for (int cut = 0; cut <= whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            int lines = 0;
            while (lines + 1 < ends.size() && ends.get(lines + 1) <= cut) {
                lines++;
            }
            try (Journal journal = Journal.open(folder)) {
                assertThat(journal.load())
                        .as("cut at byte %d", cut)
                        .containsExactlyElementsOf(confirmed.get(lines).values());
            }
            assertThat(Files.size(file)).isEqualTo(ends.get(lines));
        }
    }

    @Test
    void savingGoesOnAfterACrash() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            journal.save(entry("s1", State.OPEN, ""));
        }
        Files.writeString(folder.resolve(Journal.FILE), "{\"version\":1,\"id\":\"s", StandardOpenOption.APPEND);

        Entry next = entry("s2", State.OPEN, "");
        try (Journal journal = Journal.open(folder)) {
            journal.save(next);
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).containsExactly(entry("s1", State.OPEN, ""), next);
        }
    }

    @Test
    void aDamagedLineIsLeftOutAndTheOthersStay() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            journal.save(entry("s1", State.OPEN, ""));
            journal.save(entry("s2", State.OPEN, ""));
        }
        Path file = folder.resolve(Journal.FILE);
        String text = Files.readString(file);
        Files.writeString(file, "garbage" + text.substring(text.indexOf('\n')));

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).containsExactly(entry("s2", State.OPEN, ""));
        }
    }

    @Test
    void aJournalOfANewerVersionIsNotTouched() throws IOException {
        Path file = folder.resolve(Journal.FILE);
        String newer = "{\"version\":2,\"id\":\"s1\"}\nrest";
        Files.writeString(file, newer);

        assertThatThrownBy(() -> Journal.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining(file.toString());
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(newer);
    }

    @Test
    void manyChangesDoNotMakeALongFile() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            for (int i = 0; i < 1000; i++) {
                journal.save(entry("s1", i % 2 == 0 ? State.OPEN : State.REJECTED, "" + i));
            }
        }

        assertThat(Files.readAllLines(folder.resolve(Journal.FILE))).hasSizeLessThan(200);
        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).containsExactly(entry("s1", State.REJECTED, "999"));
        }
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        try (Journal journal = Journal.open(folder.resolve("new"))) {
            journal.save(entry("s1", State.OPEN, ""));
        }

        assertThat(Files.getPosixFilePermissions(folder.resolve("new").resolve(Journal.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    private static Entry entry(String id, State state, String reason) {
        Rule rule = new Rule(
                "metahab-" + id,
                "Lamp",
                "why",
                Set.of("metahab"),
                Map.of(),
                List.of(RuleModule.of("trigger", "timer.TimeOfDayTrigger", Map.of("time", "07:00"))),
                List.of(RuleModule.of("c", "timer.DayOfWeekCondition", Map.of("days", List.of("MON", "TUE")))),
                List.of(RuleModule.of(
                        "action", "core.ItemCommandAction", Map.of("itemName", "Lamp", "command", "ON"))));
        Suggestion suggestion = new Suggestion(
                id,
                "Lamp:ON",
                "Lamp at 07:00?",
                List.of(new Evidence(NOW, "Lamp ON")),
                List.of(),
                0.8,
                new Backtest(3, 0, 1),
                rule,
                state,
                NOW,
                reason);
        return new Entry(suggestion, 0);
    }
}
