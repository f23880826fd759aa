/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.runtime.internal.item.FileItems;

class ItemsFolderTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final List<List<Item>> taken = new CopyOnWriteArrayList<>();
    private final FileItems target = this::take;

    @TempDir
    private Path temp;

    private ItemsFolder folder;

    private Set<String> take(Collection<Item> items) {
        taken.add(List.copyOf(items));
        return Set.of();
    }

    @AfterEach
    void close() {
        if (folder != null) {
            folder.close();
        }
    }

    private void open() {
        folder = new ItemsFolder(temp.resolve("items"), target);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(temp.resolve("items"));
        Path whole = Files.writeString(temp.resolve(name + ".new"), text);
        Files.move(whole, temp.resolve("items").resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private void awaitNames(String... names) {
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(taken.get(taken.size() - 1))
                .extracting(Item::name)
                .containsExactly(names));
    }

    @Test
    void readsTheFilesThatAreThereAtOnce() throws IOException {
        write("b.items", "Switch B");
        write("a.items", "Switch A \"é\"");
        write("c.txt", "Switch C");
        open();
        assertThat(taken)
                .containsExactly(List.of(Item.of("A", ItemType.SWITCH, "é"), Item.of("B", ItemType.SWITCH, "")));
    }

    @Test
    void followsFilesThatComeChangeAndGo() throws IOException {
        open();
        assertThat(taken).containsExactly(List.of());
        write("a.items", "Switch A");
        awaitNames("A");
        write("a.items", "Switch A\nSwitch A2");
        awaitNames("A", "A2");
        write("b.items", "Switch B");
        awaitNames("A", "A2", "B");
        Files.delete(temp.resolve("items").resolve("a.items"));
        awaitNames("B");
    }

    @Test
    void aBrokenFileCostsOnlyItsBrokenItems() throws IOException {
        write("a.items", "Switch A\nSwich Broken\nSwitch C");
        write("b.items", "Switch A\nSwitch B");
        open();
        awaitNames("A", "C", "B");
    }

    @Test
    void aFolderThatIsRemovedAndComesBackIsFollowedAgain() throws IOException {
        write("a.items", "Switch A");
        open();
        awaitNames("A");
        Files.delete(temp.resolve("items").resolve("a.items"));
        Files.delete(temp.resolve("items"));
        awaitNames();
        write("a.items", "Switch A");
        awaitNames("A");
    }
}
