/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.prior;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;

/**
 * Reads and writes priors. Version 1 of the file, all numbers little-endian:
 *
 * <table>
 * <caption>Layout</caption>
 * <tr><td>8 bytes</td><td>{@code MetaPRIO}</td></tr>
 * <tr><td>4 bytes</td><td>version of the file, 1</td></tr>
 * <tr><td>4 bytes</td><td>length of the header, h ≤ 65,536</td></tr>
 * <tr><td>4 bytes</td><td>number of parameters, n ≤ 4,194,304</td></tr>
 * <tr><td>h bytes</td><td>header, JSON in UTF-8: algorithm, shape, options, schema, provenance</td></tr>
 * <tr><td>4n bytes</td><td>parameters, IEEE 754 single precision</td></tr>
 * <tr><td>32 bytes</td><td>SHA-256 of everything before</td></tr>
 * </table>
 *
 * <p>Version 2, the compact one, has the parameters in eight bits each, in groups of 64 with a scale: a quarter to a third of
 * the size. What is read is then near what was written, not the same.
 *
 * <p>Nothing is believed before the checksum has been verified, and no more memory is taken than the file is long. The
 * checksum tells damage, not who made the file.
 */
public final class PriorFile {
    /** Version of the file with parameters in single precision. */
    public static final int VERSION = 1;

    /** Version of the compact file. */
    public static final int COMPACT_VERSION = 2;

    private static final byte[] MAGIC = "MetaPRIO".getBytes(StandardCharsets.US_ASCII);
    private static final int PREAMBLE = MAGIC.length + 3 * Integer.BYTES;
    private static final int CHECKSUM = 32;
    private static final int MAX_HEADER = 1 << 16;
    private static final int MAX_PARAMETERS = 1 << 22;
    private static final int MAX_FILE = PREAMBLE + MAX_HEADER + Float.BYTES * MAX_PARAMETERS + CHECKSUM;

    private PriorFile() {}

    /**
     * Reads a prior for a hub that encodes inputs by certain schemas.
     *
     * @param known the schemas this hub knows
     * @throws PriorException if the file is damaged, no prior, too new, or for another schema; the message says which
     */
    public static Prior read(Path file, Set<FeatureSchema> known) throws IOException {
        return read(file).requireSchema(known);
    }

    /** Reads a prior of any schema. */
    public static Prior read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /**
     * Reads a prior of any schema from a stream, up to its end.
     *
     * @param name what to call it in messages
     */
    public static Prior read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_FILE + 1);
        try {
            return decode(bytes);
        } catch (PriorException e) {
            throw new PriorException("cannot use the prior " + name + ": " + e.getMessage(), e);
        }
    }

    /** Writes a prior so that the file is either complete or as before, whatever happens. */
    public static void write(Prior prior, Path file) throws IOException {
        write(encode(prior), file);
    }

    /** Writes a compact file, in the same way. */
    public static void writeCompact(Prior prior, Path file) throws IOException {
        write(encodeCompact(prior), file);
    }

    private static void write(byte[] content, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path directory = target.getParent();
        if (directory == null) {
            throw new IOException(file + " is not the name of a file");
        }
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, target.getFileName().toString(), ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A prior as the bytes of its file; the same prior always gives the same bytes. */
    public static byte[] encode(Prior prior) {
        float[] parameters = prior.parameters();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * parameters.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(parameters);
        return encode(prior, VERSION, parameters.length, bytes.array());
    }

    /** A prior as the bytes of its compact file. */
    public static byte[] encodeCompact(Prior prior) {
        float[] parameters = prior.parameters();
        return encode(prior, COMPACT_VERSION, parameters.length, CompactParameters.encode(parameters));
    }

    /** The prior as it comes back from its compact file. */
    public static Prior compacted(Prior prior) {
        try {
            return decode(encodeCompact(prior));
        } catch (PriorException e) {
            throw new IllegalStateException("a prior cannot be read that was just written", e);
        }
    }

    private static byte[] encode(Prior prior, int version, int count, byte[] parameters) {
        byte[] header = PriorHeader.toJson(prior).getBytes(StandardCharsets.UTF_8);
        if (header.length > MAX_HEADER || count > MAX_PARAMETERS) {
            throw new IllegalArgumentException("a prior file holds at most " + MAX_HEADER + " bytes of header and "
                    + MAX_PARAMETERS + " parameters, but these are " + header.length + " and " + count);
        }
        ByteBuffer bytes = ByteBuffer.allocate(PREAMBLE + header.length + parameters.length + CHECKSUM)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC)
                .putInt(version)
                .putInt(header.length)
                .putInt(count)
                .put(header)
                .put(parameters);
        bytes.put(sha256(bytes.array(), bytes.position()));
        return bytes.array();
    }

    private static Prior decode(byte[] bytes) throws PriorException {
        if (bytes.length < PREAMBLE || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new PriorException("it is not a prior file");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        int version = in.getInt();
        if (version != VERSION && version != COMPACT_VERSION) {
            throw new PriorException("its format is version " + version + ", but this program reads versions " + VERSION
                    + " and " + COMPACT_VERSION + (version > COMPACT_VERSION ? "; it needs a newer MetaHAB" : ""));
        }
        int headerLength = in.getInt();
        int count = in.getInt();
        if (headerLength < 0 || headerLength > MAX_HEADER || count < 0 || count > MAX_PARAMETERS) {
            throw new PriorException("it is damaged: it claims a header of " + headerLength + " bytes and " + count
                    + " parameters, more than a prior may have");
        }
        int wanted = PREAMBLE + headerLength + Float.BYTES * count + CHECKSUM;
        if (version == VERSION ? bytes.length != wanted : bytes.length > MAX_FILE) {
            throw new PriorException("it is damaged: it should be " + wanted + " bytes long, but is "
                    + (bytes.length > MAX_FILE ? "longer" : bytes.length));
        }
        int end = bytes.length - CHECKSUM;
        if (end < PREAMBLE + headerLength) {
            throw new PriorException("it is damaged: it ends before its parameters");
        }
        if (!MessageDigest.isEqual(Arrays.copyOfRange(bytes, end, bytes.length), sha256(bytes, end))) {
            throw new PriorException("it is damaged: its checksum does not fit its content; copy or train it again");
        }
        String header = new String(bytes, PREAMBLE, headerLength, StandardCharsets.UTF_8);
        in.limit(end).position(PREAMBLE + headerLength);
        if (version == COMPACT_VERSION) {
            return PriorHeader.toPrior(header, CompactParameters.decode(in, count));
        }
        float[] parameters = new float[count];
        in.asFloatBuffer().get(parameters);
        return PriorHeader.toPrior(header, parameters);
    }

    private static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
