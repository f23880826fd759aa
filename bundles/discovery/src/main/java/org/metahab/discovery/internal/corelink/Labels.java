/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Words for people from what servers write. */
final class Labels {

    private static final int MAX_LENGTH = 100;

    private Labels() {}

    /** On one line, cut where it is long. */
    static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
    }

    /** The last part of a percent-encoded path: {@code /floor/living-room} is {@code Living room}. */
    static String ofPath(String encoded) {
        String path = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        String words = of(path.substring(path.lastIndexOf('/') + 1).replaceAll("[-_.]+", " "));
        return words.isEmpty() ? of(path) : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
