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
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

class JournalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsLoadedInItsLatestForm() throws IOException {
        Entry open = entry("s1", Stage.SUGGESTED, "");
        Entry other = entry("s2", Stage.REJECTED, "zu hell – \"nein\"\n");
        Entry accepted = open.to(Stage.ACCEPTED, NOW, Move.By.PERSON, "").counted(3, 1);
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
                Entry entry = entry("s" + (i % 4 + 1), i % 2 == 0 ? Stage.SUGGESTED : Stage.REJECTED, "reason ü " + i);
                journal.save(entry);
                entries.put(entry.habit(), entry);
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
            journal.save(entry("s1", Stage.SUGGESTED, ""));
        }
        Files.writeString(folder.resolve(Journal.FILE), "{\"version\":1,\"id\":\"s", StandardOpenOption.APPEND);

        Entry next = entry("s2", Stage.SUGGESTED, "");
        try (Journal journal = Journal.open(folder)) {
            journal.save(next);
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).containsExactly(entry("s1", Stage.SUGGESTED, ""), next);
        }
    }

    @Test
    void aDamagedLineIsLeftOutAndTheOthersStay() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            journal.save(entry("s1", Stage.SUGGESTED, ""));
            journal.save(entry("s2", Stage.SUGGESTED, ""));
        }
        Path file = folder.resolve(Journal.FILE);
        String text = Files.readString(file);
        Files.writeString(file, "garbage" + text.substring(text.indexOf('\n')));

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).containsExactly(entry("s2", Stage.SUGGESTED, ""));
        }
    }

    @Test
    void aDamagedLineIsKeptAsideUntilSomethingIsErased() throws IOException {
        Path aside = folder.resolve(Journal.DAMAGED);
        Files.writeString(folder.resolve(Journal.FILE), "gar\nbage\n");
        try (Journal journal = Journal.open(folder)) {
            journal.save(entry("s1", Stage.SUGGESTED, ""));
            journal.erase(Set.of());
        }
        assertThat(folder.resolve(Journal.FILE)).content().doesNotContain("bage");
        Files.writeString(folder.resolve(Journal.FILE), "bage\nmore\n", StandardOpenOption.APPEND);

        try (Journal journal = Journal.open(folder)) {
            assertThat(aside).content().isEqualTo("gar\nbage\nmore\n");
            assertThat(Files.getPosixFilePermissions(aside)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            journal.erase(Set.of("Lamp_s1:ON"));
        }
        assertThat(aside).as("it may tell of what is to be forgotten").doesNotExist();
    }

    @Test
    void aJournalOfANewerVersionIsNotTouched() throws IOException {
        Path file = folder.resolve(Journal.FILE);
        String newer = "{\"version\":3,\"id\":\"s1\"}\nrest";
        Files.writeString(file, newer);

        assertThatThrownBy(() -> Journal.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 3")
                .hasMessageContaining(file.toString());
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(newer);
    }

    @Test
    void manyChangesDoNotMakeALongFile() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            for (int i = 0; i < 1000; i++) {
                journal.save(entry("s1", i % 2 == 0 ? Stage.SUGGESTED : Stage.REJECTED, "" + i));
            }
        }

        assertThat(Files.readAllLines(folder.resolve(Journal.FILE))).hasSizeLessThan(200);
        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).containsExactly(entry("s1", Stage.REJECTED, "999"));
        }
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        try (Journal journal = Journal.open(folder.resolve("new"))) {
            journal.save(entry("s1", Stage.SUGGESTED, ""));
        }

        assertThat(Files.getPosixFilePermissions(folder.resolve("new").resolve(Journal.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatIsErasedLeavesNoTraceInTheFile() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            journal.save(entry("s1", Stage.SUGGESTED, "secret"));
            journal.save(entry("s2", Stage.SUGGESTED, ""));

            journal.erase(Set.of("Lamp_s1:ON"));

            assertThat(folder.resolve(Journal.FILE)).content().doesNotContain("secret", "Lamp_s1");
            journal.save(entry("s3", Stage.SUGGESTED, ""));
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).extracting(Entry::habit).containsExactly("Lamp_s2:ON", "Lamp_s3:ON");
        }
    }

    @Test
    void theHighestIdOutlivesWhatIsErasedAndRestarts() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.highest()).isZero();
            journal.save(entry("s1", Stage.SUGGESTED, ""));
            journal.save(entry("s12", Stage.SUGGESTED, ""));
            journal.erase(Set.of("Lamp_s12:ON"));
            assertThat(journal.highest()).isEqualTo(12);
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.highest()).isEqualTo(12);
            journal.erase(Set.of("Lamp_s1:ON"));
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.highest()).isEqualTo(12);
            assertThat(journal.load()).isEmpty();
        }
    }

    @Test
    void aSaveThatIsInterruptedFailsAndTheNextOneIsKept() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            journal.save(entry("s1", Stage.SUGGESTED, ""));

            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> journal.save(entry("s2", Stage.SUGGESTED, "")))
                    .isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
            assertThat(Files.readAllLines(folder.resolve(Journal.FILE))).hasSize(1);

            journal.save(entry("s3", Stage.SUGGESTED, ""));
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).extracting(Entry::habit).containsExactly("Lamp_s1:ON", "Lamp_s3:ON");
        }
    }

    @Test
    void anErasureThatIsInterruptedLeavesAllAndTheNextSaveIsKept() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            journal.save(entry("s1", Stage.SUGGESTED, ""));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> journal.erase(Set.of("Lamp_s1:ON"))).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();

            journal.save(entry("s2", Stage.SUGGESTED, ""));
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).extracting(Entry::habit).containsExactly("Lamp_s1:ON", "Lamp_s2:ON");
        }
    }

    @Test
    void whatIsSavedAfterAFileCouldNotBePutInPlaceForGoodIsInTheFileOrRefused() throws IOException {
        boolean[] full = {true};
        Entry next = entry("s3", Stage.SUGGESTED, "");
        try (Journal journal = Journal.open(folder, file -> {
            if (full[0]) {
                throw new IOException("No space left on device");
            }
        })) {
            journal.save(entry("s1", Stage.SUGGESTED, ""));
            journal.save(entry("s2", Stage.SUGGESTED, ""));
            assertThatThrownBy(() -> journal.erase(Set.of("Lamp_s1:ON"))).isInstanceOf(IOException.class);

            assertThatThrownBy(() -> journal.save(next)).hasMessageContaining("No space left");
            assertThat(folder.resolve(Journal.FILE)).content().doesNotContain("Lamp_s3");
            full[0] = false;
            journal.save(next);
            assertThat(folder.resolve(Journal.FILE)).content().contains("Lamp_s3");
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).extracting(Entry::habit).containsExactly("Lamp_s2:ON", "Lamp_s3:ON");
        }
    }

    @Test
    void nothingIsSavedOnceItIsClosed() throws IOException {
        Journal journal = Journal.open(folder);
        journal.close();

        assertThatThrownBy(() -> journal.save(entry("s1", Stage.SUGGESTED, ""))).isInstanceOf(IOException.class);
        assertThat(folder.resolve(Journal.FILE)).isEmptyFile();
    }

    @Test
    void theFirstVersionIsUpgradedWithTheStateThatPeopleChose() throws IOException {
        Files.writeString(
                folder.resolve(Journal.FILE),
                first("s1", "OPEN", "")
                        + first("s2", "ACCEPTED", "")
                        + first("s3", "REJECTED", "too bright")
                        + first("s4", "UNDONE", "")
                        + first("s5", "PAUSED", "reversed"));

        try (Journal journal = Journal.open(folder)) {
            List<Entry> entries = journal.load();
            assertThat(entries)
                    .extracting(Entry::stage)
                    .containsExactly(Stage.SUGGESTED, Stage.ACCEPTED, Stage.REJECTED, Stage.RETIRED, Stage.PAUSED);
            assertThat(entries.get(2).made()).hasValueSatisfying(rejected -> {
                assertThat(rejected.reason()).isEqualTo("too bright");
                assertThat(rejected.since()).isEqualTo(NOW);
                assertThat(rejected.rule().uid()).isEqualTo("metahab-s3");
            });
            assertThat(entries.get(4).reversals()).isEqualTo(2);
            for (Entry entry : entries) {
                journal.save(entry);
            }
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).hasSize(5);
        }
        assertThat(folder.resolve(Journal.FILE)).content().contains("\"version\":2");
    }

    /** A line as version 1 wrote it. */
    private static String first(String id, String state, String reason) {
        return """
                {"version":1,"id":"%1$s","habit":"Lamp_%1$s:ON","sentence":"Lamp?",\
                "evidence":[{"at":"2026-03-02T07:00:00Z","text":"Lamp ON"}],"exceptions":[],"confidence":0.8,\
                "backtest":{"right":3,"unwanted":0,"missed":1},\
                "rule":{"uid":"metahab-%1$s","name":"Lamp","triggers":[],"conditions":[],"actions":[]},\
                "state":"%2$s","since":"2026-03-02T07:00:00Z","reason":"%3$s","reversals":2}
                """
                .formatted(id, state, reason);
    }

    @Test
    void theRulesThatASuggestionOffersBesidesAreKept() throws IOException {
        Entry suggested = entry("s1", Stage.SUGGESTED, "");
        Suggestion made = suggested.made().orElseThrow();
        List<Alternative> offered = List.of(
                made.offered().get(0),
                new Alternative(
                        "Lamp in the dark?",
                        List.of(),
                        List.of(new Evidence(NOW, "", "not on Sunday")),
                        0.5,
                        new Backtest(3, 1, 0),
                        Agreement.NONE,
                        made.rule()));
        Entry doubtful = suggested.with(
                new Suggestion(made.id(), made.habit(), offered, made.stage(), made.since(), made.reason()));
        try (Journal journal = Journal.open(folder)) {
            journal.save(doubtful);
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).containsExactly(doubtful);
        }
    }

    @Test
    void thatItIsNotClearYetIsKept() throws IOException {
        Entry suggested = entry("s1", Stage.SUGGESTED, "");
        Suggestion made = suggested.made().orElseThrow();
        Entry unclear = suggested.with(new Suggestion(
                made.id(), made.habit(), made.offered(), false, made.stage(), made.since(), made.reason()));
        Entry confirmed = unclear.to(Stage.CONFIRMED, NOW, Move.By.PERSON, "");
        try (Journal journal = Journal.open(folder)) {
            journal.save(confirmed);
        }

        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.load()).containsExactly(confirmed);
        }
    }

    private static Entry entry(String id, Stage stage, String reason) {
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
        String habit = "Lamp_" + id + ":ON";
        Suggestion suggestion = new Suggestion(
                id,
                habit,
                List.of(new Alternative(
                        "Lamp at 07:00?",
                        List.of(new Evidence(NOW, "anna", "Lamp ON")),
                        List.of(),
                        0.8,
                        new Backtest(3, 0, 1),
                        new Agreement(4, 5, 30, 31),
                        rule)),
                Stage.SUGGESTED,
                NOW,
                reason);
        Entry suggested = Entry.observed(habit).with(suggestion).to(Stage.SUGGESTED, NOW, Move.By.HUB, reason);
        return stage == Stage.SUGGESTED ? suggested : suggested.to(stage, NOW, Move.By.PERSON, reason);
    }
}
