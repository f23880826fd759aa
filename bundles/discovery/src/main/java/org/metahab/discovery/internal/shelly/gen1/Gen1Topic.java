/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.gen1;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.discovery.internal.shelly.point.Fields;
import org.metahab.discovery.spi.Message;

/**
 * A topic of a device of the first generation.
 *
 * @param device its id, the second level
 * @param path what follows, with {@code N} for a number
 * @param number of the part; {@link #NONE} where there is none
 */
record Gen1Topic(String device, String path, int number) {

    static final int NONE = -1;
    static final String ROOT = "shellies/";

    private static final Pattern FORM = Pattern.compile("shellies/([^/]{1,100})/([^/]+)(?:/(\\d{1,2}))?((?:/[^/]+)*)");
    private static final Set<String> OBJECTS =
            Set.of("status", "light/N/status", "white/N/status", "color/N/status", "input_event/N");
    private static final Set<String> LAMPS = Set.of("light/N", "white/N", "color/N");

    static Optional<Gen1Topic> parse(String topic) {
        Matcher form = FORM.matcher(topic);
        if (!form.matches()) {
            return Optional.empty();
        }
        String number = form.group(3);
        String path = form.group(2) + (number == null ? "" : "/N") + form.group(4);
        return Optional.of(new Gen1Topic(form.group(1), path, number == null ? NONE : Integer.parseInt(number)));
    }

    /** Whether an object is told under a topic, with {@code N} for the part's number. */
    static boolean isObject(String path) {
        return OBJECTS.contains(path);
    }

    /** Where a device's topics begin. */
    static String base(String device) {
        return ROOT + device + "/";
    }

    /**
     * What a message on this topic tells: the fields of its object, or one field named after the topic.
     *
     * @throws IllegalArgumentException when it is no object where there should be one
     */
    Fields read(Message message) {
        if (message.size() == 0) {
            return Fields.NONE;
        }
        String text = message.text().orElseThrow(() -> new IllegalArgumentException("it is no UTF-8 text"));
        if (text.startsWith("{") || OBJECTS.contains(path)) {
            return Fields.of(message.json().orElseThrow(() -> new IllegalArgumentException(message.jsonProblem())));
        }
        return Fields.of(field(), text.strip());
    }

    private String field() {
        if (LAMPS.contains(path)) {
            return "ison";
        }
        String name = path.endsWith("/N") ? path.substring(0, path.length() - 2) : path;
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
