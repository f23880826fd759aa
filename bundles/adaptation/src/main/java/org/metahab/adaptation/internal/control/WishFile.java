/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import org.metahab.adaptation.internal.file.OwnerFiles;

/** Wishes in a file that is put in place of the former one, so that a crash leaves the old or the new. */
public final class WishFile implements WishStore {

    /** The file's name in its folder. */
    public static final String FILE = "wishes.json";

    private final Path file;
    private final Wishes loaded;

    private WishFile(Path file, Wishes loaded) {
        this.file = file;
        this.loaded = loaded;
    }

    /**
     * Opens the file in a folder, or starts with no wish.
     *
     * @throws IOException when it cannot be read, is damaged or of a newer version; it is left as it is then
     */
    public static WishFile open(Path folder) throws IOException {
        OwnerFiles.createFolder(folder);
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new WishFile(file, Wishes.NONE);
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new WishFile(
                    file, WishCodec.decode(JsonParser.parseString(text).getAsJsonObject()));
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | DateTimeException
                | IllegalArgumentException e) {
            throw new IOException(file + " can't be understood: " + e.getMessage(), e);
        }
    }

    /** Whether there surely is no such file in a folder. */
    public static boolean isMissing(Path folder) {
        return Files.isRegularFile(folder) || Files.notExists(folder.resolve(FILE));
    }

    @Override
    public Wishes load() {
        return loaded;
    }

    @Override
    public void save(Wishes wishes) throws IOException {
        OwnerFiles.replace(file, WishCodec.encode(wishes).toString().getBytes(StandardCharsets.UTF_8));
    }
}
