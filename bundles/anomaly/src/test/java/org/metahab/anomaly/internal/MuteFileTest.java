/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MuteFileTest {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatIsMutedForItsOwnerOnly() throws IOException {
        MuteFile file = new MuteFile(folder.resolve("anomaly"));
        assertThat(file.load()).isEmpty();
        file.save(Set.of("Lamp"));
        file.save(Set.of("Lamp", "Stove"));
        assertThat(new MuteFile(folder.resolve("anomaly")).load()).containsExactly("Lamp", "Stove");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("anomaly/muted.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhichFileItCantRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("muted.json"), "[\"Lamp\"");
        assertThatThrownBy(() -> new MuteFile(folder).load())
                .isInstanceOf(IOException.class)
                .hasMessage(broken + " is no list of items; mend or remove it");
    }
}
