/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.replay.FirstSuggestions;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.history.HistorySource;
import org.metahab.history.ImportOptions;
import org.metahab.history.ImportProgress;
import org.metahab.history.ImportReport;
import org.metahab.history.ImportReport.Match;
import org.metahab.history.ImportText;
import org.metahab.history.SourceItem;
import org.metahab.history.SourceOptions;
import org.metahab.hub.HistoryImport.Taken;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.runtime.StoppedHub;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;

class HistoryImporterTest {

    private static final int FORTNIGHT = 14;
    private static final String HEADER =
            "timestamp,device_id,device_kind,location_if_known,value,is_user_action,is_manual_operation\n";

    @TempDir
    private Path folder;

    @Test
    void suggestsAfterAFortnightOfHomeAssistantWhatItWouldHaveHadItBeenThere() throws Exception {
        Household home = new HouseholdGenerator().soak(3);
        Path db = folder.resolve("home-assistant_v2.db");
        Map<String, String> names = RecordedLife.write(home, FORTNIGHT, db);
        Instant end = home.start().plus(Duration.ofDays(FORTNIGHT));
        HubClock clock = new VirtualClock(end, home.zone());
        try (StoppedHub hub = StoppedHub.open(folder.resolve("store"), folder.resolve("items"), clock)) {
            home.items().forEach(hub.items()::addItem);
            ImportReport first = importFile("home-assistant:" + db, names, hub, clock);
            assertThat(first.taken()).isEqualTo(new Taken(first.events(), 0, 0, 0));
            assertThat(first.skipped()).isEmpty();
            assertThat(first.automations()).isPositive();
            assertThat(first.items()).noneMatch(line -> line.match() == Match.ADDED);
            List<String> asIfThere = suggested(hub, lived(home), clock);
            assertThat(asIfThere).isNotEmpty();
            assertThat(suggested(hub, hub.history(), clock)).containsAll(asIfThere);
            ImportReport second = importFile("home-assistant:" + db, names, hub, clock);
            assertThat(second.taken()).isEqualTo(new Taken(0, first.events(), 0, 0));
        }
    }

    private static HubHistory lived(Household home) {
        List<TimedEvent> events = home.simulate(FORTNIGHT).events().toList();
        return (from, until, reader) -> {
            events.forEach(reader);
            return events.size();
        };
    }

    private static List<String> suggested(StoppedHub hub, HubHistory history, HubClock clock) {
        return FirstSuggestions.of(
                        hub.items(),
                        history,
                        clock,
                        AdaptationOptions.DEFAULT,
                        HabitLearner.untrained(1),
                        Duration.ofDays(60))
                .stream()
                .map(Suggestion::habit)
                .toList();
    }

    @Test
    void previewsWithoutChangingAnything() throws IOException {
        Path csv =
                csv("2026-03-01T08:00:00,lamp,light,Kitchen,ON,1,1\n2026-03-01T09:00:00,lamp,light,Kitchen,OFF,1,1\n");
        HubClock clock = new VirtualClock(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);
        try (StoppedHub hub = StoppedHub.open(folder.resolve("store"), folder.resolve("items"), clock);
                HistorySource source =
                        HistorySources.open("csv:" + csv, SourceOptions.of(clock.zone(), clock.instant()))) {
            ImportReport report = new HistoryImporter(
                            hub.items(), hub.historyImport(), StreamOptions.DEFAULT, clock.zone())
                    .run(source, ImportOptions.ALL.asPreview(), ImportProgress.NONE);
            assertThat(report.taken()).isEqualTo(new Taken(4, 0, 0, 0));
            assertThat(report.people()).containsExactly(Map.entry("", 2L));
            assertThat(hub.items().items()).isEmpty();
            assertThat(hub.history().read(Instant.EPOCH, clock.instant(), event -> {}))
                    .isZero();
            assertThat(ImportText.of(report, clock.zone()))
                    .contains(
                            "2 actions of people, 0 of automations",
                            "Items: 0 the hub has, 1 would be added, 0 left out");
        }
    }

