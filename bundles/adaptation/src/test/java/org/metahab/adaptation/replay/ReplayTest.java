/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Suggestion;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.habit.recording.HomeRecording;

class ReplayTest {

    private static final String HEADER =
            "timestamp,device_id,device_kind,location_if_known,value,is_user_action,is_manual_operation\n";

    @TempDir
    Path folder;

    @Test
    void tellsWhatWasLearntWhenAndHowItDidSince() throws IOException {
        List<String> heard = new ArrayList<>();
        ReplayReport report = replay(home(10), new ReplayListener() {
            @Override
            public void onSuggestion(Suggestion suggestion) {
                heard.add(suggestion.habit());
            }
        });

        SuggestionOutcome lamp = report.suggestions().get(0);
        assertThat(lamp.habit()).isEqualTo("lamp:ON");
        assertThat(lamp.examples()).isEqualTo(3);
        assertThat(lamp.sentence()).contains("On 3 days you switched lamp to ON");
        assertThat(lamp.at()).startsWith("2026-03-04T07:00");
        assertThat(lamp.laterRight()).isEqualTo(7);
        assertThat(lamp.laterUnwanted()).isZero();
        assertThat(heard).contains("lamp:ON");
        assertThat(report.judged().made()).isEqualTo(report.suggestions().size());
        assertThat(report.days()).isEqualTo(10);
        assertThat(report.classes()).isEqualTo(4);
    }

    @Test
    void foreseesBeforeItLearns() throws IOException {
        ReplayReport report = replay(home(10), ReplayListener.NONE);

        MethodScore adapted = report.methods().get(0);
        assertThat(adapted.all().actions()).isEqualTo(40);
        assertThat(adapted.known().actions()).isEqualTo(36);
        assertThat(adapted.byExamples().get(0).score().actions()).isEqualTo(4);
        assertThat(adapted.known().hit3()).isGreaterThan(0.8);
        MethodScore markov = report.methods().get(2);
        assertThat(markov.method()).isEqualTo("Markov-1");
        assertThat(markov.known().hit1()).isGreaterThan(0.9);
        assertThat(markov.byExamples().get(0).score().hit1()).isZero();
    }

    @Test
    void theSameRecordingGivesTheSameBytes() throws IOException {
        String first = new Gson().toJson(replay(home(12), ReplayListener.NONE));
        String second = new Gson().toJson(replay(home(12), ReplayListener.NONE));

        assertThat(second).isEqualTo(first).contains("\"laterRight\"");
    }

    /** The search sees nothing of what comes: a recording that ends earlier has the same suggestions until then. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6, 9})
    void whatComesLaterChangesNothingThatWasFoundBefore(int days) throws IOException {
        List<Suggestion> whole = suggestions(changingHome(14));
        Instant end = LocalDateTime.of(2026, 3, 2, 0, 0).plusDays(days).toInstant(ZoneOffset.UTC);

        List<Suggestion> cut = suggestions(changingHome(days));

        assertThat(cut)
                .isNotEmpty()
                .isEqualTo(whole.stream()
                        .filter(suggestion -> suggestion.since().isBefore(end))
                        .toList());
        assertThat(whole).hasSizeGreaterThan(1);
    }

    /** From the fifth day on, people also switch the fan on when the window was closed. */
    private Path changingHome(int days) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(home(days)));
        for (int day = 4; day < days; day++) {
            LocalDateTime evening =
                    LocalDateTime.of(2026, 3, 2, 17, 0).plusDays(day).plusMinutes(37L * (day % 6));
            text.append(evening.minusHours(1)).append(":00,window,door,bath,OPEN,0,0\n");
            text.append(evening).append(":00,window,door,bath,CLOSED,0,0\n");
            text.append(evening.plusSeconds(9)).append(",fan,appliance,bath,ON,1,1\n");
            text.append(evening.plusMinutes(61)).append(":00,fan,appliance,bath,OFF,1,1\n");
        }
        return Files.writeString(folder.resolve("changing" + days + ".csv"), text);
    }

    private static List<Suggestion> suggestions(Path file) throws IOException {
        List<Suggestion> heard = new ArrayList<>();
        replay(file, new ReplayListener() {
            @Override
            public void onSuggestion(Suggestion suggestion) {
                heard.add(suggestion);
            }
        });
        return heard;
    }

    @Test
    void countsMalformedLinesAndGoesOn() throws IOException {
        Path file = home(5);
        Files.writeString(file, Files.readString(file).replace("2026-03-03T07:00:00", "someday"));

        ReplayReport report = replay(file, ReplayListener.NONE);

        assertThat(report.reading().malformed()).isEqualTo(1);
        assertThat(report.reading().problems()).hasSize(1);
        assertThat(report.stream().actions()).isEqualTo(20);
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        List<Long> progress = new ArrayList<>();
        replay(home(3), new ReplayListener() {
            @Override
            public void onProgress(long done, long rows) {
                progress.add(rows - done);
            }
        });

        assertThat(progress).hasSize(18).endsWith(0L);
    }

    /** Where recordings of real homes are at hand: set the system property {@code metahab.data}. */
    @ParameterizedTest
    @ValueSource(strings = {"mit_s1", "mavpad2005", "kasteren_b", "kasteren_c"})
    void runsARealHomeToItsEnd(String name) throws IOException {
        Path file = Path.of(System.getProperty("metahab.data", "data"), "homes", name + ".csv.gz");
        assumeTrue(Files.isRegularFile(file), () -> "no recording at " + file + "; set -Dmetahab.data");

        ReplayReport report = replay(file, ReplayListener.NONE);

        assertThat(report.reading().malformed()).isZero();
        assertThat(report.methods().get(0).all().actions())
                .isEqualTo((int) report.stream().actions())
                .isGreaterThan(300);
        assertThat(report.methods()).allSatisfy(method -> {
            assertThat(method.all().hit1()).isLessThanOrEqualTo(method.all().hit3());
            assertThat(method.known().hit3()).isPositive();
        });
    }

    private static ReplayReport replay(Path file, ReplayListener listener) throws IOException {
        HomeRecording recording = HomeRecording.open(file, ZoneOffset.UTC, ActionColumn.AUTO);
        return new Replay(AdaptationOptions.DEFAULT, HabitLearner.bundled().orElseThrow()).run(recording, listener);
    }

    /** Somebody comes into the hall at seven and switches the lamp on, later the radio and both off. */
    private Path home(int days) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int day = 0; day < days; day++) {
            LocalDateTime morning = LocalDateTime.of(2026, 3, 2, 7, 0).plusDays(day);
            text.append(morning).append(":00,motion,motion,hall,ON,0,0\n");
            text.append(morning.plusSeconds(6)).append(",lamp,light,hall,ON,1,1\n");
            text.append(morning.plusSeconds(45)).append(",motion,motion,hall,OFF,0,0\n");
            text.append(morning.plusSeconds(700 + 900L * day)).append(",radio,appliance,,ON,1,1\n");
            text.append(morning.plusSeconds(11_111 + 1900L * (day % 5))).append(",radio,appliance,,OFF,1,1\n");
            text.append(morning.plusSeconds(22_222 + 800L * (day % 3))).append(",lamp,light,hall,OFF,1,1\n");
        }
        return Files.writeString(folder.resolve("home" + days + ".csv"), text);
    }
}
