/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void choose() {
        folder = temp.resolve("broker/accounts");
    }

    @Test
    void makesAPasswordOfAtLeast128BitsForTheOwnerOnly() throws Exception {
        Accounts accounts = open("hub", "lamp");
        String password = Files.readString(accounts.fileOf("hub")).strip();

        assertThat(Base64.getUrlDecoder().decode(password)).hasSizeGreaterThanOrEqualTo(16);
        assertThat(password)
                .isNotEqualTo(Files.readString(accounts.fileOf("lamp")).strip());
        assertThat(permissions(accounts.fileOf("hub"))).isEqualTo("rw-------");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(Files.list(folder)).hasSize(2);
    }

    @Test
    void keepsAPasswordThatIsThere() throws Exception {
        String first = Files.readString(open("hub").fileOf("hub"));
        assertThat(Files.readString(open("hub", "lamp").fileOf("hub"))).isEqualTo(first);
    }

    @Test
    void acceptsThePasswordOfTheFileAndNoOther() throws Exception {
        Accounts accounts = open("hub");
        byte[] password = Files.readString(accounts.fileOf("hub")).strip().getBytes(UTF_8);

        assertThat(accounts.accept("hub", password)).isTrue();
        assertThat(accounts.accept("hub", new byte[0])).isFalse();
        assertThat(accounts.accept("nobody", password)).isFalse();
        assertThat(accounts.accept("../accounts/hub", password)).isFalse();
    }

    @Test
    void acceptsNobodyWithAnEmptyFile() throws Exception {
        Accounts accounts = open("hub");
        Files.writeString(folder.resolve("lamp.password"), "\n");
        assertThat(accounts.accept("lamp", new byte[0])).isFalse();
    }

    @Test
    void takesPermissionsOfOthersAway() throws Exception {
        open("hub");
        Path file = Files.writeString(folder.resolve("lamp.password"), "secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(open("hub").names()).containsExactly("hub", "lamp");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", "a b", "+", "#", "-x", "ä"})
    void namesAnAccountThatCannotBe(String name) {
        assertThatThrownBy(() -> open(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("accounts = \"" + name + "\"");
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws Exception {
        Files.createFile(temp.resolve("broker"));
        assertThatThrownBy(() -> open("hub")).isInstanceOf(IOException.class).hasMessageContaining(folder.toString());
    }

    private Accounts open(String... names) throws IOException {
        return Accounts.open(folder, List.of(names), new SecureRandom());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
