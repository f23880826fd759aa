/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Writes and reads files that hold one password and that only their owner may read. */
final class PasswordFile {

    static final String SUFFIX = ".password";
    private static final int RANDOM_BYTES = 24;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private PasswordFile() {}

    /** Makes a password of 192 random bits, unless the file is there; a crash never leaves half a file. */
    static void createIfMissing(Path file, SecureRandom random) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly(draft));
        Files.writeString(draft, password + "\n", StandardCharsets.US_ASCII, StandardOpenOption.DSYNC);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // somebody gave the account a password of their own in this moment: theirs counts
        } catch (UnsupportedOperationException | IOException e) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The first line, without blanks around it. */
    static String read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").strip();
        }
    }

    /** Whether others than the owner could read it; false where the file system does not tell. */
    static boolean isExposed(Path file) throws IOException {
        return isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
    }

    /** Takes everybody else's permissions away. */
    static void protect(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
