/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.participant;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.metahab.meta.federated.RenyiAccountant;

/**
 * What a participant has spent of its privacy, over all exchanges and restarts. It is on disk before anything leaves. The
 * coordinator sees who joins, so sampling makes nothing cheaper here.
 */
final class Ledger {

    private static final String FILE = "privacy.json";

    private final Path file;
    private final double delta;
    /** How many rounds with which noise multiplier. */
    private final Map<Double, Long> rounds;

    private Ledger(Path file, double delta, Map<Double, Long> rounds) {
        this.file = file;
        this.delta = delta;
        this.rounds = rounds;
    }

    /** @throws IOException when the file is there and cannot be read: what was spent is then not known */
    static Ledger open(Path folder, double delta) throws IOException {
        Path file = folder.resolve(FILE);
        Map<Double, Long> rounds = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                Map<Double, Long> read =
                        new Gson().fromJson(Files.readString(file), new TypeToken<Map<Double, Long>>() {}.getType());
                rounds.putAll(read);
            } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
                throw new IOException(
                        file + " does not say what was spent; put it right, or take it away to begin anew: "
                                + e.getMessage(),
                        e);
            }
        }
        return new Ledger(file, delta, rounds);
    }

    /** ε so far. */
    double epsilon() {
        return accountant().epsilon(delta);
    }

    /** ε after one more round with that noise. */
    double epsilonAfter(double noise) {
        RenyiAccountant accountant = accountant();
        accountant.add(1, noise, 1);
        return accountant.epsilon(delta);
    }

    /** Counts a round; when this returns, it is on disk. */
    void spend(double noise) throws IOException {
        Map<Double, Long> more = new TreeMap<>(rounds);
        more.merge(noise, 1L, Long::sum);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(FILE + ".tmp");
        Files.writeString(draft, new Gson().toJson(more));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        rounds.putAll(more);
    }

    private RenyiAccountant accountant() {
        RenyiAccountant accountant = new RenyiAccountant();
        rounds.forEach((noise, count) -> accountant.add(1, noise, count));
        return accountant;
    }
}
