/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.habit.Observation;
import org.metahab.habit.stream.HabitStream;
import org.metahab.habit.stream.StreamOptions;

/** Reads the recordings of real homes, where they are at hand: set the system property {@code metahab.data}. */
class RealRecordingsTest {

    @ParameterizedTest
    @CsvSource({
        "mit_s1, USER, 5544, 1154",
        "mavpad2005, USER, 276488, 392",
        "kasteren_b, USER, 36842, 340",
        "kasteren_b, MANUAL, 36842, 4455",
        "kasteren_c, MANUAL, 45356, 2805"
    })
    void readsEveryRowAndFindsThePeoplesActions(String name, ActionColumn column, long rows, long actions)
            throws IOException {
        Path file = Path.of(System.getProperty("metahab.data", "data"), "homes", name + ".csv.gz");
        assumeTrue(Files.isRegularFile(file), () -> "no recording at " + file + "; set -Dmetahab.data");
        HomeRecording home = HomeRecording.open(file, ZoneOffset.UTC, column);
        AtomicLong learnable = new AtomicLong();
        HabitStream stream = new HabitStream(StreamOptions.DEFAULT, home.zone(), home::item, observation -> {
            if (observation instanceof Observation.Action) {
                learnable.incrementAndGet();
            }
        });

        ImportReport report = home.read(stream::accept, row -> {});

        assertThat(report.malformed()).isZero();
        assertThat(report.rows()).isEqualTo(rows).isEqualTo(home.rows());
        assertThat(report.actions()).isEqualTo(actions);
        assertThat(learnable.get()).isBetween(actions * 8 / 10, actions);
        assertThat(stream.counts().late()).isZero();
        assertThat(stream.counts().unknown()).isZero();
    }
}
