/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** A key's file: a line of text, or {@code hex:} and hexadecimal digits; for its owner's eyes only. */
final class PskFile {

    static final int SHORTEST = 8;
    private static final int GENERATED = 16;
    private static final String HEX = "hex:";
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private PskFile() {}

    /** @throws IOException when it can't be read, others may read it, or it holds no good key */
    static byte[] read(Path file) throws IOException {
        requireOwnerOnly(file);
        String text = Files.readString(file).strip();
        byte[] key = text.startsWith(HEX) ? hex(file, text) : text.getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST) {
            throw new IOException("The key in " + file + " has " + key.length + " bytes; use at least " + SHORTEST);
        }
        return key;
    }

    /** Writes a random key if there is no file yet. */
    static void createIfMissing(Path file, SecureRandom random) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[GENERATED];
        random.nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (isPosix(file)) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER));
        }
        Files.writeString(draft, HEX + HexFormat.of().formatHex(key) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] hex(Path file, String text) throws IOException {
        try {
            return HexFormat.of().parseHex(text.substring(HEX.length()).strip());
        } catch (IllegalArgumentException e) {
            throw new IOException("The key in " + file + " begins with hex: but is no hexadecimal number", e);
        }
    }

    /** @throws IOException when others may use the file; the message says what helps */
    static void requireOwnerOnly(Path file) throws IOException {
        if (!isPosix(file)) {
            return;
        }
        Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
        others.addAll(Files.getPosixFilePermissions(file));
        others.removeAll(PosixFilePermissions.fromString("rwx------"));
        if (!others.isEmpty()) {
            throw new IOException(
                    "The key file " + file + " may be used by others than its owner; run: chmod 600 " + file);
        }
    }

    private static boolean isPosix(Path file) throws IOException {
        Path existing = file.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        FileStore store = Files.getFileStore(existing);
        return store.supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
