/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.cli.homes.RecordingFolder;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.habit.recording.HomeRecording;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Homes to learn from, as written on the command line: {@code sim:2000}, a folder of recordings, or one recording.
 *
 * @param simulated how many simulated homes
 * @param recorded folders and files of recordings
 */
record TrainingHomes(int simulated, List<Path> recorded) {

    private static final Pattern SIMULATED = Pattern.compile("sim:([1-9]\\d{0,5})");

    /** All of these together. */
    static TrainingHomes of(List<TrainingHomes> some) {
        return new TrainingHomes(
                some.stream().mapToInt(TrainingHomes::simulated).sum(),
                some.stream().flatMap(homes -> homes.recorded().stream()).toList());
    }

    /**
     * Opens the recordings.
     *
     * @throws IOException when one cannot be read
     */
    List<HomeRecording> recordings(ZoneId zone, ActionColumn actions) throws IOException {
        List<HomeRecording> recordings = new ArrayList<>();
        for (Path path : recorded) {
            for (Path file : RecordingFolder.files(path)) {
                recordings.add(HomeRecording.open(file, zone, actions));
            }
        }
        return recordings;
    }

    /** Reads {@code sim:N}, or the path of a folder or a file that is there. */
    static final class Converter implements ITypeConverter<TrainingHomes> {

        @Override
        public TrainingHomes convert(String text) {
            Matcher form = SIMULATED.matcher(text);
            if (form.matches()) {
                return new TrainingHomes(Integer.parseInt(form.group(1)), List.of());
            }
            if (!Files.exists(Path.of(text))) {
                throw new TypeConversionException("'" + text + "' names no homes to learn from; write sim:N for N"
                        + " simulated homes, such as sim:500, or a folder of recordings");
            }
            return new TrainingHomes(0, List.of(Path.of(text)));
        }
    }
}
