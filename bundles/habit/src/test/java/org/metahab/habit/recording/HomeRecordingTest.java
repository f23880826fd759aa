/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.UnDef;

class HomeRecordingTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String HEADER =
            "timestamp,device_id,device_kind,location_if_known,value,is_user_action,is_manual_operation\n";

    @TempDir
    Path folder;

    private final List<TimedEvent> events = new ArrayList<>();

    @Test
    void devicesBecomeItemsByTheirKind() throws IOException {
        HomeRecording home = open(HEADER
                + "2026-03-02T06:00:00,\"1:Kitchen,Lamp\",light,Kitchen,ON,1,1\n"
                + "2026-03-02T06:00:01,2:front door,door,,ON,0,1\n"
                + "2026-03-02T06:00:02,c4,switch,zone_c,94,1,1\n"
                + "2026-03-02T06:00:03,m1,motion,,1,0,0\n"
                + "2026-03-02T06:00:04,t1,temperature,,21.5,0,0\n"
                + "2026-03-02T06:00:05,x,other,,humming,0,0\n");

        assertThat(home.items())
                .extracting(item -> item.name() + " " + item.type())
                .containsExactly(
                        "Device_1_Kitchen_Lamp SWITCH",
                        "Device_2_front_door CONTACT",
                        "c4 DIMMER",
                        "m1 SWITCH",
                        "t1 NUMBER",
                        "x STRING");
        assertThat(home.item("Device_1_Kitchen_Lamp")).hasValueSatisfying(item -> {
            assertThat(item.label()).isEqualTo("1:Kitchen,Lamp");
            assertThat(item.tags()).contains("Kitchen", "Lightbulb");
            assertThat(item.type()).isEqualTo(ItemType.SWITCH);
        });
        assertThat(home.rows()).isEqualTo(6);
    }

    @Test
    void rowsBecomeWhatAHubWouldHaveTold() throws IOException {
        ImportReport report = read(
                ActionColumn.USER,
                HEADER
                        + "2026-03-02T06:00:00,door,door,,ON,0,1\n"
                        + "2026-03-02T06:00:05,lamp,light,,ON,1,1\n"
                        + "2026-03-02T06:00:06,lamp,light,,ON,0,0\n");

        assertThat(events).hasSize(3);
        assertThat(events.get(0).event()).isInstanceOfSatisfying(ItemStateChangedEvent.class, change -> {
            assertThat(change.oldState()).isEqualTo(UnDef.NULL);
            assertThat(change.state()).isEqualTo(OpenClosed.OPEN);
            assertThat(change.source().actor()).isEmpty();
        });
        assertThat(events.get(1).event()).isInstanceOfSatisfying(ItemCommandEvent.class, command -> {
            assertThat(command.command()).isEqualTo(OnOff.ON);
            assertThat(command.source().actor()).hasValue("person");
        });
        assertThat(events.get(0).at()).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(report).isEqualTo(new ImportReport(3, 3, 1, 1, 0, List.of()));
    }

    @Test
    void doorsCountAsActionsByTheColumnOfManualOperations() throws IOException {
        ImportReport report = read(
                ActionColumn.MANUAL,
                HEADER + "2026-03-02T06:00:00,door,door,,ON,0,1\n2026-03-02T06:00:05,lamp,light,,ON,1,1\n");

        assertThat(report.actions()).isEqualTo(2);
    }

    @Test
    void aHomeWithFewUserActionsIsReadByManualOperations() throws IOException {
        HomeRecording few =
                HomeRecording.open(write(HEADER + "2026-03-02T06:00:05,lamp,light,,ON,1,1\n"), ZONE, ActionColumn.AUTO);
        StringBuilder many = new StringBuilder(HEADER);
        for (int i = 0; i < 7; i++) {
            many.append("2026-03-02T06:00:05,lamp").append(i).append(",light,,ON,1,1\n");
        }

        assertThat(few.actions()).isEqualTo(ActionColumn.MANUAL);
        assertThat(HomeRecording.open(write(many.toString()), ZONE, ActionColumn.AUTO)
                        .actions())
                .isEqualTo(ActionColumn.USER);
    }

    @Test
    void malformedLinesAreCountedToldAndSkipped() throws IOException {
        ImportReport report = read(
                ActionColumn.USER,
                HEADER
                        + "yesterday,lamp,light,,ON,1,1\n"
                        + "2026-03-02T06:00:00,lamp\n"
                        + "2026-03-02T06:00:01,\"lamp,light,,ON,1,1\n"
                        + "2026-03-02T06:00:02,lamp,light,,ON,maybe,1\n"
                        + "2026-03-02T06:00:03,,light,,ON,1,1\n"
                        + "\n"
                        + "2026-03-02T06:00:05,lamp,light,,ON,1,1\n");

        assertThat(report.malformed()).isEqualTo(5);
        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.actions()).isEqualTo(1);
        assertThat(report.problems()).extracting(ImportReport.Problem::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(report.problems().get(0).message()).contains("'yesterday'");
        assertThat(report.problems().get(3).message()).contains("is_user_action", "maybe");
    }

    @Test
    void onlyTheFirstProblemsAreToldInFull() throws IOException {
        ImportReport report = read(ActionColumn.USER, HEADER + "nothing\n".repeat(100));

        assertThat(report.malformed()).isEqualTo(100);
        assertThat(report.problems()).hasSize(ImportReport.PROBLEMS_TOLD);
    }

    @Test
    void aWrongHeaderIsRefusedWithTheColumnThatIsMissing() throws IOException {
        Path file = write("timestamp,device_id,value\n2026-03-02T06:00:00,lamp,ON\n");

        assertThatThrownBy(() -> HomeRecording.open(file, ZONE, ActionColumn.USER))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("'device_kind'");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = write("");

        assertThatThrownBy(() -> HomeRecording.open(file, ZONE, ActionColumn.USER))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void rowsOutOfOrderAreSorted() throws IOException {
        ImportReport report = read(
                ActionColumn.USER,
                HEADER + "2026-03-02T06:00:05,lamp,light,,OFF,1,1\n2026-03-02T06:00:00,lamp,light,,ON,1,1\n");

        assertThat(events).extracting(TimedEvent::at).isSorted();
        assertThat(report.problems()).extracting(ImportReport.Problem::line).containsExactly(3L);
        assertThat(report.malformed()).isZero();
    }

    @Test
    void columnsMayComeInAnotherOrderAndBesidesOthers() throws IOException {
        read(
                ActionColumn.USER,
                "\uFEFFvalue,note,is_manual_operation,is_user_action,location_if_known,device_kind,device_id,timestamp\n"
                        + "82,x,1,1,hall,switch,c5,2026-03-02T06:00:00\n");

        assertThat(events.get(0).event())
                .isInstanceOfSatisfying(ItemCommandEvent.class, command -> assertThat(command.command())
                        .isEqualTo(Percent.of(82)));
    }

    @Test
    void gzippedFilesAreToldByTheirContent() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((HEADER + "2026-03-02T06:00:00,lamp,light,,ON,1,1\n").getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("home"), bytes.toByteArray());

        assertThat(HomeRecording.open(file, ZONE, ActionColumn.USER).rows()).isEqualTo(1);
    }

    @Test
    void devicesWhoseNamesLookAlikeStayApart() throws IOException {
        HomeRecording home =
                open(HEADER + "2026-03-02T06:00:00,lamp 1,light,,ON,1,1\n2026-03-02T06:00:01,lamp-1,light,,ON,1,1\n");

        assertThat(home.items()).extracting(item -> item.name()).containsExactly("lamp_1", "lamp_1_2");
    }

    private HomeRecording open(String text) throws IOException {
        return HomeRecording.open(write(text), ZONE, ActionColumn.USER);
    }

    private ImportReport read(ActionColumn actions, String text) throws IOException {
        return HomeRecording.open(write(text), ZONE, actions).read(events::add, rows -> {});
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "home", ".csv"), text);
    }
}
