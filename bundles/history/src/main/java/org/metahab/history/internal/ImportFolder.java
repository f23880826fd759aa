/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.metahab.history.ImportRequest;

/**
 * The one folder whose files an import may read that somebody asked for over the network. Neither {@code ..} nor symbolic
 * links lead out of it.
 */
final class ImportFolder {

    private static final String SQLITE = "jdbc:sqlite:";

    private final Path folder;

    ImportFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Makes the folder, readable by its owner only, so that people find where to put files. */
    void make() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        FileStore store = Files.getFileStore(folder);
        if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * The same request with the files' true places.
     *
     * @throws IllegalArgumentException when it names a file elsewhere, or a database that is no such file
     */
    ImportRequest confine(ImportRequest request) {
        @Nullable Path token = request.tokenFile();
        return new ImportRequest(
                source(request.from()),
                token == null ? null : file(token.toString()),
                request.service(),
                request.people(),
                request.automated(),
                request.options());
    }

    private String source(String from) {
        if (from.startsWith(SQLITE)) {
            return SQLITE + file(from.substring(SQLITE.length()));
        }
        String kind = from.substring(0, from.indexOf(':') + 1);
        return switch (kind) {
            case "home-assistant:", "csv:" -> kind + file(from.substring(kind.length()));
            case "jdbc:" ->
                throw new IllegalArgumentException("'" + from
                        + "' is imported by ./metahab import on a stopped hub only; over the network, a database is a file, "
                        + SQLITE + "FILE, in " + folder);
            default -> from;
        };
    }

    private Path file(String name) {
        Path wanted = within(name);
        try {
            Path real = wanted.toRealPath();
            if (!real.equals(folder.toRealPath().resolve(folder.relativize(wanted)))) {
                throw new IllegalArgumentException(
                        "'" + name + "' is a symbolic link or behind one; copy the file itself to " + folder);
            }
            if (real.toString().indexOf('?') >= 0) {
                throw new IllegalArgumentException("'" + name + "' has a question mark in its name; rename it");
            }
            return real;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "There is no file '" + name + "' in " + folder + "; copy it there, and name it as it is there", e);
        }
    }

    private Path within(String name) {
        try {
            Path wanted = folder.resolve(name).normalize();
            if (wanted.startsWith(folder) && !wanted.equals(folder)) {
                return wanted;
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + name + "' names no file", e);
        }
        throw new IllegalArgumentException(
                "'" + name + "' is not in " + folder + ", and over the network only files from"
                        + " there are imported; copy it there and name it without its folder, import it on the hub's console, or"
                        + " set the folder in etc/" + HistoryConfig.PID + ".cfg");
    }
}
