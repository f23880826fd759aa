/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.homes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The recordings of a folder. */
public final class RecordingFolder {

    private RecordingFolder() {}

    /**
     * The recordings of a folder by name, gzipped or not; or the one file that was named.
     *
     * @throws IOException when there is none
     */
    public static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new IOException("There is no folder and no recording " + path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> recordings =
                    files.filter(RecordingFolder::isRecording).sorted().toList();
            if (recordings.isEmpty()) {
                throw new IOException("No recording in " + path + "; they are files *.csv or *.txt, or these with .gz");
            }
            return recordings;
        }
    }

    private static boolean isRecording(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file) && name.matches(".*\\.(csv|txt)(\\.gz)?");
    }
}
