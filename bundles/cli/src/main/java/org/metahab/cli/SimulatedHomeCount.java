/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many simulated homes, as written on the command line: {@code sim:2000}.
 *
 * @param count at least 1
 */
record SimulatedHomeCount(int count) {

    private static final Pattern FORM = Pattern.compile("sim:([1-9]\\d{0,5})");

    /** Reads {@code sim:N}. */
    static final class Converter implements ITypeConverter<SimulatedHomeCount> {

        @Override
        public SimulatedHomeCount convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException("'" + text
                        + "' names no homes to learn from; write sim:N for N simulated homes, such as sim:500");
            }
            return new SimulatedHomeCount(Integer.parseInt(form.group(1)));
        }
    }
}
