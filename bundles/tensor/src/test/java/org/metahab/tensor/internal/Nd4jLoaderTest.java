/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Nd4jLoaderTest {
    @Test
    void namesThePlatformAndTheBundleThatIsMissing(@TempDir Path folder) {
        ClassLoader withoutNatives = new ClassLoader(null) {};
        assertThatThrownBy(() -> new Nd4jLoader(withoutNatives, folder, 1, 1_024).load())
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("org.metahab.tensor.native." + Loader.getPlatform())
                .hasMessageContaining("not installed");
    }

    @Test
    void namesTheFolderThatCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new Nd4jLoader(file.resolve("natives"), 1, 1_024).load())
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining(file.toString())
                .hasCauseInstanceOf(IOException.class);
    }
}
