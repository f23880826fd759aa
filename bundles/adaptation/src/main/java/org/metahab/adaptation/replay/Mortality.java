/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;

/** One life of a process that may be killed at each thing that it writes. Once killed, it writes nothing more. */
final class Mortality {

    private final Fate fate;
    private final Random random;
    private boolean dead;

    /** @param random how much of what is being written is left */
    Mortality(Fate fate, Random random) {
        this.fate = fate;
        this.random = random;
    }

    /** Decides when a life ends. */
    @FunctionalInterface
    interface Fate {
        /** Whether it ends there; asked once at each point that is passed. */
        boolean endsAt(CrashPoint at);
    }

    /** @throws Killed when its life ends, or has ended */
    void pass(CrashPoint at, String written) {
        if (isKilled(at)) {
            throw new Killed(new Kill(at, written));
        }
    }

    /**
     * Begins to append a text to a file; where its life ends, the first bytes stay.
     *
     * @throws Killed when its life ends, or has ended
     */
    void append(Path file, String text) throws IOException {
        boolean before = dead;
        if (isKilled(CrashPoint.WITHIN_WRITE)) {
            if (!before) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                Files.write(
                        file,
                        Arrays.copyOf(bytes, random.nextInt(bytes.length)),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            throw new Killed(
                    new Kill(CrashPoint.WITHIN_WRITE, file.getFileName().toString()));
        }
    }

    private boolean isKilled(CrashPoint at) {
        dead = dead || fate.endsAt(at);
        return dead;
    }
}
