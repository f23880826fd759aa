/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;

class CasasRecordingTest {

    @TempDir
    private Path folder;

    private final List<TimedEvent> events = new ArrayList<>();

    @Test
    void sensorsBecomeItemsByTheLettersOfTheirNames() throws IOException {
        HomeRecording home = open("2010-11-04\t00:03:50.209589\tM003\tON\tSleeping begin\n"
                + "2010-11-04 00:03:57.4 D001 OPEN\n"
                + "2010-11-04 0:15:08 T002 21.5\n"
                + "2010-11-04 00:15:09 L005 ON\n"
                + "2010-11-04 00:15:10 I006 ABSENT\n"
                + "2010-11-04 00:15:11 AD1-A 2.82231\n");

        assertThat(home.name()).isEqualTo("home");
        assertThat(home.items())
                .extracting(item -> item.name() + " " + item.type())
                .containsExactly(
                        "M003 SWITCH", "D001 CONTACT", "T002 NUMBER", "L005 SWITCH", "I006 SWITCH", "AD1_A NUMBER");
        assertThat(home.rows()).isEqualTo(6);
    }

    @Test
    void lightsAreOperatedByPeople() throws IOException {
        HomeRecording home = open("2010-11-04 00:15:08 M001 ON\n2010-11-04 00:15:09.5 L005 ON\n");

        home.read(events::add, row -> {});

        assertThat(events)
                .filteredOn(event -> event.event() instanceof ItemCommandEvent)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.at()).isEqualTo(Instant.parse("2010-11-04T00:15:09.500Z"));
                    assertThat(((ItemCommandEvent) event.event()).command()).isEqualTo(OnOff.ON);
                });
    }

    @Test
    void malformedLinesAreCountedAndTold() throws IOException {
        HomeRecording home = open("2010-11-04 00:15:08 M001 ON\n2010-11-04 M001\n2010-13-04 00:15:08 M001 ON\n");

        ImportReport report = home.read(events::add, row -> {});

        assertThat(report.malformed()).isEqualTo(2);
        assertThat(report.problems()).extracting(ImportReport.Problem::line).containsExactly(2L, 3L);
        assertThat(report.problems().get(1).message()).contains("2010-13-04 00:15:08");
    }

    private HomeRecording open(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("home.txt"), lines);
        return HomeRecording.open(file, ZoneOffset.UTC, ActionColumn.USER);
    }
}
