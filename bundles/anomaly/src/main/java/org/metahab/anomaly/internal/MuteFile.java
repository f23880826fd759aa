/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which items are muted, in a file that only its owner can read and that is replaced as a whole. */
final class MuteFile {

    private static final Gson GSON = new Gson();

    private final Path file;

    MuteFile(Path folder) {
        this.file = folder.resolve("muted.json");
    }

    /** @throws IOException when the file is there and can't be read */
    Set<String> load() throws IOException {
        if (!Files.exists(file)) {
            return new TreeSet<>();
        }
        try {
            return new TreeSet<>(Set.of(GSON.fromJson(Files.readString(file), String[].class)));
        } catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
            throw new IOException(file + " is no list of items; mend or remove it", e);
        }
    }

    /** @throws IOException when it can't be written; the old file stays then */
    void save(Collection<String> items) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling("muted.json.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(fresh, GSON.toJson(items));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
