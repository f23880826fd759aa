/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.internal.control.WishFile;
import org.metahab.adaptation.internal.control.Wishes;
import org.metahab.adaptation.internal.engine.LivedHome;
import org.metahab.adaptation.internal.suggestion.Journal;

class StoreSourceTest {

    private static final Scope ANNA = new Scope.Person("anna");

    @TempDir
    Path folder;

    private final LivedHome home = new LivedHome();

    @Test
    void wishesHoldWhereTheJournalCannotBeRead() throws IOException {
        String newer = "{\"version\":99}\n";
        Path journal = Files.writeString(folder.resolve(Journal.FILE), newer);
        WishFile.open(folder).save(Wishes.excluding(ANNA, "excluded"));
        home.mornings(0, 3);

        try (StoreSource store = StoreSource.open(folder)) {
            start(store);
            assertThat(store.problem()).contains("can't be kept", "version 99");
            assertThat(home.engine.habits()).isEmpty();
            assertThat(home.engine.all()).isEmpty();
            home.engine.control().include(ANNA);
            assertThat(home.engine.habits()).isNotEmpty();
        }
        assertThat(WishFile.open(folder).load().exclusions()).isEmpty();
        assertThat(journal).content().isEqualTo(newer);
    }

    @Test
    void nothingIsLearntWhileWishesCannotBeReadAndSuggestionsAreKept() throws IOException {
        home.mornings(0, 3);
        try (StoreSource store = StoreSource.open(folder)) {
            start(store);
            home.engine.accept("s1");
        }
        Path file = Files.writeString(folder.resolve(WishFile.FILE), "{\"version\":1,\"mod");

        try (StoreSource store = StoreSource.open(folder)) {
            start(store);
            assertThat(store.problem()).contains("nothing is learnt", file.toString());
            home.mornings(3, 6);
            assertThat(home.engine.habits()).isEmpty();
            assertThat(home.engine.find("s1").orElseThrow().stage().isRunning()).isTrue();
            assertThatThrownBy(() -> home.engine.control().exclude(ANNA)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> home.engine.control().forget(ANNA, Instant.EPOCH, Instant.MAX))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(file).content().isEqualTo("{\"version\":1,\"mod");

        Files.delete(file);
        try (StoreSource store = StoreSource.open(folder)) {
            start(store);
            assertThat(store.problem()).isEmpty();
            assertThat(home.engine.habits()).isNotEmpty();
        }
    }

    @Test
    void withoutAFolderThereIsNoWishThatCouldBeMissed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        try (StoreSource store = StoreSource.open(file)) {
            assertThat(store.wishes().load()).isEqualTo(Wishes.NONE);
            assertThat(store.problem()).contains("wishes can't be kept", "suggestions can't be kept");
            assertThatThrownBy(() -> store.wishes().save(Wishes.NONE)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> store.suggestions().erase(Set.of())).isInstanceOf(IOException.class);
        }
    }

    private void start(StoreSource store) {
        home.engine = home.start(AdaptationOptions.DEFAULT, store.suggestions(), store.wishes());
    }
}
