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

class SinusoidCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void writesTableCurvesAndNumbers() throws IOException {
        assertThat(run("--learner", "maml,meta-sgd", "--iterations", "50", "--seeds", "2"))
                .isZero();

        assertThat(out.toString()).contains("maml, K = 10, 1 step, α 0.01", "meta-sgd", "± ");
        assertThat(Files.readString(folder.resolve("table.md"))).isEqualTo(out.toString());
        assertThat(Files.readString(folder.resolve("curves-k10.svg")))
                .startsWith("<svg")
                .contains("meta-sgd");
        SinusoidResult result = results().get(0);
        assertThat(result.done()).isTrue();
        assertThat(result.curve()).isNotEmpty();
        assertThat(result.test(10, true).error()).isPositive();
    }

    @Test
    void theSameOptionsGiveTheSameNumbersForAnyNumberOfThreads() throws IOException {
        run("--learner", "maml", "--iterations", "50", "--threads", "1");
        List<SinusoidResult.Test> one = results().get(0).tests();
        run("--learner", "maml", "--iterations", "50", "--threads", "2");
        assertThat(results().get(0).tests()).isEqualTo(one);
    }

    @Test
    void resumingKeepsWhatIsFinished() throws IOException {
        run("--learner", "fomaml", "--iterations", "50");
        Path file = resultFiles().get(0);
        String before = Files.readString(file);
        run("--learner", "fomaml", "--iterations", "50", "--resume");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new SinusoidCommand());
        line.setOut(new PrintWriter(out, true));
        return line.execute(Stream.concat(Stream.of(arguments), Stream.of("--out", folder.toString()))
                .toArray(String[]::new));
    }

    private List<SinusoidResult> results() throws IOException {
        Gson gson = new Gson();
        return resultFiles().stream()
                .map(file -> {
                    try {
                        return gson.fromJson(Files.readString(file), SinusoidResult.class);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private List<Path> resultFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
