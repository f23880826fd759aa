/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.metahab.hub.HistoryImport;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;
import org.metahab.hub.Items;
import org.metahab.hub.runtime.internal.file.ItemsFolder;
import org.metahab.hub.runtime.internal.item.ItemService;
import org.metahab.hub.runtime.internal.store.HubStore;

/**
 * What a standalone hub that does not run keeps on the disk: its items, and its history to read and to add to. Nothing is
 * told on any bus, and nothing old is forgotten.
 */
public final class StoppedHub implements AutoCloseable {

    private final HubStore store;
    private final ItemService items;
    private final Optional<ItemsFolder> files;

    private StoppedHub(HubStore store, ItemService items, Optional<ItemsFolder> files) {
        this.store = store;
        this.items = items;
        this.files = files;
    }

    /**
     * Opens a hub's folders; that of the store is created where it is missing.
     *
     * @param store the folder of the store, as in the hub's configuration {@code org.metahab.hub.runtime.store}
     * @param itemFiles the folder of the item files, as in {@code org.metahab.hub.runtime.items}
     * @throws IOException when the store can't be opened, for example because the hub runs on it
     */
    public static StoppedHub open(Path store, Path itemFiles, HubClock clock) throws IOException {
        HubStore opened = HubStore.open(store, clock);
        ItemService items = new ItemService(opened, opened, event -> {}, clock);
        return new StoppedHub(
                opened,
                items,
                Files.isDirectory(itemFiles) ? Optional.of(new ItemsFolder(itemFiles, items)) : Optional.empty());
    }

    /** The hub's items, from files and managed ones; states don't change. */
    public Items items() {
        return items;
    }

    /** What the hub remembers. */
    public HubHistory history() {
        return store;
    }

    /** Adds to what the hub remembers. */
    public HistoryImport historyImport() {
        return store;
    }

    @Override
    public void close() {
        files.ifPresent(ItemsFolder::close);
        items.close();
        store.close();
    }
}
