/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of the broker: one file {@code NAME.password} each, in a folder of their own. The file is the account: put
 * there, it works at once; taken away, so is the account, until the next start if it is a configured one. Safe for use by
 * several threads.
 */
public final class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final Path folder;

    private Accounts(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder and makes passwords for accounts that have none.
     *
     * @throws IOException when the folder cannot be written; the message names it
     * @throws IllegalArgumentException when a name is not usable
     */
    public static Accounts open(Path folder, Collection<String> names, SecureRandom random) throws IOException {
        Accounts accounts = new Accounts(folder);
        try {
            createFolder(folder);
            for (String name : names) {
                PasswordFile.createIfMissing(accounts.fileOf(name), random);
            }
            accounts.protectFiles();
        } catch (IOException e) {
            throw new IOException(
                    "The account folder " + folder + " cannot be written: " + e
                            + ": make it writable for the hub's user, or set folder to another one",
                    e);
        }
        return accounts;
    }

    /** Names of all accounts, sorted. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(PasswordFile.SUFFIX))
                    .map(file -> file.substring(0, file.length() - PasswordFile.SUFFIX.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .forEach(names::add);
        } catch (IOException e) {
            LOG.warn("The account folder {} cannot be read", folder, e);
        }
        return names;
    }

    /** Whether this is the account's password, in a time that does not tell how much of it is right. */
    public boolean accept(String name, byte[] password) {
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        Path file = fileOf(name);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            String expected = PasswordFile.read(file);
            return !expected.isEmpty() && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), password);
        } catch (IOException e) {
            LOG.warn("The password file {} cannot be read: nobody can log in as \"{}\"", file, name, e);
            return false;
        }
    }

    /**
     * Where an account's password is.
     *
     * @throws IllegalArgumentException when the name could not be an account's
     */
    public Path fileOf(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("accounts = \"" + name
                    + "\": use letters, digits, - and _, 64 at most, beginning with a letter or digit");
        }
        return folder.resolve(name + PasswordFile.SUFFIX);
    }

    private void protectFiles() throws IOException {
        for (String name : names()) {
            Path file = fileOf(name);
            if (PasswordFile.isExposed(file)) {
                LOG.warn("The password file {} could be read by others; now it cannot", file);
                PasswordFile.protect(file);
            }
        }
    }

    private static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }
}
