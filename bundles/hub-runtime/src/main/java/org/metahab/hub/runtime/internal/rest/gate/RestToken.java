/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secret that callers show, kept in a file that only its owner can read. */
final class RestToken {

    static final String FILE = "rest.token";

    private static final Logger LOGGER = LoggerFactory.getLogger(RestToken.class);
    private static final int RANDOM_BYTES = 32;
    private static final int SHORTEST = 20;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");

    private final byte[] token;

    private RestToken(byte[] token) {
        this.token = token;
    }

    /**
     * Reads the token of that folder, or makes one when there is none yet.
     *
     * @throws UncheckedIOException when the file can't be read or written
     * @throws IllegalStateException when the file holds no token
     */
    static RestToken of(Path folder, SecureRandom random) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(folder.toAbsolutePath(), file, random);
                LOGGER.info("A token for REST was made; it is in {}", file);
            }
            protect(file);
            String text = Files.readString(file).strip();
            if (text.length() < SHORTEST) {
                throw new IllegalStateException(
                        file + " holds no token of at least " + SHORTEST + " characters; delete it for a new one");
            }
            return new RestToken(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The token for REST in " + file + " can't be read or made", e);
        }
    }

    /** Whether that is the token; takes as long for a wrong one as for the right one. */
    boolean is(String candidate) {
        return MessageDigest.isEqual(token, candidate.getBytes(StandardCharsets.UTF_8));
    }

    private static void create(Path folder, Path file, SecureRandom random) throws IOException {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(file, OWNER_ONLY_FOLDER));
        }
        Path fresh = Files.createTempFile(folder, FILE, ".new", attributes(file, OWNER_ONLY));
        Files.writeString(fresh, text + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void protect(Path file) throws IOException {
        if (isPosix(file) && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            LOGGER.warn(
                    "{} could be read by others than its owner; it can't any more. Delete it for a new token", file);
        }
    }

    private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> permissions) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
