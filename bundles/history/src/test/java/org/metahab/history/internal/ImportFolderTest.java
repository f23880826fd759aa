/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.history.ImportOptions;
import org.metahab.history.ImportRequest;

class ImportFolderTest {

    @TempDir
    Path place;

    private Path inside;
    private Path outside;
    private ImportFolder folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Path imports = place.toRealPath().resolve("import");
        folder = new ImportFolder(imports);
        folder.make();
        Files.createDirectory(imports.resolve("old"));
        inside = Files.writeString(imports.resolve("home.csv"), "");
        Files.writeString(imports.resolve("old/home.db"), "");
        outside = Files.writeString(place.toRealPath().resolve("secret.csv"), "");
    }

    @Test
    void aFileInTheFolderIsTakenByItsName() {
        assertThat(confined("csv:home.csv")).isEqualTo("csv:" + inside);
        assertThat(confined("csv:" + inside)).isEqualTo("csv:" + inside);
        assertThat(confined("home-assistant:old/home.db")).endsWith("/import/old/home.db");
        assertThat(confined("jdbc:sqlite:old/home.db"))
                .startsWith("jdbc:sqlite:/")
                .endsWith("/import/old/home.db");
    }

    @Test
    void anAddressIsNoFile() {
        assertThat(confined("openhab:http://192.168.1.5:8080")).isEqualTo("openhab:http://192.168.1.5:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv:../secret.csv",
                "csv:old/../../secret.csv",
                "csv:/etc/passwd",
                "csv:",
                "csv:.",
                "home-assistant:../secret.csv",
                "jdbc:sqlite:../secret.csv"
            })
    void whatLeadsOutOfItIsRefusedWithTheFolderAndTheRemedy(String from) {
        assertThatThrownBy(() -> confined(from))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "is not in", inside.getParent().toString(), "copy it there", "etc/org.metahab.history.cfg");
    }

    @Test
    void aSymbolicLinkIsRefused() throws IOException {
        Files.createSymbolicLink(inside.resolveSibling("link.csv"), outside);
        Files.createSymbolicLink(inside.resolveSibling("up"), place);

        assertThatThrownBy(() -> confined("csv:link.csv")).hasMessageContaining("symbolic link");
        assertThatThrownBy(() -> confined("csv:up/secret.csv")).hasMessageContaining("symbolic link");
    }

    @Test
    void theFolderItselfMayBeBehindALink() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("linked"), inside.getParent());

        assertThat(new ImportFolder(link).confine(request("csv:home.csv", null)).from())
                .isEqualTo("csv:" + inside);
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissingThere() {
        assertThatThrownBy(() -> confined("csv:hom.csv"))
                .hasMessageContainingAll("no file 'hom.csv' in " + inside.getParent());
    }

    /** Other databases' addresses can make their drivers run things. */
    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://x'", "jdbc:mysql://db/openhab", "jdbc:sqlite::memory:"
            })
    void otherDatabasesAreNotReadOverTheNetwork(String from) {
        assertThatThrownBy(() -> confined(from)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTokensFileIsTakenFromThereToo() throws IOException {
        Path token = Files.writeString(inside.resolveSibling("token"), "t");

        assertThat(folder.confine(request("openhab:http://hub", Path.of("token")))
                        .tokenFile())
                .isEqualTo(token);
        assertThatThrownBy(() -> folder.confine(request("openhab:http://hub", outside)))
                .hasMessageContaining("is not in");
    }

    private String confined(String from) {
        return folder.confine(request(from, null)).from();
    }

    private static ImportRequest request(String from, @Nullable Path token) {
        ImportOptions options = new ImportOptions(Instant.EPOCH, Map.of(), true, true);
        return new ImportRequest(from, token, "", Map.of(), Set.of(), options);
    }
}