    @Test
    void tellsAnotherItemWhatItCanHoldAndLeavesOutTheRest() throws IOException {
        Path csv = csv("2026-03-01T08:00:00,lamp,light,Kitchen,ON,1,1\n2026-03-01T09:00:00,fan,switch,Kitchen,ON,1,1\n"
                + "2026-03-01T10:00:00,door,door,Hall,OPEN,0,1\n2026-03-01,broken\n");
        HubClock clock = new VirtualClock(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);
        try (StoppedHub hub = StoppedHub.open(folder.resolve("store"), folder.resolve("items"), clock)) {
            hub.items().addItem(Item.of("Ceiling", ItemType.DIMMER, "Ceiling"));
            hub.items().addItem(Item.of("FrontDoor", ItemType.CONTACT, "door"));
            ImportReport report = importFile("csv:" + csv, Map.of("lamp", "Ceiling", "fan", "-"), hub, clock);
            List<TimedEvent> read = new ArrayList<>();
            hub.history().read(Instant.EPOCH, clock.instant(), read::add);
            assertThat(read)
                    .extracting(TimedEvent::event)
                    .map(HistoryImporterTest::text)
                    .containsExactly("Ceiling 100", "Ceiling 100", "FrontDoor OPEN");
            assertThat(report.skipped())
                    .extracting(ImportReport.Skipped::why)
                    .containsExactlyInAnyOrder("the hub has no item for it", "the line can't be read");
            assertThatThrownBy(() -> importFile("csv:" + csv, Map.of("lamp", "Chandelier"), hub, clock))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("There is no item 'Chandelier' on the hub, which is to stand for lamp");
        }
    }

    @Test
    void linesThatAreOutOfOrderAreTakenInAndSaidSo() throws IOException {
        Path csv =
                csv("2026-03-01T09:00:00,lamp,light,Kitchen,OFF,1,1\n2026-03-01T08:00:00,lamp,light,Kitchen,ON,1,1\n");
        HubClock clock = new VirtualClock(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);
        try (StoppedHub hub = StoppedHub.open(folder.resolve("store"), folder.resolve("items"), clock)) {
            ImportReport report = importFile("csv:" + csv, Map.of(), hub, clock);

            assertThat(report.taken()).isEqualTo(new Taken(4, 0, 0, 0));
            assertThat(ImportText.of(report, clock.zone()))
                    .contains(
                            "Not left out, 1 times: lines are not in the order of their times; they were sorted (line 3)")
                    .noneMatch(line -> line.startsWith("Left out"));
        }
    }

    @Test
    void namesTheFormsThatItUnderstands() {
        assertThatThrownBy(() -> HistorySources.open("influx:db", SourceOptions.of(ZoneOffset.UTC, Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'influx:db' names no history; use " + HistorySources.FORMS);
    }

    private static String text(HubEvent event) {
        return event instanceof ItemCommandEvent command
                ? command.item() + " " + command.command().text()
                : ((ItemStateChangedEvent) event).item() + " "
                        + ((ItemStateChangedEvent) event).state().text();
    }

    private Path csv(String rows) throws IOException {
        return Files.writeString(folder.resolve("home.csv"), HEADER + rows);
    }

    private static ImportReport importFile(String from, Map<String, String> names, StoppedHub hub, HubClock clock)
            throws IOException {
        try (HistorySource source = HistorySources.open(from, SourceOptions.of(clock.zone(), clock.instant()))) {
            Map<String, String> known = new HashMap<>(names);
            known.keySet().retainAll(source.items().stream().map(SourceItem::id).toList());
            return new HistoryImporter(hub.items(), hub.historyImport(), StreamOptions.DEFAULT, clock.zone())
                    .run(source, new ImportOptions(Instant.EPOCH, known, true, false), ImportProgress.NONE);
        }
    }
}
