/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps things in one JSON file. It is written beside the old one and moved over it, so that a kill at any moment leaves
 * the old or the new one. A file that can't be read is put aside, never overwritten.
 */
public final class JsonThingStore implements ThingStore {

    static final int SCHEMA = 2;

    private static final int OLDEST_SCHEMA = 1;

    private static final Logger LOG = LoggerFactory.getLogger(JsonThingStore.class);

    private final Gson gson =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private final Path file;

    /** @param folder is made when it isn't there */
    public JsonThingStore(Path folder) {
        this.file = folder.resolve("things.json");
    }

    @Override
    public List<StoredThing> load() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try {
            JsonObject root = JsonParser.parseString(text).getAsJsonObject();
            int schema = root.get("schema").getAsInt();
            if (schema < OLDEST_SCHEMA || schema > SCHEMA) {
                return putAside("its schema is " + schema + ", this version reads " + OLDEST_SCHEMA + " to " + SCHEMA);
            }
            List<StoredThing> things = new ArrayList<>();
            for (JsonElement thing : root.getAsJsonArray("things")) {
                things.add(ThingJson.decode(thing.getAsJsonObject()));
            }
            return things;
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException
                | DateTimeException e) {
            LOG.debug("Unreadable {}", file, e);
            return putAside("it is no registry of things: " + e.getMessage());
        }
    }

    private List<StoredThing> putAside(String why) throws IOException {
        Path aside = file.resolveSibling(
                "things.unreadable-" + Files.getLastModifiedTime(file).toMillis() + ".json");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        LOG.error(
                "The registry of discovered things {} can't be used because {}. It was moved to {}; devices will be found"
                        + " again and have to be approved again. Repair that file and move it back to keep what it holds",
                file,
                why,
                aside);
        return List.of();
    }

    @Override
    public void save(List<StoredThing> things) throws IOException {
        JsonObject root = new JsonObject();
        root.addProperty("schema", SCHEMA);
        JsonArray array = new JsonArray();
        things.forEach(thing -> array.add(ThingJson.encode(thing)));
        root.add("things", array);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling("things.json.new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(gson.toJson(root));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (folder != null) {
            forceFolder(folder);
        }
    }

    /** Makes the move last; where folders can't be opened, the system does so by itself. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("Can't force {}", folder, e);
        }
    }
}
