/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.meta.prior.PriorFile;
import org.metahab.trainer.leaderboard.LeaderboardReport;
import picocli.CommandLine;

class LeaderboardCommandTest {

    private static final String COLUMNS =
            "timestamp,device_id,device_kind,location_if_known,value,is_user_action,is_manual_operation\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aHome() throws IOException {
        Files.createDirectories(folder.resolve("homes"));
        String rows = IntStream.rangeClosed(1, 10)
                .mapToObj(day ->
                        """
                        2026-03-%1$02dT18:%2$02d:00,hall_motion,motion,hall,ON,0,0
                        2026-03-%1$02dT18:%2$02d:10,hall_lamp,light,hall,ON,1,1
                        2026-03-%1$02dT18:%2$02d:40,hall_motion,motion,hall,OFF,0,0
                        2026-03-%1$02dT22:%3$02d:00,hall_lamp,light,hall,OFF,1,1
                        """
                                .formatted(day, 3 * day, 59 - 4 * day))
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("homes/flat.csv"), COLUMNS + rows + "nonsense\n");
    }

    @Test
    void theSameQuestionGivesTheSameFileByteForByte() throws IOException {
        assertThat(run("--homes", file("homes"), "--out", file("one"), "--seeds", "2"))
                .isZero();
        assertThat(run("--homes", file("homes"), "--out", file("two"), "--seeds", "2", "--threads", "1"))
                .isZero();

        assertThat(folder.resolve("two/leaderboard.json"))
                .hasSameBinaryContentAs(folder.resolve("one/leaderboard.json"));
        assertThat(out.toString()).contains("| relation |", "| markov |", "Habits worth a rule");
        assertThat(folder.resolve("one/by-examples.svg")).content().contains("markov");
    }

    @Test
    void unreadableLinesAreCountedAndTold() throws IOException {
        assertThat(run("--homes", file("homes"), "--out", file("out"), "--methods", "markov", "--tasks", "next"))
                .isZero();

        JsonObject report = json("out");
        assertThat(report.get("schema").getAsInt()).isEqualTo(LeaderboardReport.SCHEMA);
        JsonObject home = report.getAsJsonArray("homes").get(0).getAsJsonObject();
        assertThat(home.get("malformed").getAsInt()).isEqualTo(1);
        assertThat(home.get("actions").getAsInt()).isEqualTo(20);
        assertThat(out.toString()).contains("| flat | manual | 41 | 1 | 10 | 20 | 2 |");
    }

    @Test
    void aStoppedLeaderboardGoesOnWhereItWas() throws IOException {
        String[] question = {"--homes", file("homes"), "--out", file("out"), "--methods", "markov,popular", "--resume"};
        assertThat(run(question)).isZero();
        byte[] first = Files.readAllBytes(folder.resolve("out/leaderboard.json"));
        assertThat(folder.resolve("out/runs/markov.flat.1.json")).exists();
        assertThat(run(question)).isZero();

        assertThat(folder.resolve("out/leaderboard.json")).hasBinaryContent(first);
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThat(run("--homes", file("nowhere"))).isEqualTo(1);
        assertThat(err.toString()).contains("There is no folder").contains("nowhere");
    }

    @Test
    void anEmptyFolderIsToldWhatItShouldHold() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThat(run("--homes", file("empty"))).isEqualTo(1);
        assertThat(err.toString()).contains("No recording in").contains("*.csv", ".gz");
    }

    @Test
    void wrongColumnsAreNamed() throws IOException {
        Files.writeString(folder.resolve("homes/other.csv"), "time,what\n1,2\n");

        assertThat(run("--homes", file("homes"))).isEqualTo(1);
        assertThat(err.toString()).contains("other.csv").contains("'timestamp'").contains("is_manual_operation");
    }

    @Test
    void aPriorOfRecordingsIsNeverThatOfTheHomeItIsJudgedIn() throws IOException {
        Files.copy(folder.resolve("homes/flat.csv"), folder.resolve("homes/house.csv"));

        String[] small = {"--train-homes", "2", "--train-steps", "2", "--seeds", "1", "--tasks", "next"};
        String[] question = {"--homes", file("homes"), "--out", file("out"), "--methods", "relation"};
        assertThat(run(Stream.of(question, small, new String[] {"--prior", "recorded"})
                        .flatMap(Stream::of)
                        .toArray(String[]::new)))
                .isZero();

        assertThat(trainedOn("without-flat")).contains("the recorded house,");
        assertThat(trainedOn("without-house")).contains("the recorded flat,");
    }

    private String trainedOn(String prior) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out/priors"))) {
            Path file = files.filter(some -> some.getFileName().toString().startsWith(prior))
                    .findFirst()
                    .orElseThrow();
            return PriorFile.read(file).provenance().data();
        }
    }

    @Test
    void anUnknownMethodIsToldTheKnownOnes() {
        assertThat(run("--homes", file("homes"), "--methods", "oracle")).isEqualTo(2);
        assertThat(err.toString()).contains("oracle").contains("naive-bayes").contains("meta-sgd");
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new LeaderboardCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                });
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private JsonObject json(String run) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve(run + "/leaderboard.json")))
                .getAsJsonObject();
    }
}
