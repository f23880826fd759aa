/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Goes through the lines of a recording. */
final class RecordingFile {

    private static final int GZIP_MAGIC = 0x1f8b;

    private RecordingFile() {}

    /** Is told each line of data: its number from 1, and the row or what is wrong with it. */
    interface Lines {
        void row(long line, Row row);

        void malformed(long line, String problem);
    }

    static void read(Path file, Lines lines) throws IOException {
        try (InputStream in = open(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String header = reader.readLine();
            if (header == null) {
                throw new RecordingException(file + " is empty; a recording starts with a line of column names");
            }
            boolean casas = CasasParser.isFirstLine(header);
            LineParser parser = casas ? new CasasParser() : RowParser.of(header, file);
            long number = 1;
            if (casas) {
                read(parser, header, number, lines);
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(parser, line, number, lines);
                }
            }
        }
    }

    private static void read(LineParser parser, String line, long number, Lines lines) {
        Row row;
        try {
            row = parser.parse(line);
        } catch (IllegalArgumentException e) {
            lines.malformed(number, String.valueOf(e.getMessage()));
            return;
        }
        lines.row(number, row);
    }

    private static InputStream open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(2);
            int magic = in.read() << 8 | in.read();
            in.reset();
            return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
