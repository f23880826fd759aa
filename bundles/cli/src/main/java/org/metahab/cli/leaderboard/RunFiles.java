/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.metahab.trainer.leaderboard.RunResult;
import org.metahab.trainer.leaderboard.Runs;
import org.metahab.trainer.leaderboard.life.Facts;

/** Finished runs as files, one each; good for the same question about the same recording only. */
final class RunFiles implements Runs {

    private final Gson gson = new Gson();
    private final Path folder;
    private final String question;

    /** @param question what a run depends on besides method, home and seed */
    RunFiles(Path folder, String question) throws IOException {
        this.folder = folder;
        this.question = question;
        Files.createDirectories(folder);
    }

    private record Kept(String question, Facts facts, RunResult run) {}

    @Override
    public Optional<RunResult> find(String method, Facts home, int seed) throws IOException {
        Path file = file(method, home.home(), seed);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Kept kept = gson.fromJson(Files.readString(file), Kept.class);
            boolean fits = kept != null && kept.question.equals(question) && kept.facts.equals(home);
            return fits ? Optional.of(kept.run) : Optional.empty();
        } catch (JsonParseException e) {
            throw new IOException(file + " is damaged; delete it, or leave --resume out", e);
        }
    }

    @Override
    public void keep(Facts home, RunResult run) throws IOException {
        Path file = file(run.method(), run.home(), run.seed());
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(half, gson.toJson(new Kept(question, home, run)));
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String method, String home, int seed) {
        return folder.resolve(method + "." + home + "." + seed + ".json");
    }
}
