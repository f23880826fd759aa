/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a connection says who it is.
 *
 * @param user blank for none
 * @param password used when there is no file
 * @param passwordFile read anew at each attempt, since the broker may write it later than we start
 */
record Credentials(String user, String password, @Nullable Path passwordFile) {

    /**
     * The password to use now; empty without a user.
     *
     * @throws IOException when the file cannot be read; its message says what to do
     */
    Optional<char[]> read() throws IOException {
        if (user.isBlank()) {
            return Optional.empty();
        }
        if (passwordFile == null) {
            return Optional.of(password.toCharArray());
        }
        return Optional.of(firstLine(passwordFile));
    }

    /** Where to look when the broker refuses us. */
    String where() {
        return passwordFile == null ? "its configuration" : passwordFile.toString();
    }

    static char[] firstLine(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            String line = lines.findFirst().orElse("").strip();
            if (line.isEmpty()) {
                throw new IOException(
                        "The password file " + file + " is empty: write the password into its first line");
            }
            return line.toCharArray();
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "The password file " + file + " does not exist (yet): start the broker that writes it, or correct"
                            + " the path",
                    e);
        } catch (IOException e) {
            throw new IOException("The password file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return user.isBlank() ? "nobody" : user;
    }
}
