/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HabitsCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void writesTablePictureAndNumbers() throws IOException {
        assertThat(run("--learner", "from-scratch,most-popular,prototypical", "--shots", "1,3"))
                .isZero();

        assertThat(out.toString())
                .contains("| learner | 1 shot | 3 shots |", "| prototypical |", "| *", "**")
                .isEqualTo(Files.readString(folder.resolve("table.md")));
        assertThat(Files.readString(folder.resolve("accuracy.svg")))
                .startsWith("<svg")
                .contains("most-popular", "3 shots", "<circle");
        assertThat(result("prototypical").test(3).accuracy()).isBetween(0.0, 1.0);
    }

    @Test
    void theSameOptionsGiveTheSameNumbersForAnyNumberOfThreads() throws IOException {
        run("--learner", "fomaml", "--shots", "3", "--threads", "1");
        List<HabitsResult.Test> one = result("fomaml").tests();
        run("--learner", "fomaml", "--shots", "3", "--threads", "2");
        assertThat(result("fomaml").tests()).isEqualTo(one);
    }

    @Test
    void resumingKeepsWhatIsFinished() throws IOException {
        run("--learner", "relation", "--shots", "3");
        String before = Files.readString(file("relation"));
        run("--learner", "relation", "--shots", "3", "--resume");
        assertThat(Files.readString(file("relation"))).isEqualTo(before);
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new HabitsCommand());
        line.setOut(new PrintWriter(out, true));
        Stream<String> small = Stream.of(
                "--homes", "4", "--days", "10", "--iterations", "3", "--tasks", "5", "--out", folder.toString());
        return line.execute(Stream.concat(Stream.of(arguments), small).toArray(String[]::new));
    }

    private HabitsResult result(String learner) throws IOException {
        return new Gson().fromJson(Files.readString(file(learner)), HabitsResult.class);
    }

    private Path file(String learner) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(learner + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
