/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;

/**
 * A {@link TrainingState} in a file, so that long runs can go on after they were stopped: a magic number, the version, how
 * far training is, three vectors of floats, and a CRC-32 over all of it, big-endian.
 */
public final class Checkpoint {
    private static final int MAGIC = 0x4D48_434B;
    private static final int VERSION = 1;
    private static final int HEADER = 5 * Integer.BYTES;
    private static final int MAX_PARAMETERS = 10_000_000;

    private Checkpoint() {}

    /** Writes the file in one go: whoever reads it sees the old or the new one. */
    public static void write(TrainingState state, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        float[] parameters = state.parameters();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (int value : new int[] {MAGIC, VERSION, state.iteration(), state.steps(), parameters.length}) {
                out.writeInt(value);
            }
            for (float[] vector : new float[][] {parameters, state.mean(), state.square()}) {
                for (float value : vector) {
                    out.writeFloat(value);
                }
            }
            CRC32 checksum = new CRC32();
            checksum.update(bytes.toByteArray());
            out.writeInt((int) checksum.getValue());
        }
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.write(next, bytes.toByteArray());
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Reads a file.
     *
     * @param parameters how many parameters the state must have
     * @throws IOException if the file cannot be read, is damaged, or belongs to another learner
     */
    public static TrainingState read(Path file, int parameters) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || in.getInt() != MAGIC || in.getInt() != VERSION) {
            throw new IOException(file + " is not a checkpoint of this version; delete it to start anew");
        }
        int iteration = in.getInt();
        int steps = in.getInt();
        int count = in.getInt();
        if (count != parameters) {
            throw new IOException(file + " has " + count + " parameters, but this learner has " + parameters
                    + "; it belongs to another run");
        }
        long size = HEADER + 3L * Float.BYTES * count + Integer.BYTES;
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, Math.max(0, bytes.length - Integer.BYTES));
        if (count > MAX_PARAMETERS
                || bytes.length != size
                || ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES) != (int) checksum.getValue()) {
            throw new IOException(file + " is damaged; delete it to start anew");
        }
        return new TrainingState(iteration, steps, floats(in, count), floats(in, count), floats(in, count));
    }

    private static float[] floats(ByteBuffer in, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.getFloat();
        }
        return values;
    }
}
