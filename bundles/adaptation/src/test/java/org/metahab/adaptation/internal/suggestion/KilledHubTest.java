/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.Stage;

/** Kills a process in which people give answers, at random moments, and looks at what is left. */
class KilledHubTest {

    private static final int KILLS = 10;
    private static final int MOST_ANSWERS = 60;

    @TempDir
    Path folder;

    @Test
    void aKillLosesNoConfirmedAnswerAndLeavesNothingHalfDone() throws Exception {
        Random random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            Map<String, Integer> confirmed = answersUntilKilled(kill, 1 + random.nextInt(MOST_ANSWERS));

            StoredRules rules = new StoredRules(folder.resolve("rules"));
            try (Journal journal = Journal.open(folder)) {
                Entries entries = new Entries(journal, suggestion -> {});
                new Reconciler(entries, new SuggestionBook(entries, rules), rules).reconcile(Instant.EPOCH);
                confirmed.forEach(
                        (id, moves) -> assertThat(entries.require(id).life().moves())
                                .as("%s after kill", id)
                                .hasSizeGreaterThanOrEqualTo(moves));
                for (Entry entry : entries.all()) {
                    boolean wanted = entry.stage().isRunning() || entry.stage() == Stage.PAUSED;
                    assertThat(rules.rule(entry.required().rule().uid()).isPresent())
                            .as("%s is %s", entry.habit(), entry.stage())
                            .isEqualTo(wanted);
                }
            }
        }
    }

    /** How many moves each suggestion's life had when the last answer to it was confirmed. */
    private Map<String, Integer> answersUntilKilled(int seed, int answers) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AnsweringHub.class.getName(),
                folder.toString(),
                String.valueOf(seed)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, Integer> confirmed = new HashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (int read = 0; read < answers; read++) {
                String[] words = lines.readLine().split(" ");
                confirmed.put(words[0], Integer.parseInt(words[1]));
            }
            process.destroyForcibly();
        }
        process.waitFor();
        assertThat(confirmed).isNotEmpty();
        return confirmed;
    }
}
