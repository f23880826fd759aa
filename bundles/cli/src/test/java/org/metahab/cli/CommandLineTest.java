/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.meta.prior.PriorFile;
import picocli.CommandLine;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyCommandHasHelp() {
        assertThat(run("replay", "--help")).isZero();
        assertThat(run("train", "--help")).isZero();
        assertThat(out.toString()).contains("RECORDING", "--report", "--homes", "--seed", "--out");
    }

    @Test
    void aReplayTellsTheSameTwice() throws IOException {
        Path home = recording();

        assertThat(run("replay", home.toString(), "--report", file("one.json"))).isZero();
        assertThat(run("replay", home.toString(), "--report", file("two.json"))).isZero();

        String report = Files.readString(folder.resolve("one.json"));
        assertThat(Files.readString(folder.resolve("two.json"))).isEqualTo(report);
        JsonObject json = JsonParser.parseString(report).getAsJsonObject();
        assertThat(json.getAsJsonObject("stream").get("actions").getAsInt()).isEqualTo(28);
        assertThat(out.toString()).contains("28 actions of people", "hit@1", "k=3");
    }

    @Test
    void aHabitOfTheRecordingIsSuggestedWithItsEvidence() throws IOException {
        assertThat(run("replay", recording().toString())).isZero();

        assertThat(out.toString()).contains("after 3 examples").contains("precision 1.00");
    }

    @Test
    void aRecordedHistoryIsTakenInOnce() throws IOException {
        String source = "csv:" + recording();

        assertThat(run("import", "--from", source, "--home", file("hub"))).isZero();
        assertThat(out.toString()).contains("84 events of 2 items: 84 taken in", "28 actions of people");

        assertThat(run("import", "--from", source, "--home", file("hub"))).isZero();
        assertThat(out.toString()).contains("84 events of 2 items: 0 taken in, 84 in the history already");
    }

    @Test
    void theDaysOfTheHouseholdAreDrawnWithTheHabitsFound() throws IOException {
        assertThat(run("replay", recording().toString(), "--out", file("days.svg")))
                .isZero();

        assertThat(folder.resolve("days.svg"))
                .content()
                .contains("home: 28 actions", "Mon", "18:00", "#c0392b")
                .containsPattern("[1-9] habits found");
    }

    @Test
    void aMissingRecordingIsNamed() {
        assertThat(run("replay", file("nowhere.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("There is no recording").contains("nowhere.csv");
    }

    @Test
    void aTrainedPriorIsOneThatAReplayTakes() throws IOException {
        String prior = file("small.prior");

        assertThat(run("train", "--homes", "sim:10", "--days", "7", "--steps", "2", "--out", prior))
                .isZero();
        assertThat(PriorFile.read(Path.of(prior)).provenance().data()).contains("10 simulated homes");
        assertThat(run("replay", recording().toString(), "--prior", prior)).isZero();
        assertThat(out.toString()).contains(prior);
    }

    @Test
    void homesThatAreNoneAreNamedWithTheForm() {
        assertThat(run("train", "--homes", "many", "--out", file("x.prior"))).isEqualTo(2);
        assertThat(err.toString()).contains("'many'").contains("sim:N");
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Fourteen evenings: motion in the hall, ten seconds later somebody switches the lamp on, and off at night. */
    private Path recording() throws IOException {
        String header = "timestamp,device_id,device_kind,location_if_known,value,is_user_action,is_manual_operation\n";
        String rows = IntStream.rangeClosed(1, 14)
                .mapToObj(day ->
                        """
                        2026-03-%1$02dT18:%2$02d:00,hall_motion,motion,hall,ON,0,0
                        2026-03-%1$02dT18:%2$02d:10,hall_lamp,light,hall,ON,1,1
                        2026-03-%1$02dT18:%2$02d:40,hall_motion,motion,hall,OFF,0,0
                        2026-03-%1$02dT22:%3$02d:00,hall_lamp,light,hall,OFF,1,1
                        """
                                .formatted(day, 3 * day, 59 - 4 * day))
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("home.csv"), header + rows);
    }
}
