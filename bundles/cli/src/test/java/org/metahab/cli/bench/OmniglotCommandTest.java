/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** With the pictures where they are at hand: set the system property {@code metahab.data}. */
class OmniglotCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void readsAlphabetsAndRuns() throws IOException {
        OmniglotFiles files = new OmniglotFiles(pictures());
        assertThat(files.alphabets()).allSatisfy(alphabet -> assertThat(alphabet.characters())
                .isNotEmpty()
                .allSatisfy(drawings -> assertThat(drawings).hasSize(20)));
        assertThat(files.runs()).hasSize(20).allSatisfy(run -> {
            assertThat(run.training()).hasSize(20);
            assertThat(run.truth()).hasSize(20).doesNotContain(-1);
        });
    }

    @Test
    void writesATableAndGoesOnWhereItWasStopped() throws IOException {
        String[] options = {
            "--data",
            pictures().toString(),
            "--iterations",
            "2",
            "--side",
            "16",
            "--filters",
            "4,4",
            "--resume",
            "--out",
            folder.toString()
        };
        assertThat(run(options)).isZero();
        String table = out.toString();
        assertThat(table).contains("| prototypical | 1 | 16 × 16 | 4,4 | 2 |");
        assertThat(Files.readString(folder.resolve("curves.svg"))).startsWith("<svg");
        out.getBuffer().setLength(0);
        assertThat(run(options)).isZero();
        assertThat(out.toString()).isEqualTo(table);
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThat(run("--data", folder.toString(), "--out", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("images_background_small1.zip", "--data");
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new OmniglotCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private static Path pictures() {
        Path folder = Path.of(System.getProperty("metahab.data", "data"), "omniglot");
        assumeTrue(Files.isDirectory(folder), () -> "no pictures at " + folder + "; set -Dmetahab.data");
        return folder;
    }
}
